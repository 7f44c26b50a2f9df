import Foundation
import GrowingAreas
import SurveyImport
import Testing

/// Real files of the togeojson project, compared with what GDAL reads from them.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: corpora.path), "the corpora are not here"))
struct ReadingCorpusTests {
  /// Name, features, points of walks; from `ogrinfo` of GDAL 3.6.2.
  static let table: [(name: String, features: Int, points: Int?)] = {
    let url = checkout.appendingPathComponent("Tests/Fixtures/survey/togeojson.gdal.txt")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let words = line.split(separator: " ")
      return (String(words[0]), Int(words[1]) ?? -1, Int(words[2]))
    }
  }()

  /// Where this program reads otherwise than GDAL, what it must read, and why.
  static let ownReading: [String: (features: Int, points: Int?)] = [
    // Coordinates that are no numbers are findings, never points.
    "bad.gpx": (2, 0),
    // GDAL takes the first of several placemarks without a Document around them and loses the others.
    "bad.kml": (3, nil), "twopoints.kml": (2, nil),
    // A picture laid on the ground is no feature.
    "ground_overlay.kml": (0, nil), "ground_overlay_quad.kml": (0, nil),
  ]

  @Test(arguments: table.map(\.name)) func `as many features and points as GDAL reads`(name: String) throws {
    let row = try #require(Self.table.first { $0.name == name })
    let found: [ReadFeature]
    do {
      found = try features(at: corpora.appendingPathComponent("togeojson/\(name)").path)
    } catch let refusal as Refusal where refusal.code == .noFeatures {
      found = []
    }
    let expected = Self.ownReading[name] ?? (row.features, row.points)
    #expect(found.count == expected.features)
    if let points = expected.points {
      #expect(found.reduce(0) { $0 + ($1.geometry.walk?.count ?? 0) } == points)
    }
  }
}
