import Geospatial
import Testing

@testable import GrowingAreas

@Suite struct `Counting the work` {
  static let due = CalendarDate("2026-09-15")!

  private func target(
    _ crop: String?, hectares: Double, parcels: Int = 4, due: CalendarDate = due, village: String = "NA-LO"
  ) -> PlanTarget {
    PlanTarget(
      village: village, crop: crop, parcels: parcels, area: SquareMetres(hectares * 10_000), due: due)
  }

  private func parcel(
    _ number: Int, _ crops: [String], hectares: Double, village: String? = "NA-LO", error: Double? = nil,
    published: Bool = false
  ) -> MappedParcel {
    MappedParcel(
      code: Parcel.code(number: number), villageCode: village, crops: crops,
      area: SquareMetres(hectares * 10_000), areaStandardError: error.map(SquareMetres.init),
      isPublished: published)
  }

  private func figures(
    _ targets: [PlanTarget], _ mapped: [MappedParcel], nothing: [NothingToMap] = [],
    offMap: [WorkOffMap] = [], asOf: String = "2026-09-30"
  ) -> CompletionFigures {
    CompletionFigures(
      commune: Commune(code: "02839", name: "Bắc Hà", provinceCode: "15", provinceName: "Lào Cai"),
      villages: [], targets: targets, nothingToMap: nothing, mapped: mapped, offMap: offMap,
      quarter: Quarter("2026-Q3")!, asOf: CalendarDate(asOf)!)
  }

  private func visit(_ crop: String?) -> NothingToMap {
    NothingToMap(
      scope: TargetScope(village: "NA-LO", crop: crop), person: "Lan", why: "đã chuyển sang ngô",
      day: Self.due)
  }

  @Test func `a parcel under two crops stands in the row of each and once in the village`() {
    let figures = figures(
      [target("man", hectares: 2), target("ngo", hectares: 1)],
      [parcel(1, ["man", "ngo"], hectares: 0.5), parcel(2, ["man"], hectares: 1, published: true)])
    let village = figures.villages[0]
    #expect(village.figures.mapped == WorkCount(parcels: 2, area: SquareMetres(15_000)))
    #expect(village.crops.map(\.crop) == ["man", "ngo"])
    #expect(village.crops.map(\.figures.mappedParcels) == [2, 1])
    #expect(village.crops.map(\.figures.mappedArea.hectares) == [1.5, 0.5])
    #expect(figures.total.intercropped == 1 && figures.total.areaShare == 0.5)
    #expect(figures.total.publishedShare == 1 / 3.0)
    #expect(figures.crops.map(\.figures.mappedParcels) == [2, 1])
  }

  @Test func `a target for all crops takes those without one of their own, each parcel once`() {
    let figures = figures(
      [target("man", hectares: 2), target(nil, hectares: 1)],
      [
        parcel(1, ["ngo", "lua"], hectares: 0.5), parcel(2, ["man"], hectares: 1),
        parcel(3, [], hectares: 0.25),
      ])
    let rows = figures.villages[0].crops
    #expect(rows.map(\.crop) == ["man", nil])
    #expect(rows.map(\.figures.mappedParcels) == [1, 2])
    #expect(rows[1].figures.areaShare == 0.75)
  }

  @Test func `what one target has too much fills no gap of another, and is named`() {
    let early = CalendarDate("2026-08-01")!
    let figures = figures(
      [target("man", hectares: 1), target("ngo", hectares: 1, due: early)],
      [parcel(1, ["man"], hectares: 3), parcel(2, ["ngo"], hectares: 0.25)])
    let village = figures.villages[0]
    #expect(village.figures.areaShare! > 1 && village.isBehind)
    #expect(village.outstandingArea.hectares == 0.75)
    #expect(village.due == early && figures.daysLate(village) == 60)
    #expect(figures.exceededTargets.map(\.crop) == ["man"])
    #expect(abs(figures.cappedAreaShare! - 1.25 / 2) < 1e-12)
  }

  @Test func `a target visited in vain leaves the denominator and is not late`() {
    let targets = [target("man", hectares: 1), target("ngo", hectares: 3)]
    let figures = figures(targets, [parcel(1, ["man"], hectares: 1)], nothing: [visit("ngo")])
    #expect(figures.total.areaShare == 1 && !figures.villages[0].isBehind && figures.late.isEmpty)
    #expect(figures.total[.planned].area.hectares == 4 && figures.total[.nothingToMap].area.hectares == 3)
    #expect(figures.nothingToMap == [visit("ngo")])
  }

  @Test func `a visit in vain counts no longer once something of the target is on the map`() {
    let figures = figures(
      [target("ngo", hectares: 2)], [parcel(1, ["ngo"], hectares: 1)], nothing: [visit("ngo")])
    #expect(figures.total.areaShare == 0.5 && figures.total[.nothingToMap] == .none)
    #expect(figures.nothingToMap.isEmpty && figures.late.count == 1)
  }

