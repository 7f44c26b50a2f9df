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
