import Geospatial
import Testing

@testable import GrowingAreas

@Suite struct CompletionFiguresTests {
  private func figures(_ planned: Double, _ mapped: Double) -> MappedAgainstPlan {
    MappedAgainstPlan(
      plannedParcels: Int(planned / 1000), plannedArea: SquareMetres(planned),
      mappedParcels: Int(mapped / 1000), mappedArea: SquareMetres(mapped))
  }

  private func report(
    _ villages: [MappedAgainstPlan], without: MappedAgainstPlan
  ) throws -> CompletionFigures {
    CompletionFigures(
      communeCode: "02839", communeName: "Bắc Hà", quarter: try #require(Quarter("2026-Q3")),
      asOf: try #require(CalendarDate("2026-09-30")),
      villages: villages.enumerated().map {
        VillageCompletion(code: "V\($0.offset)", name: "Thôn \($0.offset)", figures: $0.element, due: nil)
      }, withoutVillage: without)
  }

  @Test func `a village without a target has no percentage, not 0 and not infinity`() {
    #expect(figures(0, 25_000).areaShare == nil)
    #expect(figures(0, 0).areaShare == nil)
  }

  @Test func `a target that was passed shows more than 100 percent and is listed`() throws {
    let report = try report(
      [figures(10_000, 12_500), figures(10_000, 10_000), figures(0, 5000)], without: figures(0, 0))
    #expect(report.villages[0].figures.areaShare == 1.25)
    #expect(report.exceeded.map(\.code) == ["V0"])
  }

  @Test func `sown area is planned but enters no share, and causes are told once`() throws {
    let due = try #require(CalendarDate("2026-09-15"))
    func target(_ crop: String, _ kind: AreaKind, _ cause: String, _ newDue: String) -> PlanTarget {
      PlanTarget(
        village: "NA-LO", crop: crop, parcels: 5, area: SquareMetres(20_000), due: due, kind: kind,
        lateCause: cause, newDue: CalendarDate(newDue))
    }
    let figures = CompletionFigures(
      commune: Commune(code: "02839", name: "Bắc Hà", provinceCode: "15", provinceName: "Lào Cai"),
      villages: [],
      targets: [
        target("man", .land, "mưa", "2026-10-01"), target("le", .land, "mưa", "2026-10-15"),
        target("ngo", .sown, "sâu keo", "2026-11-01"),
      ],
      mapped: [MappedParcel(code: "P-00001", villageCode: "NA-LO", area: SquareMetres(10_000))],
      quarter: try #require(Quarter("2026-Q3")), asOf: try #require(CalendarDate("2026-09-30")))
    #expect(figures.villages[0].figures.plannedParcels == 10 && figures.total.areaShare == 0.25)
    #expect(figures.villages[0].lateCause == "mưa")
    #expect(figures.villages[0].newDue?.description == "2026-10-15")
  }

  @Test func `the total holds parcels without a village too`() throws {
    let report = try report([figures(10_000, 4000), figures(20_000, 0)], without: figures(0, 2000))
    #expect(report.total == figures(30_000, 6000))
    #expect(report.total.areaShare == 0.2)
  }

  @Test func `a commune without villages is what lies in none`() throws {
    let report = try report([], without: figures(0, 3000))
    #expect(report.total == figures(0, 3000))
    #expect(report.exceeded.isEmpty)
  }
}