  @Test func `where all targets were visited in vain there is no share, and no rest of rounding for one`() {
    let targets = [target("man", hectares: 0.1), target("ngo", hectares: 0.7), target("le", hectares: 0.3)]
    let figures = figures(targets, [], nothing: [visit("man"), visit("ngo"), visit("le")])
    #expect(figures.total.toMap == .none && figures.total.areaShare == nil)
    #expect(figures.outstandingArea == .zero && figures.late.isEmpty)
  }

  @Test func `work off the map is counted beside it and enters no share`() {
    func work(_ state: WorkState, _ parcels: Int) -> WorkOffMap {
      WorkOffMap(
        state: state, villageCode: "NA-LO", crop: "man",
        count: WorkCount(parcels: parcels, area: SquareMetres(Double(parcels) * 5000)))
    }
    let figures = figures(
      [target("man", hectares: 2)], [parcel(1, ["man"], hectares: 1)],
      offMap: [work(.inReview, 3), work(.rejected, 2), work(.retired, 1)])
    let total = figures.total
    #expect(total.areaShare == 0.5 && total[.surveyed].parcels == 4 && total[.rejected].parcels == 2)
    #expect(total[.retired].parcels == 1 && total.mappedParcels == 1)
  }

  @Test func `errors of areas add up as of independent parcels, those not known are counted`() {
    let figures = figures(
      [],
      [
        parcel(1, [], hectares: 1, error: 30), parcel(2, [], hectares: 1, error: 40),
        parcel(3, [], hectares: 1),
      ])
    #expect(figures.total.mappedAreaStandardError?.value == 50)
    #expect(figures.total.parcelsOfUnknownError == 1)
    #expect(self.figures([], [parcel(1, [], hectares: 1)]).total.mappedAreaStandardError == nil)
  }

  private func square(_ west: Double, _ south: Double, _ size: Double) -> MultiPolygon {
    let (east, north) = (west + size, south + size)
    let corners = [(west, south), (east, south), (east, north), (west, north)]
    return MultiPolygon([
      Polygon(shell: Ring(closing: corners.map { LonLat(longitude: $0.0, latitude: $0.1) }))
    ])
  }

  @Test func `land under several outlines counts once, with the first of them`() throws {
    let shapes = [
      square(104.20, 22.50, 0.002), square(104.201, 22.50, 0.002), square(104.202, 22.50, 0.001),
      square(104.205, 22.50, 0.001),
    ]
    let areas = try landCountedOnce(shapes.map { ($0, geodesicArea(of: $0)) })
    let together = geodesicArea(of: try union(of: shapes))
    #expect(abs(areas.reduce(0) { $0 + $1.value } - together.value) < 0.01, "square metres")
    #expect(areas[0] == geodesicArea(of: shapes[0]) && areas[3] == geodesicArea(of: shapes[3]))
    #expect(areas[2].value < 0.01, "all of it lies under the first two")
  }

  @Test func `parcels that only touch keep their areas to the last bit`() throws {
    let shapes = [square(104.20, 22.50, 0.001).rounded, square(104.201, 22.50, 0.001).rounded]
    let areas = shapes.map { geodesicArea(of: $0) }
    #expect(try landCountedOnce(Array(zip(shapes, areas)).map { ($0, $1) }) == areas)
  }
}

@Suite struct `The plan after villages became one` {
  private func target(
    _ village: String, _ crop: String?, _ parcels: Int, person: String = "", kind: AreaKind = .land
  ) -> PlanTarget {
    PlanTarget(
      village: village, crop: crop, parcels: parcels, area: SquareMetres(Double(parcels) * 1000),
      due: CalendarDate("2026-09-1\(parcels)")!, person: person, kind: kind)
  }

  private func merged(_ targets: [PlanTarget], met: Set<TargetScope> = []) -> (
    targets: [PlanTarget], met: Set<TargetScope>
  )? {
    PlanTarget.merging(targets, of: ["A", "B"], into: "C", met: met)
  }

  @Test func `adds up targets crop by crop and leaves other villages alone`() throws {
    let plan = try #require(
      merged([
        target("A", "man", 3, person: "Lan"), target("B", "man", 5, person: "Páo"), target("C", "man", 1),
        target("B", nil, 2), target("D", "man", 4),
      ])
    ).targets
    #expect(plan.map(\.village) == ["C", "C", "D"] && plan.map(\.crop) == [nil, "man", "man"])
    #expect(plan.map(\.parcels) == [2, 9, 4] && plan[1].area.value == 9000)
    #expect(plan[1].person == "Lan; Páo" && plan[1].due.day == 15)
  }

  @Test func `lets a target visited in vain bring nothing along, so that the share stays`() throws {
    let a = TargetScope(village: "A", crop: "man")
    let plan = try #require(merged([target("A", "man", 3), target("C", "man", 5)], met: [a]))
    #expect(plan.targets.map(\.parcels) == [5] && plan.met.isEmpty)
    let alone = try #require(merged([target("A", "man", 3)], met: [a]))
    #expect(alone.met == [TargetScope(village: "C", crop: "man")])
  }

  @Test func `is refused where land and sown area would be added up`() {
    #expect(merged([target("A", "man", 3), target("B", "man", 5, kind: .sown)]) == nil)
  }
}
