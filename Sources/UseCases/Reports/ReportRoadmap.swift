import Documents
public import GrowingAreas
import Registry

extension Office {
  /// Writes the plan as a document with its milestones and the six clear points of each target.
  /// - Parameter asOf: the day at whose end the plan was in force; nil for today, up to now.
  /// - Returns: the targets, by village and crop.
  /// - Throws: `Refusal` outputExists, outputFailed, invalidField for another ending or a day to come.
  public func reportRoadmap(asOf: CalendarDate? = nil, to output: ReportOutput) throws -> [PlanTarget] {
    try output.check()
    let moment = OfficeTime.end(of: try pastDay(asOf))
    let report = try registry.read { reading in
      RoadmapReport(
        commune: try reading.commune(), villages: try reading.villages(asOf: moment),
        crops: try reading.crops(),
        targets: try reading.planTargets(asOf: moment), asOf: moment.day, reportDate: today,
        stamp: try stamp(asOf: moment, reading), language: output.language)
    }
    try writeReport(report.document, .roadmap, of: moment.day.description, to: output)
    return report.targets
  }
}
