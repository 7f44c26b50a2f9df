import Foundation
import Geospatial
import GrowingAreas
import SurveyImport
import Testing

/// Real files of the togeojson project, compared with what GDAL reads from them.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: corpora.path), "the corpora are not here"))
struct ReadingCorpusTests {
  /// Name, features, points of walks, polygons; from `ogrinfo` of GDAL 3.6.2.
  static let table = rows(of: "togeojson.gdal.txt").map { words in
    (name: words[0], features: Int(words[1]) ?? -1, points: Int(words[2]), polygons: Int(words[3]) ?? -1)
  }

  /// By name, what the import makes of each feature: a accepted, r repaired, x rejected, d a duplicate.
  static let outcomes = Dictionary(
    uniqueKeysWithValues: rows(of: "togeojson.outcomes.txt").map { ($0[0], $0[1]) })

  private static func rows(of name: String) -> [[String]] {
    let url = checkout.appendingPathComponent("Tests/Fixtures/survey/" + name)
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: " ").map(String.init) }
  }

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

  @Test func `every file of the corpus is in both tables`() throws {
    let folder = corpora.appendingPathComponent("togeojson").path
    let files = Set(
      try FileManager.default.contentsOfDirectory(atPath: folder).filter {
        $0.hasSuffix(".gpx") || $0.hasSuffix(".kml")
      })
    #expect(files == Set(Self.table.map(\.name)) && files == Set(Self.outcomes.keys))
  }

  @Test(arguments: table.map(\.name))
  func `what becomes of each feature is known, and no polygon is lost silently`(
    name: String
  ) throws {
    let row = try #require(Self.table.first { $0.name == name })
    let path = corpora.appendingPathComponent("togeojson/\(name)").path
    let pipeline = SurveyPipeline(commune: BacHa.withoutBoundary, workers: 1)
    var found: [StagedFeature] = []
    do {
      try pipeline.run(file: path, facts: pipeline.facts(of: path)) { found += $0 }
    } catch let refusal as Refusal where refusal.code == .noFeatures {}
    let letters: [SurveyedFeatureState: String] = [
      .accepted: "a", .repaired: "r", .rejected: "x", .duplicate: "d",
    ]
    #expect((found.isEmpty ? "-" : found.map { letters[$0.state]! }.joined()) == Self.outcomes[name])
    // Each rejection says why.
    #expect(
      found.allSatisfy { $0.state != .rejected || $0.findings.contains { $0.severity == .error } })
    // A picture laid on the ground is a polygon to GDAL only.
    if Self.ownReading[name]?.features == 0 { return }
    let polygons = found.reduce(0) { $0 + ($1.outline?.shape.polygons.count ?? 0) }
    #expect(polygons + found.count { $0.state == .rejected } >= row.polygons)
  }
}
