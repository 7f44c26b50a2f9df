import Foundation
import TestSupport
import Testing

/// 100 plots of the fiboa and Fields-of-the-World kind, drawn on imagery in Việt Nam, far from Bắc Hà.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: RealFields.file), "the corpora are not here"))
struct `Real fields of Việt Nam` {
  /// As they lie in the corpus, a GeoPackage in UTM 48, and as GDAL carries them to degrees.
  @Test(arguments: [true, false])
  func `come in with their count and area, and go out unchanged within a centimetre`(asTheyLie: Bool) throws {
    let work = try Workplace(prepared: false, bounded: false)
    let drawn = work.folder.file("fields.geojson")
    let converted = try Program.tool(
      "ogr2ogr",
      ["-f", "GeoJSON", "-t_srs", "EPSG:4326", "-lco", "COORDINATE_PRECISION=9", drawn, RealFields.file])
    try #require(converted.status == 0, "\(converted.errors)")

    let told = try #require(
      try work.json(
        "survey", "import", asTheyLie ? RealFields.file : drawn, "--method", "imagery", "--accept"
      ).first as? [String: Any])
    let summary = try #require(told["summary"] as? [String: Any])
    let features = try #require(told["features"] as? [[String: Any]])
    let figures = RealFields.figures
    #expect(figures.count == 100 && features.count == 100)
    #expect(summary["accepted"] as? Int == 100)
    for (feature, figure) in zip(features, figures) {
      // Two of them stand on one centimetre in one plot, which is said.
      let codes = (feature["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
      let repeated = codes.contains("repeated-points-dropped") ? 1 : 0
      #expect(feature["vertices"] as? Int == figure.points - repeated)
      let area = try #require(feature["areaSquareMetres"] as? Double)
      // The grid of 1e-7 degrees moves a side of 100 m by half a centimetre at most.
      #expect(abs(area - figure.geodesic) < 0.01 * area.squareRoot() * 4, "\(feature["index"] ?? 0)")
      #expect(feature["areaStandardErrorSquareMetres"] is Double)
    }
    let sum = figures.reduce(0) { $0 + $1.geodesic }
    #expect(abs(try #require(summary["areaSquareMetres"] as? Double) / sum - 1) < 1e-5)

    let map = work.folder.file("map.geojson")
    try work.good("map", "export", "--format", "geojson", "-o", map)
    let before = try RealFields.corners(in: drawn)
    let after = try RealFields.corners(in: map)
    #expect(before.count == 100 && after.count == 100)
    for (start, end) in zip(before, after) {
      // Each corner has its counterpart; the ring may begin elsewhere and run the other way.
      #expect(RealFields.farthest(start, from: end) < 0.01 && RealFields.farthest(end, from: start) < 0.01)
    }
  }
}

enum RealFields {
  static let file = Program.checkout.deletingLastPathComponent().appending(
    path: "shared/corpora/vietnam-fields/1_vietnam_areas.gpkg"
  ).path

  /// What GDAL says of each plot.
  static let figures: [(points: Int, geodesic: Double)] = {
    let path = Program.checkout.appending(path: "Tests/Fixtures/survey/vietnam-fields.gdal.txt")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let numbers = line.split(separator: " ").map { Double($0) ?? .nan }
      return (Int(numbers[0]), numbers[1])
    }
  }()

  /// Longitude and latitude of all corners of each feature.
  static func corners(in path: String) throws -> [[(Double, Double)]] {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
    let features = try #require((value as? [String: Any])?["features"] as? [[String: Any]])
    return features.map { feature in
      var corners: [(Double, Double)] = []
      func gather(_ value: Any) {
        guard let list = value as? [Any] else { return }
        if let pair = list as? [Double] { corners.append((pair[0], pair[1])) } else { list.forEach(gather) }
      }
      gather((feature["geometry"] as? [String: Any])?["coordinates"] ?? [])
      return corners
    }
  }

  /// Metres from the corner that is farthest from its nearest counterpart.
  static func farthest(_ corners: [(Double, Double)], from others: [(Double, Double)]) -> Double {
    corners.map { corner in others.map { metres(corner, $0) }.min() ?? .infinity }.max() ?? .infinity
  }

  private static func metres(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
    let (x, y) = ((a.0 - b.0) * 111_320 * cos(a.1 * .pi / 180), (a.1 - b.1) * 110_600)
    return (x * x + y * y).squareRoot()
  }
}
