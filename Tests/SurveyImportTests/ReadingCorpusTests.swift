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

  /// Read otherwise than by GDAL, for review: damaged files, overlays that hold no feature, two points in one placemark.
  static let readOtherwise: Set<String> = [
    "bad.gpx", "bad.kml", "ground_overlay.kml", "ground_overlay_quad.kml", "twopoints.kml",
  ]

  @Test(arguments: table.map(\.name)) func `as many features and points as GDAL reads`(name: String) throws {
    let row = try #require(Self.table.first { $0.name == name })
    let found: [ReadFeature]
    do {
      found = try features(at: corpora.appendingPathComponent("togeojson/\(name)").path)
    } catch let refusal as Refusal where refusal.code == .noFeatures {
      found = []
    }
    guard !Self.readOtherwise.contains(name) else { return }
    #expect(found.count == row.features)
    if let points = row.points {
      #expect(found.reduce(0) { $0 + ($1.geometry.walk?.count ?? 0) } == points)
    }
  }
}
