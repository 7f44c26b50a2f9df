import Documents
public import GrowingAreas
import Registry

extension Office {
  /// What changed from one cut-off to the next: from Friday of the week before to Thursday, 24:00 in Asia/Ho_Chi_Minh, unless
  /// another cut-off was set.
  ///
  /// Before the week is over, what changed up to now.
  /// - Throws: `Refusal` invalidField for a week that has not begun.
  public func weeklyFigures(for week: ReportingWeek) throws -> WeeklyFigures {
    try registry.read { try figures(for: .week(week), reading: $0) }
  }

  /// Writes the Friday report or the monthly one.
  /// - Throws: `Refusal` outputExists, outputFailed, invalidField for another ending or a period that has not begun.
  public func reportChanges(in period: ReportingPeriod, to output: ReportOutput) throws -> WeeklyFigures {
    try output.check()
    output.progress(ReportProgress(.counting))
    let report = try registry.read { reading in
      let figures = try figures(for: period, reading: reading)
      let end = counted(period)
      return WeeklyReport(
        figures: figures, commune: try reading.commune(), targets: try reading.planTargets(asOf: end),
        reportDate: today, stamp: try stamp(asOf: end, reading), language: output.language)
    }
    let kind: ReportKind = if case .month = period { .monthly } else { .weekly }
    try writeReport(report.document, kind, of: period.description, to: output)
    return report.figures
  }

  private func figures(for period: ReportingPeriod, reading: RegistryReading) throws -> WeeklyFigures {
    guard period.begin <= now().officeTime else { throw Self.notYet(period.firstDay) }
    let end = counted(period)
    return WeeklyFigures(
      period: period,
      standing: try Self.figures(for: Quarter(containing: end.day), asOf: end, reading: reading),
      before: try reading.mappedParcels(asOf: period.begin, inVillagesOf: end),
      after: try reading.mappedParcels(asOf: end))
  }

  /// Up to when the period is counted: its end, or all of today when that comes first.
  private func counted(_ period: ReportingPeriod) -> OfficeTime { min(period.end, .end(of: today)) }
}
