import Geospatial
import GrowingAreas
import Testing

struct WeeklyProgressTests {
  private static func progress(_ hectares: [Double]) -> WeeklyProgress {
    let last = CalendarDate(year: 2026, month: 9, day: 24)!.daysSince1970
    return WeeklyProgress(
      days: hectares.indices.map { CalendarDate(daysSince1970: last - 7 * (hectares.count - 1 - $0)) },
      mapped: hectares.map { ["NA-LO": SquareMetres($0 * 10_000)] })
  }

  @Test(
    arguments: [
      // 2 ha in 28 days: 3 ha more take 42 days.
      ([0.0, 2, 2, 2.5, 3, 4], 3.0, "2026-11-05"),
      // Fewer than four weeks: from nothing.
      ([1, 2], 2, "2026-10-22"),
      ([4, 4, 4, 4, 4], 1, nil), ([5, 4, 3, 2, 1], 1, nil), ([0, 0, 0, 0, 0.001], 100, nil),
    ] as [([Double], Double, String?)])
  func `the day of finishing follows from the last four weeks`(
    hectares: [Double], outstanding: Double, day: String?
  ) {
    let finish = Self.progress(hectares).expectedFinish(
      of: "NA-LO", outstanding: SquareMetres(outstanding * 10_000))
    #expect(finish?.description == day)
  }

  @Test func `a village that is not there has no pace`() {
    #expect(Self.progress([1, 2]).expectedFinish(of: "X", outstanding: SquareMetres(1)) == nil)
  }
}
