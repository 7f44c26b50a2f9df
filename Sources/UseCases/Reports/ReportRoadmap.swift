import Documents
public import GrowingAreas
import Registry
public import Wording

extension Office {
  /// Writes the plan as a document with its milestones and the six clear points of each target.
  /// - Parameters:
  ///   - asOf: the day at whose end the plan was in force; nil for today, up to now.
  ///   - path: `.pdf` or `.html`.
  /// - Returns: the targets, by village and crop.
  /// - Throws: `Refusal` outputExists, outputFailed, invalidField for another ending or a day to come.
  public func reportRoadmap(
    asOf: CalendarDate? = nil, to path: String, language: Language, force: Bool = false
  ) throws -> [PlanTarget] {
    let day = try pastDay(asOf)
    let report = try registry.read { reading in
      RoadmapReport(
        commune: try reading.commune(), villages: try reading.villages(asOf: day), crops: try reading.crops(),
        targets: try reading.planTargets(asOf: day), asOf: day, reportDate: today, language: language)
    }
    try writeDocument(report.document, to: path, on: today, force: force)
    return report.targets
  }
}
