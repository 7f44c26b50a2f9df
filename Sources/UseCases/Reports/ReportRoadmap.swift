import Documents
public import GrowingAreas
import Registry

extension Office {
  /// Writes the plan as a document with its milestones and the six clear points of each target.
  /// - Parameter asOf: the day at whose end the plan was in force; nil for today, up to now.
  /// - Returns: the targets, by village and crop.
  /// - Throws: `Refusal` outputExists, outputFailed, invalidField for another ending or a day to come.
  public func reportRoadmap(asOf: CalendarDate? = nil, to output: ReportOutput) throws -> [PlanTarget] {
    let day = try pastDay(asOf)
    let report = try registry.read { reading in
      RoadmapReport(
        commune: try reading.commune(), villages: try reading.villages(asOf: day), crops: try reading.crops(),
        targets: try reading.planTargets(asOf: day), asOf: day, reportDate: today,
        stamp: try stamp(asOf: .end(of: day), reading), language: output.language)
    }
    try writeReport(report.document, .roadmap, of: day.description, to: output)
    return report.targets
  }
}
