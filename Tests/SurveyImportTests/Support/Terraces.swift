import Foundation
import Geospatial
import GrowingAreas
import SurveyImport
import TestSupport

/// Three parcels in the middle of Bắc Hà and what other programs make of them.
enum Terraces {
  /// A square with a hole, two squares in one, a plain square; sides of about 40 m.
  static let geoJSON: String = {
    func ring(_ x: Double, _ y: Double, _ side: Double) -> String {
      let corners = [(0.0, 0.0), (side, 0), (side, side), (0, side), (0, 0)]
      return "[" + corners.map { "[\(104.289 + x + $0.0),\(22.537 + y + $0.1)]" }.joined(separator: ",") + "]"
    }
    let shapes = [
      ("Giàng A Páo", "\"Polygon\",\"coordinates\":[\(ring(0, 0, 4e-4)),\(ring(1e-4, 1e-4, 1e-4))]"),
      (
        "Lù Thị Mẩy",
        "\"MultiPolygon\",\"coordinates\":[[\(ring(1e-3, 0, 4e-4))],[\(ring(1e-3, 1e-3, 3e-4))]]"
      ),
      ("Vàng Seo Dìn", "\"Polygon\",\"coordinates\":[\(ring(2e-3, 0, 4e-4))]"),
    ]
    let features = shapes.map { name, shape in
      "{\"type\":\"Feature\",\"properties\":{\"ten\":\"\(name)\"},\"geometry\":{\"type\":\(shape)}}"
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
  }()

  static let names = ["Giàng A Páo", "Lù Thị Mẩy", "Vàng Seo Dìn"]

  /// Whether GDAL's programs are there; where they must be, a test that lacks them fails.
  static let hasGDAL =
    OutsideProgram.mustBeThere || (try? OutsideProgram.run("ogr2ogr", ["--version"])) != nil

  /// The parcels as GDAL writes them.
  /// - Returns: the path of the file in the folder.
  static func written(
    as format: String, to name: String, in folder: TemporaryFolder, _ options: [String] = []
  ) throws -> String {
    let source = try folder.write(geoJSON, to: "source.geojson")
    _ = try OutsideProgram.run("ogr2ogr", ["-f", format, folder.file(name), source] + options)
    return folder.file(name)
  }
}

/// The features of a survey file as the pipeline stages them for Bắc Hà.
func staged(_ path: String, crs: CRSChoice = .auto) throws -> (
  plan: SurveyFilePlan, features: [StagedFeature]
) {
  let pipeline = SurveyPipeline(commune: BacHa.commune, villages: BacHa.villages, crs: crs, workers: 1)
  let plan = try pipeline.facts(of: path, named: "survey")
  var features: [StagedFeature] = []
  try pipeline.run(file: path, named: "survey", facts: plan) { features += $0 }
  return (plan, features)
}
