import Foundation
import Geospatial
import GrowingAreas
import Testing
import Wording

@testable import Documents

struct ReportHTMLTests {
  @Test(arguments: Language.allCases) func `the page is well-formed and needs nothing from outside`(
    language: Language
  ) throws {
    let html = ReportFixture.threeVillages.report(language).html()
    let document = try MarkupDocument(xml: html)
    #expect(html.hasPrefix("<!DOCTYPE html>"))
    #expect(document.attribute("lang", of: "html") == language.rawValue)
    let names = Set(document.elements.map(\.name))
    #expect(names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "base", "image", "use"]))
    let attributes = Set(document.elements.flatMap(\.attributes.keys))
    #expect(attributes.isDisjoint(with: ["src", "href", "style", "onload", "action"]))
    let styles = document.texts(of: "style").joined()
    #expect(!styles.contains("url(") && !styles.contains("@import"))
    #expect(html.ranges(of: "http").count == 1, "only the namespace of the map")
  }

  @Test func `the table says what the printed one says, cell by cell`() throws {
    let report = ReportFixture.threeVillages.report(.vi)
    let document = try MarkupDocument(xml: report.html())
    let cells = document.elements.filter { $0.name == "td" || $0.name == "strong" }.map(\.text)
    let printed = try PrintedReport(report).text()
    for cell in ["12,50", "14,04", "112,3% (*)", "Tổng cộng", "37,50", "25,29", "67,4%"] {
      #expect(cells.contains(cell) && printed.contains(cell), "\(cell)")
    }
    #expect(document.elements.filter { $0.name == "tr" }.count == 2 + 5)
    let spans = document.elements.filter { $0.name == "th" }.compactMap { $0.attributes["colspan"] }
    #expect(spans == ["2", "2"])
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"' onmouseover=x", "]]>&amp;&#0;<!--", "a\u{0}\u{1F}\u{FFFF}b\u{202E}",
  ])
  func `a hostile name stays text in the page, the map and on paper`(name: String) throws {
    var fixture = ReportFixture.threeVillages
    fixture.figures.villages[0].name = name
    fixture.villages[0].name = name
    fixture.commune.name = name
    let report = fixture.report(.vi)
    let document = try MarkupDocument(xml: report.html())
    let readable = name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0xFFFF }
    let expected = String(String.UnicodeScalarView(readable))
    #expect(document.texts(of: "td").contains(expected))
    #expect(!document.elements.contains { $0.name == "script" || $0.attributes.keys.contains("onmouseover") })
    #expect(try PrintedReport(report).pages.count >= 2)
  }
}
