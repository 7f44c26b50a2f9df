import GrowingAreas
import TestSupport
import Testing
import Traceability
import Wording

@testable import WebService

@Suite struct `Pages of packages that are kept` {
  private let pages = PackagePages()
  private let serials = ["2345679ACDEFH", "3333344444555"].map { text in certain { try SerialCode(text) } }

  private func key(_ state: SerialState = .active) throws -> PackagePages.Key {
    PackagePages.Key(
      gtin: try GTIN("09521234543213"), lot: try LotCode("MTH-260612"), state: state,
      today: try #require(CalendarDate("2026-06-20")), choice: LanguageChoice(language: .vi))
  }

  @Test func `are drawn once for a lot and a state, and tell each serial its own`() throws {
    var drawn = 0
    func page(_ serial: SerialCode, _ state: SerialState = .active, revision: Int = 1) throws -> String {
      pages.page(try key(state), of: serial, revision: revision) { stand in
        drawn += 1
        return "<a href=\"/01/1/21/\(stand.text)\">\(stand.grouped)</a> \(state) \(stand.text)"
      }
    }
    for serial in serials {
      #expect(
        try page(serial)
          == "<a href=\"/01/1/21/\(serial.text)\">\(serial.grouped)</a> active \(serial.text)")
    }
    #expect(drawn == 1)
    #expect(try page(serials[0], .sold).contains("sold"))
    #expect(drawn == 2, "another state is another page")
    _ = try page(serials[0], revision: 2)
    #expect(drawn == 3, "a change of the store draws anew")
  }

  @Test func `are the same from memory as when they were drawn`() async throws {
    let first = try await SiteFixture.sample.ask(ConsumerPageTests.scan)
    let again = try await SiteFixture.sample.ask(ConsumerPageTests.scan)
    #expect(first.text.contains("2345-679A-CDEFH") && first.text.contains("/21/2345679ACDEFH"))
    #expect(again.text == first.text)
  }
}
