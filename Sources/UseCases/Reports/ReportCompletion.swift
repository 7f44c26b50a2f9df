import Documents
import FoundationEssentials
import Geospatial
public import GrowingAreas
import Registry
public import Wording

extension Office {
  /// The figures of the quarter as they stood at the end of a day.
  /// - Parameter asOf: nil for today, up to now.
  /// - Throws: `Refusal` invalidField for a day to come.
  public func completionFigures(
    for quarter: Quarter, asOf: CalendarDate? = nil
  ) throws -> CompletionFigures {
    let day = try pastDay(asOf)
    return try registry.read { try Self.figures(for: quarter, asOf: .end(of: day), reading: $0) }
  }

  /// Writes the completion report, in every form that is asked for.
  /// - Parameter asOf: the day at whose end the figures stood; nil for today, up to now.
  /// - Throws: `Refusal` outputExists, outputFailed, invalidField for another ending or a day to come.
  public func reportCompletion(
    for quarter: Quarter, asOf: CalendarDate? = nil, to output: ReportOutput
  ) throws -> CompletionFigures {
    try output.check()
    let report = try completionReport(for: quarter, asOf: asOf, output.language, output.progress)
    try writeReport(report.document, .completion, of: quarter.description, to: output)
    return report.figures
  }

  /// Writes the map of the completion report alone, as SVG; it is not kept.
  /// - Throws: as above.
  public func drawCompletion(
    for quarter: Quarter, asOf: CalendarDate? = nil, to path: String, language: Language, force: Bool = false
  ) throws -> CompletionFigures {
    let report = try completionReport(for: quarter, asOf: asOf, language) { _ in }
    try writeOutput(to: path, force: force) { try writeText(report.map.svg(), to: $0) }
    return report.figures
  }

  private func completionReport(
    for quarter: Quarter, asOf: CalendarDate?, _ language: Language, _ progress: (ReportProgress) -> Void
  ) throws -> CompletionReport {
    let moment = OfficeTime.end(of: try pastDay(asOf))
    progress(ReportProgress(.counting))
    return try registry.read { reading in
      let commune = try reading.commune()
      let villages = try reading.villages(asOf: moment)
      var parcels: [Parcel] = []
      try reading.eachParcel(asOf: moment) { parcels.append($0) }
      let mapped = try reading.mappedParcels(asOf: moment)
      return CompletionReport(
        figures: try Self.figures(for: quarter, asOf: moment, mapped: mapped, reading: reading),
        commune: commune,
        villages: villages, parcels: parcels.map(\.outline.shape), reportDate: today,
        stamp: try stamp(asOf: moment, reading),
        details: try details(
          asOf: moment, commune: commune, villages: villages, parcels: parcels, mapped: mapped,
          reading: reading,
          language: language, progress: progress), language: language)
    }
  }

  /// - Parameter mapped: parcels on the map at the time where they were read already.
  static func figures(
    for quarter: Quarter, asOf moment: OfficeTime, mapped: [MappedParcel]? = nil, reading: RegistryReading
  ) throws -> CompletionFigures {
    let mapped = try mapped ?? reading.mappedParcels(asOf: moment)
    return CompletionFigures(
      commune: try reading.commune(), villages: try reading.villages(asOf: moment),
      targets: try reading.planTargets(asOf: moment), nothingToMap: try reading.nothingToMap(asOf: moment),
      mapped: mapped, offMap: try reading.workOffMap(asOf: moment),
      quarter: quarter, asOf: moment.day)
  }

  /// The day asked for, or today.
  /// - Throws: `Refusal` invalidField for a day to come, of which nothing is known.
  func pastDay(_ day: CalendarDate?) throws -> CalendarDate {
    guard let day, day > today else { return day ?? today }
    throw Self.notYet(day)
  }

  static func notYet(_ day: CalendarDate) -> Refusal {
    Refusal(
      .invalidField, "report",
      ["field": .text("as-of"), "value": .text(day.description), "rule": .text("not-in-future")])
  }
}
