import Documents
import FoundationEssentials
import Geospatial
public import GrowingAreas
import Registry
public import Wording

extension Office {
  /// The figures of the quarter as they stand today.
  public func completionFigures(for quarter: Quarter) throws -> CompletionFigures {
    try registry.read { try Self.figures(for: quarter, asOf: today, reading: $0) }
  }

  /// Writes the completion report; the ending of the path decides the form.
  /// - Parameter path: `.pdf`, `.html`, or `.svg` for its map alone.
  /// - Throws: `Refusal` outputExists, outputFailed, invalidField for another ending.
  public func reportCompletion(
    for quarter: Quarter, to path: String, language: Language, force: Bool = false
  ) throws -> CompletionFigures {
    let report = try registry.read { reading in
      let commune = try reading.commune()
      var parcels: [MultiPolygon] = []
      try reading.eachParcel(village: nil, in: nil) { parcels.append($0.outline.shape) }
      return CompletionReport(
        figures: try Self.figures(for: quarter, asOf: today, reading: reading), commune: commune,
        villages: try reading.villages(), parcels: parcels, language: language)
    }
    try writeOutput(to: path, force: force) { temporary in
      switch path.split(separator: ".").last?.lowercased() {
      case "pdf": try report.writePDF(to: temporary)
      case "html": try writeText(report.html(), to: temporary)
      case "svg": try writeText(report.map.svg(), to: temporary)
      default:
        throw Refusal(
          .invalidField, path,
          ["field": .text("-o"), "value": .text(path), "rule": .text(".pdf, .html, .svg")])
      }
    }
    return report.figures
  }

  private static func figures(
    for quarter: Quarter, asOf: CalendarDate, reading: RegistryReading
  ) throws -> CompletionFigures {
    CompletionFigures(
      commune: try reading.commune(), villages: try reading.villages(), targets: try reading.planTargets(),
      mapped: try reading.mappedByVillage(), quarter: quarter, asOf: asOf)
  }
}
