import FileFormats
import Foundation
import Geospatial
import GrowingAreas
import SurveyImport

/// The readers that are fuzzed, each with the real path a survey takes: reading, then recognition, systems, cleaning, outline.
enum FuzzedReader: String, CaseIterable {
  case gpx, kml, geojson, csv, xlsx, shapefile, gpkg, nmea, zip

  private var format: SurveyFormat { SurveyFormat(rawValue: rawValue)! }

  /// Reads the bytes as a survey. Whatever is no refusal ends the process, and libFuzzer keeps the bytes.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    do {
      try withPrivateFolder { folder in
        let path = try files(bytes, in: folder)
        try orRefused { try readSurvey(at: path, format: format, limits: Self.limits) { _ in } }
        try orRefused {
          let pipeline = SurveyPipeline(commune: Self.commune, workers: 1)
          try pipeline.run(file: path, facts: pipeline.facts(of: path)) { _ in }
        }
      }
    } catch {
      // What is no refusal is a finding: only the end of the process makes libFuzzer keep the bytes.
      fatalError("\(error)")
    }
  }

  private func orRefused(_ work: () throws -> Void) throws {
    do { try work() } catch let refusal as Refusal where refusal.code != .internalFault {}
  }

  /// The bytes as a file; for a shapefile as three, each with its length before it in four bytes, the least first.
  private func files(_ bytes: UnsafeBufferPointer<UInt8>, in folder: PrivateFolder) throws -> String {
    guard self == .shapefile else {
      let path = folder.path + "/survey"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return path
    }
    var rest = bytes[...]
    for suffix in ["shp", "dbf", "prj"] {
      let length = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      try Data(rest.prefix(length)).write(to: URL(fileURLWithPath: folder.path + "/survey." + suffix))
      rest = rest.dropFirst(length)
    }
    return folder.path + "/survey.shp"
  }

  /// Small caps, so that they too are met by small files.
  private static let limits = {
    var limits = SurveyLimits()
    limits.features = 1000
    limits.pointsPerFeature = 500
    limits.ringsPerFeature = 50
    limits.fieldBytesPerFeature = 1000
    return limits
  }()

  /// Bắc Hà by its box: mapping.md, d2.
  private static let commune = Commune(
    code: "02839", name: "Bắc Hà", provinceCode: "15", provinceName: "Lào Cai",
    boundary: MultiPolygon([
      Polygon(
        shell: Ring(closing: [
          LonLat(longitude: 104.189752, latitude: 22.450728),
          LonLat(longitude: 104.424248, latitude: 22.450728),
          LonLat(longitude: 104.424248, latitude: 22.598745),
          LonLat(longitude: 104.189752, latitude: 22.598745),
        ]))
    ]))
}
