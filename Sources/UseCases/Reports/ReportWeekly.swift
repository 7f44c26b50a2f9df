import Documents
public import GrowingAreas
import Registry

extension Office {
  /// What changed from the Friday of the week before to the Thursday of the week, 24:00 in Asia/Ho_Chi_Minh.
  ///
  /// Before the week is over, what changed up to now.
  /// - Throws: `Refusal` invalidField for a week that has not begun.
  public func weeklyFigures(for week: ReportingWeek) throws -> WeeklyFigures {
    try registry.read { try figures(for: .week(week), reading: $0) }
  }

  /// Writes the Friday report or the monthly one.
  /// - Throws: `Refusal` outputExists, outputFailed, invalidField for another ending or a period that has not begun.
  public func reportChanges(in period: ReportingPeriod, to output: ReportOutput) throws -> WeeklyFigures {
    let report = try registry.read { reading in
      let figures = try figures(for: period, reading: reading)
      let day = figures.standing.asOf
      return WeeklyReport(
        figures: figures, commune: try reading.commune(), targets: try reading.planTargets(asOf: day),
        reportDate: today, stamp: try stamp(asOf: .end(of: day), reading), language: output.language)
    }
    let kind: ReportKind = if case .month = period { .monthly } else { .weekly }
    try writeReport(report.document, kind, of: period.description, to: output)
    return report.figures
  }

  private func figures(for period: ReportingPeriod, reading: RegistryReading) throws -> WeeklyFigures {
    _ = try pastDay(period.firstDay)
    let last = min(period.lastDay, today)
    return WeeklyFigures(
      period: period,
      standing: try Self.figures(for: Quarter(containing: last), asOf: last, reading: reading),
      before: try reading.mappedParcels(
        asOf: CalendarDate(daysSince1970: period.firstDay.daysSince1970 - 1), inVillagesOf: last),
      after: try reading.mappedParcels(asOf: last))
  }
}
