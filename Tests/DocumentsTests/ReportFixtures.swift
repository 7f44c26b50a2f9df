import Geospatial
import GrowingAreas
import Wording

@testable import Documents

/// Figures, villages and parcels of a commune for the reports; made up for the tests.
struct ReportFixture {
  var figures: CompletionFigures
  var commune: Commune
  var villages: [Village] = []
  var parcels: [MultiPolygon] = []

  static let asOf = CalendarDate(year: 2026, month: 9, day: 24)!
  static let due = CalendarDate(year: 2026, month: 9, day: 15)!

  static func emptyCommune(boundary: MultiPolygon? = nil, isOfficial: Bool = false) -> Commune {
    Commune(
      code: "02839", name: "Bắc Hà", provinceCode: "15", provinceName: "Lào Cai", boundary: boundary,
      boundaryIsOfficial: isOfficial)
  }

  static func figures(
    _ villages: [VillageCompletion], withoutVillage: MappedAgainstPlan = figures(0, 0, 0, 0)
  ) -> CompletionFigures {
    CompletionFigures(
      communeCode: "02839", communeName: "Bắc Hà", quarter: Quarter("2026-Q3")!, asOf: asOf,
      villages: villages,
      withoutVillage: withoutVillage)
  }

  static func figures(_ planned: Int, _ plannedHectares: Double, _ mapped: Int, _ mappedHectares: Double)
    -> MappedAgainstPlan
  {
    MappedAgainstPlan(
      plannedParcels: planned, plannedArea: SquareMetres(plannedHectares * 10_000), mappedParcels: mapped,
      mappedArea: SquareMetres(mappedHectares * 10_000))
  }

  /// Three villages: one done beyond its target, one late, one without a target; two parcels lie in none.
  static let threeVillages = ReportFixture(
    figures: figures(
      [
        VillageCompletion(
          code: "BAN-PHO", name: "Bản Phố", figures: figures(20, 12.5, 23, 14.0375), due: due),
        VillageCompletion(code: "NA-LO", name: "Na Lo", figures: figures(40, 25, 18, 9.9996), due: due),
        VillageCompletion(
          code: "THAI-GIANG", name: "Thải Giàng Phố", figures: figures(0, 0, 3, 0.8), due: nil),
      ], withoutVillage: figures(0, 0, 2, 0.45)),
    commune: emptyCommune(boundary: MapFixtures.commune),
    villages: zip(["BAN-PHO", "NA-LO", "THAI-GIANG"], MapFixtures.villages).map {
      Village(code: $0, name: $1.name, outline: $1.outline)
    },
    parcels: MapFixtures.parcels(18, around: LonLat(longitude: 104.31, latitude: 22.51), spread: 0.03)
      + MapFixtures.parcels(23, around: LonLat(longitude: 104.27, latitude: 22.55), spread: 0.02))

  /// Villages with each another share of its target mapped; every third one is past its due day.
  /// - Parameter boundary: cut into cells of eight columns, one for each village, with its parcels; nil for no map.
  static func manyVillages(_ count: Int, drawnIn boundary: MultiPolygon? = nil) throws -> ReportFixture {
    var fixture = ReportFixture(figures: figures([]), commune: emptyCommune(boundary: boundary))
    for index in 0..<count {
      let code = "THON-" + (index < 9 ? "0" : "") + "\(index + 1)"
      let name =
        index == 6
        ? "Tổ dân phố Nậm Châm - Nậm Kha - Nậm Nhù và Cốc Đào Thượng (sáp nhập 2025)"
        : names[index % names.count] + " \(index / names.count + 1)"
      fixture.figures.villages.append(
        VillageCompletion(
          code: code, name: name, figures: figures(50, 30, index, Double(index) * 0.8),
          due: index.isMultiple(of: 3) ? due : CalendarDate(year: 2026, month: 9, day: 30)))
      guard let boundary else { continue }
      let cell = cell(index, of: count, in: boundary.boundingBox!)
      let outline = try intersection(
        of: MapFixtures.box(cell.west, cell.south, cell.east, cell.north), with: boundary)
      fixture.villages.append(Village(code: code, name: name, outline: outline.isEmpty ? nil : outline))
      guard !outline.isEmpty else { continue }
      fixture.parcels += MapFixtures.parcels(index, around: try pointInside(outline), spread: 0.004)
    }
    return fixture
  }

  private static func cell(_ index: Int, of count: Int, in box: BoundingBox) -> BoundingBox {
    let (column, row) = (Double(index % 8), Double(index / 8))
    let (width, height) = ((box.east - box.west) / 8, (box.north - box.south) / Double((count + 7) / 8))
    return BoundingBox(
      west: box.west + width * column, south: box.north - height * (row + 1),
      east: box.west + width * (column + 1), north: box.north - height * row)
  }

  private static let names = [
    "Na Lo", "Bản Phố", "Tả Văn Chư", "Nậm Mòn Thượng", "Lử Chồ", "Sín Chải", "Cốc Môi",
  ]
}

extension ReportFixture {
  func report(_ language: Language) -> CompletionReport {
    CompletionReport(
      figures: figures, commune: commune, villages: villages, parcels: parcels, language: language)
  }
}
