import Foundation
import Geospatial
import GrowingAreas
import Printing
import Testing
import Wording

@testable import Documents

struct MapCompletionTests {
  private func map(_ fixture: ReportFixture, _ language: Language = .vi) -> CompletionMap {
    CompletionMap(
      figures: fixture.figures, commune: fixture.commune, villages: fixture.villages,
      parcels: fixture.parcels,
      language: language)
  }

  /// Letters are large beside the map when it is narrow, so that labels have to make way.
  private func texts(_ map: CompletionMap, _ className: String, width: Double = 720) -> [MapText] {
    map.scene(width: width, height: width, letterSize: 12).elements.compactMap {
      if case .text(let text) = $0, text.className == className { text } else { nil }
    }
  }

  @Test(arguments: [
    (Language.vi, "112,3%", "Ranh giới vẽ minh hoạ."), (.en, "112.3%", "Boundary drawn for illustration."),
  ])
  func `each village carries its percentage, and a drawn boundary says so`(
    language: Language, percent: String, note: String
  ) throws {
    let map = map(.threeVillages, language)
    let written = try MarkupDocument(xml: map.svg()).texts(of: "text")
    #expect(written.contains("Bản Phố") && written.contains("Na Lo") && written.contains("Thải Giàng Phố"))
    #expect(written.contains(percent) && written.contains(note))
    #expect(texts(map, "map-village-share").count == 2, "a village without a target has no percentage")
  }

  @Test func `the shade follows the share, and a share just below a mark stays below it`() {
    let shares: [Double?] = [nil, 0, 0.2499, 0.25, 0.5, 0.7499, 0.9999, 1, 1.2]
    #expect(
      shares.map(CompletionShade.init(share:)) == [
        .noTarget, .belowQuarter, .belowQuarter, .belowHalf, .belowThreeQuarters, .belowThreeQuarters,
        .belowAll,
        .all, .all,
      ])
  }

  @Test func `forty villages are all told apart, and no label lies on another`() throws {
    let fixture = try ReportFixture.manyVillages(40, drawnIn: MapFixtures.commune)
    let map = map(fixture)
    let names = texts(map, "map-village-name", width: 440)
    let drawn = fixture.villages.enumerated().filter { $1.outline != nil }
    for (index, village) in drawn {
      #expect(names.contains { $0.text == village.name || $0.text == "\(index + 1)" }, "\(village.name)")
    }
    let boxes = (names + texts(map, "map-village-share", width: 440)).map(\.bounds)
    for (index, box) in boxes.enumerated() {
      #expect(
        !boxes.dropFirst(index + 1).contains {
          $0.x < box.maxX && box.x < $0.maxX && $0.y < box.maxY && box.y < $0.maxY
        })
    }
    let legend = texts(map, "map-legend-text", width: 440).map(\.text)
    #expect(legend.contains { $0.hasPrefix("\(40 - drawn.count) thôn chưa có ranh giới") })
  }

  @Test func `the scale bar is as long as the ground it names`() throws {
    let west = LonLat(longitude: 104.2, latitude: 22.54)
    let east = LonLat(longitude: 104.38, latitude: 22.54)
    let frame = Rectangle(x: 0, y: 0, width: 160, height: 120)
    let projection = MapProjection(
      showing: BoundingBox(west: west.longitude, south: 22.48, east: east.longitude, north: 22.6), in: frame)
    let bar = ScaleBar(fitting: 40, metresPerUnit: projection.metresPerUnit)
    #expect(bar.metres == 2_000)
    // By the geodesic on the ellipsoid, an other way than the projection's own.
    let ground = geodesicDistance(from: west, to: east).value
    let paper = projection.point(east).x - projection.point(west).x
    #expect(abs(bar.metres / projection.metresPerUnit - bar.metres * paper / ground) < 0.05, "millimetres")
    let north = LonLat(longitude: 104.29, latitude: 22.59)
    let south = LonLat(longitude: 104.29, latitude: 22.49)
    let down = projection.point(south).y - projection.point(north).y
    let along = geodesicDistance(from: south, to: north).value
    #expect(abs(bar.metres / projection.metresPerUnit - bar.metres * down / along) < 0.05, "millimetres")
  }

  @Test func `a map of nothing says so instead of failing`() throws {
    let empty = ReportFixture(figures: ReportFixture.figures([]), commune: ReportFixture.emptyCommune())
    #expect(try MarkupDocument(xml: map(empty).svg()).texts(of: "text") == ["Chưa có ranh giới nào để vẽ."])
  }

  @Test func `paper and screen carry the same map`() throws {
    let fixture = ReportFixture.threeVillages
    let picture = try PNGImage(width: 160, height: 140, dotsPerInch: 100) { canvas in
      map(fixture).draw(on: canvas, in: Rectangle(x: 0, y: 0, width: 160, height: 140))
    }
    let blank = try PNGImage(width: 160, height: 140, dotsPerInch: 100) { _ in }
    #expect(picture.bytes.count > blank.bytes.count * 10)
  }
}
