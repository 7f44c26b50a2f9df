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
