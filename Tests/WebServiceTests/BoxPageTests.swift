import Foundation
import GrowingAreas
import HTTPTypes
import Publication
import TestSupport
import Testing
import Traceability

@Suite struct `The page of a box` {
  private static let path = "/00/095212345000000018"

  @Test(arguments: [
    (
      "",
      ["Thùng hàng 095212345000000018", "Thùng hàng đã giao", "13/06/2026", "14/06/2026", "Rượu ngô Bản Phố"]
    ),
    ("/en", ["Box 095212345000000018", "This box was shipped", "13 Jun 2026", "Bản Phố maize spirit"]),
  ])
  func `says where it is and which lots are in it`(prefix: String, texts: [String]) async throws {
    let answer = try await SiteFixture.sample.ask(prefix + Self.path)
    #expect(answer.status == 200)
    for text in texts + ["MTH-260612", "RN-1", SampleContent.cooperative.name, "banner good"] {
      #expect(answer.text.contains(text), "\(text)")
    }
    for address in answer.addresses where address.hasPrefix("/") {
      #expect(try await SiteFixture.sample.ask(address).status == 200, "\(address)")
    }
    let tag = try #require(answer.headers[.eTag])
    #expect(try await SiteFixture.sample.ask(prefix + Self.path, .get, [.ifNoneMatch: tag]).status == 304)
  }

  @Test func `warns of the worst of its lots, and names it`() async throws {
    let bad = [
      (SampleContent.expired, "quá hạn dùng", "warning"), (SampleContent.held, "đang tạm giữ", "warning"),
      (SampleContent.withdrawn, "rút khỏi thị trường", "stop"), (SampleContent.recalled, "THU HỒI", "stop"),
    ]
    var box = SampleContent.box
    // Each is worse than those before it.
    for (lot, words, kind) in bad {
      box.lots.append(LotID(lot.gtin, lot.code))
      let site = try SiteFixture(SampleContent.everything + [.box(box)])
      let page = try await site.ask(Self.path).text
      #expect(page.contains(words) && page.contains("banner \(kind)"), "\(lot.code)")
      #expect(page.contains("lô \(lot.code.text)") || page.contains("Lô \(lot.code.text)"))
    }
    for state in BoxState.allCases {
      box.lots = [LotID(SampleContent.good.gtin, SampleContent.good.code)]
      box.state = state
      box.leftOn = state == .packed ? nil : CalendarDate("2026-06-15")
      let page = try await SiteFixture(SampleContent.everything + [.box(box)]).ask("/en" + Self.path)
      #expect(page.status == 200 && page.text.contains("banner good"), "\(state)")
    }
  }

  @Test func `has its links for who asks for them, and is not there when nothing was packed`() async throws {
    let links = try await SiteFixture.sample.ask(Self.path + "?linkType=linkset")
    #expect(links.headers[.contentType] == "application/linkset+json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(links.text.utf8)) as? [String: Any])
    let context = try #require((json["linkset"] as? [[String: Any]])?.first)
    #expect(context["anchor"] as? String == SiteFixture.base + Self.path)
    for type in ["defaultLink", "traceability", "recallStatus"] {
      #expect(context["https://ref.gs1.org/voc/" + type] != nil, "\(type)")
    }
    let moved = try await SiteFixture.sample.ask(Self.path + "?linkType=gs1:recallStatus")
    #expect(moved.status == 307 && moved.headers[.location] == Self.path + "?lang=vi")
    #expect(try await SiteFixture.sample.ask(Self.path + "?linkType=gs1:pip").status == 404)
    let site = try SiteFixture(SampleContent.everything + [.removeBox(SampleContent.box.sscc)])
    let gone = try await site.ask(Self.path)
    #expect(gone.status == 404 && gone.text.contains("Không có thùng hàng này"))
    #expect(try await SiteFixture.sample.ask("/00/095212345000000017").status == 400)
  }
}
