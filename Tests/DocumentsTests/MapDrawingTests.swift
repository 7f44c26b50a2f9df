import Foundation
import Geospatial
import Testing
import Wording

@testable import Documents

struct MapDrawingTests {
  private func drawing(
    areas: [MultiPolygon], commune: MultiPolygon? = MapFixtures.commune,
    title: String = "Vùng trồng VT-MAN-01",
    isOfficial: Bool = false, language: Language = .vi
  ) -> String {
    growingAreaDrawing(
      commune: commune, villages: MapFixtures.villages, areas: areas, title: title, width: 320, height: 240,
      boundaryIsOfficial: isOfficial, language: language)
  }

  private let inNaLo = MapFixtures.parcels(
    12, around: LonLat(longitude: 104.31, latitude: 22.51), spread: 0.02)

  @Test func `a commune is found among the dots of its province, north up, in about a kilobyte`() throws {
    let communes = (0..<99).map {
      LonLat(longitude: 103.5 + 0.015 * Double($0), latitude: 21.3 + 0.0155 * Double($0 * 37 % 99))
    }
    let here = LonLat(longitude: 105.1, latitude: 22.85)
    let svg = provinceLocator(
      communes: communes + [here], here: here, title: "<xã> Bắc Hà", width: 96, height: 88)
    #expect(svg.utf8.count < 1_800, "\(svg.utf8.count)")
    #expect(svg.contains("&lt;xã&gt; Bắc Hà") && !svg.contains("<xã>"))
    // The place in the north-east stands at the upper right.
    let circle = try #require(svg.firstMatch(of: /cx="([0-9.]+)" cy="([0-9.]+)"/))
    #expect(try #require(Double(circle.1)) > 80 && #require(Double(circle.2)) < 20)
    #expect(!svg.contains("style=") && !svg.contains("id="))
  }

  @Test(arguments: [0, 1, 12, 400])
  func `a growing area of any number of pieces stays below 6 kB`(count: Int) throws {
    let areas = MapFixtures.parcels(count, around: LonLat(longitude: 104.31, latitude: 22.51), spread: 0.1)
    let svg = drawing(areas: areas)
    #expect(svg.utf8.count < 6_000)
    #expect(try MarkupDocument(xml: svg).elements.first?.name == "svg")
  }

  @Test func `the drawing names the village, the north and the length of its bar, and what it shows`() throws
  {
    let document = try MarkupDocument(xml: drawing(areas: inNaLo))
    #expect(document.attribute("role", of: "svg") == "img")
    #expect(document.texts(of: "title") == ["Vùng trồng VT-MAN-01"])
    #expect(Set(document.texts(of: "text")) == ["Na Lo", "B", "5 km", "Ranh giới vẽ minh hoạ"])
  }

  @Test func `an official boundary needs no note, and English has its own words`() throws {
    #expect(!drawing(areas: inNaLo, isOfficial: true).contains("minh hoạ"))
    let texts = try MarkupDocument(xml: drawing(areas: inNaLo, language: .en)).texts(of: "text")
    #expect(texts.contains("N") && texts.contains("Boundary drawn for illustration"))
  }

  @Test func `hostile text stays text, and a strict policy has nothing to forbid`() throws {
    let hostile = "<script>alert('1')</script> & \"x\" onload=\u{0} ]]>"
    let svg = growingAreaDrawing(
      commune: nil, villages: [(hostile, MapFixtures.commune)], areas: inNaLo, title: hostile, width: 300,
      height: 200)
    let document = try MarkupDocument(xml: svg)
    #expect(document.texts(of: "title") == [hostile.replacing("\u{0}", with: "")])
    #expect(document.elements.allSatisfy { ["svg", "title", "path", "text", "circle"].contains($0.name) })
    let names = Set(document.elements.flatMap(\.attributes.keys))
    #expect(names.isDisjoint(with: ["style", "id", "href", "xlink:href", "onload"]))
  }

  @Test func `without any outline the picture says so`() throws {
    let svg = growingAreaDrawing(commune: nil, villages: [], areas: [], title: "VT", width: 300, height: 200)
    #expect(try MarkupDocument(xml: svg).texts(of: "text") == ["Chưa có ranh giới nào để vẽ."])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: MapFixtures.officialBoundaryPath)))
  func `the official boundary of the commune fits too`() throws {
    let svg = drawing(areas: inNaLo, commune: try MapFixtures.officialBoundary(), isOfficial: true)
    #expect(svg.utf8.count < 6_000)
    #expect(svg.utf8.count > 2_500, "the boundary must not be lost on the way")
  }
}
