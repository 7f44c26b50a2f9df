import Foundation
import Geospatial
import GrowingAreas
import SurveyImport

/// Writes the bytes to a file of its own, lends its path, and removes it.
@discardableResult
func withSurveyFile<R>(_ bytes: some Sequence<UInt8>, _ body: (String) throws -> R) throws -> R {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("survey-\(UUID().uuidString)")
  try Data(bytes).write(to: url)
  defer { try? FileManager.default.removeItem(at: url) }
  return try body(url.path)
}

/// All features of a text, its format recognised by content; refusals have the subject `survey`.
func features(of text: String, limits: SurveyLimits = SurveyLimits()) throws -> [ReadFeature] {
  try withSurveyFile(text.utf8) { try features(at: $0, limits: limits) }
}

func features(at path: String, limits: SurveyLimits = SurveyLimits()) throws -> [ReadFeature] {
  var features: [ReadFeature] = []
  let format = try recogniseFormat(of: path, named: "survey", limits: limits)
  try readSurvey(at: path, format: format, named: "survey", limits: limits) { features.append($0) }
  return features
}

/// The checkout, found from the place of this file.
let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Real files of other projects, beside the checkout where they are present.
let corpora = checkout.deletingLastPathComponent().appendingPathComponent("shared/corpora")

extension ReadGeometry {
  var walk: [WalkedPoint]? {
    if case .walk(let points) = self { points } else { nil }
  }

  var outline: MultiPolygon? {
    if case .outline(let outline) = self { outline } else { nil }
  }

  var corners: [TableCorner]? {
    if case .corners(let corners) = self { corners } else { nil }
  }

  /// The shape in a word and its number of points, to compare in tests.
  var summary: String {
    switch self {
    case .walk(let points): "walk \(points.count)"
    case .outline(let outline):
      "outline "
        + outline.polygons.map { $0.rings.map { "\($0.points.count)" }.joined(separator: "-") }.joined(
          separator: " ")
    case .corners(let corners): "corners \(corners.count)"
    case .notAnArea(let type): "not an area: \(type)"
    case .empty: "empty"
    }
  }
}
