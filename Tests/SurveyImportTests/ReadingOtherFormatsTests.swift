import FileFormats
import Foundation
import Geospatial
import GrowingAreas
import SurveyImport
import TestSupport
import Testing

/// The same three parcels, written by GDAL in every format it has for us, come in as they went out.
@Suite(.enabled(if: Terraces.hasGDAL, "GDAL is not here"))
struct ReadingOtherFormatsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let driver: String
    let file: String
    let format: SurveyFormat
    var options: [String] = []
    var crs = CRSCode.vn2000LaoCai
    /// Square metres by which an area may differ: grids of a millimetre and less.
    var tolerance = 0.2
    var hasNames = true
    var testDescription: String { "\(driver) \(file) \(options.joined(separator: " "))" }
  }

  static let toZone = ["-t_srs", "EPSG:9208"]
  static let unicode = ["-lco", "ENCODING=UTF-8"]
  static let cases = [
    Case(driver: "ESRI Shapefile", file: "a.shp", format: .shapefile, options: toZone + unicode),
    Case(
      driver: "ESRI Shapefile", file: "a.shp", format: .shapefile,
      options: ["-t_srs", "EPSG:32648"] + unicode,
      crs: CRSCode(epsg: 32648)),
    Case(driver: "ESRI Shapefile", file: "a.shp", format: .shapefile, options: unicode, crs: .wgs84),
    Case(driver: "ESRI Shapefile", file: "a.shz", format: .zip, options: toZone + unicode),
    Case(driver: "GPKG", file: "a.gpkg", format: .gpkg, options: toZone),
    Case(driver: "GPKG", file: "a.gpkg", format: .gpkg, crs: .wgs84),
    Case(
      driver: "GPKG", file: "a.gpkg", format: .gpkg, options: ["-t_srs", "EPSG:4756"], crs: .vn2000),
    Case(driver: "GeoJSON", file: "a.json", format: .geojson, options: toZone),
    Case(driver: "GeoJSONSeq", file: "a.jsonl", format: .geojson, crs: .wgs84),
    Case(
      driver: "GeoJSONSeq", file: "a.geojsons", format: .geojson, options: ["-lco", "RS=YES"], crs: .wgs84),
    Case(
      driver: "FlatGeobuf", file: "a.fgb", format: .flatgeobuf,
      options: toZone + ["-lco", "SPATIAL_INDEX=NO"]),
    Case(driver: "GML", file: "a.gml", format: .gml, options: toZone),
    Case(driver: "MapInfo File", file: "a.tab", format: .mapinfo, crs: .wgs84),
    Case(
      driver: "MapInfo File", file: "a.mif", format: .mapinfo, options: ["-dsco", "FORMAT=MIF"], crs: .wgs84),
    // A drawing names no system, and GDAL reads each ring of it as an entity of its own.
    Case(
      driver: "CSV", file: "a.csv", format: .csv, options: toZone + ["-lco", "GEOMETRY=AS_WKT"]),
  ]

  @Test(arguments: cases) func `what GDAL writes is read with its areas, names and system`(_ one: Case) throws
  {
    let folder = try TemporaryFolder()
    let path = try Terraces.written(as: one.driver, to: one.file, in: folder, one.options)
    let (plan, found) = try staged(path)
    #expect(plan.format == one.format)
    #expect(plan.crs == one.crs)
    #expect(found.map(\.name) == Terraces.names)
    #expect(found.map(\.state) == [.accepted, .accepted, .accepted], "\(found.flatMap(\.findings))")
    let expected = try staged(folder.file("source.geojson")).features
    for (feature, other) in zip(found, expected) {
      let areas = (feature.outline?.area.value ?? 0, other.outline?.area.value ?? 0)
      #expect(abs(areas.0 - areas.1) < one.tolerance)
      let boxes = (feature.outline?.shape.boundingBox, other.outline?.shape.boundingBox)
      // A centimetre.
      #expect(abs((boxes.0?.west ?? 0) - (boxes.1?.west ?? 1)) < 1e-7)
      #expect(abs((boxes.0?.north ?? 0) - (boxes.1?.north ?? 1)) < 1e-7)
    }
    let isTransformed = found[0].findings.contains { $0.code == .coordinatesTransformed }
    #expect(isTransformed == (one.crs != .wgs84))
  }

  @Test func `a drawing without a system is taken in the one whose points fall inside the commune`() throws {
    let folder = try TemporaryFolder()
    let path = try Terraces.written(
      as: "DXF", to: "a.dxf", in: folder, Self.toZone + ["-where", "ten = 'Vàng Seo Dìn'"])
    let (plan, found) = try staged(path)
    #expect(plan.format == .dxf && plan.crs == .vn2000LaoCai)
    #expect(found.map(\.state) == [.accepted])
    #expect(abs((found.first?.outline?.area.value ?? 0) - 1822) < 5)
  }

  @Test func `a design file of MicroStation is read, its shapes and its closed lines`() throws {
    let folder = try TemporaryFolder()
    let corners = "[[104.289,22.537],[104.2894,22.537],[104.2894,22.5374],[104.289,22.5374],[104.289,22.537]]"
    let shapes = ["\"Polygon\",\"coordinates\":[\(corners)]", "\"LineString\",\"coordinates\":\(corners)"]
    let features = shapes.map {
      "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\($0)}}"
    }
    let source = try folder.write(
      "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}", to: "a.geojson")
    _ = try OutsideProgram.run("ogr2ogr", ["-f", "DGN", folder.file("a.dgn"), source] + Self.toZone)
    let (plan, found) = try staged(folder.file("a.dgn"))
    #expect(plan.format == .dgn && plan.crs == .vn2000LaoCai)
    #expect(found.map(\.state) == [.accepted, .duplicate])
    // Its grid is a centimetre: two sides of 41 and 44 m.
    let expected = try staged(source).features[0].outline!.area.value
    #expect(abs((found.first?.outline?.area.value ?? 0) - expected) < 0.5)
  }

  @Test func `without GDAL the message names its package`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("0\nSECTION\n0\nEOF\n", to: "a.dxf")
    #expect(try recogniseFormat(of: path) == .dxf)
    var limits = SurveyLimits()
    limits.converter.searchPath = folder.path
    #expect(throws: Refusal(.missingSoftware, path, ["package": .text("gdal-bin")])) {
      try readSurvey(at: path, format: .dxf, limits: limits) { _ in }
    }
  }

  /// All drawings of one archive share the time, so that many of them take no longer than one.
  @Test func `a converter that does not end is ended, and the file refused`() throws {
    let folder = try TemporaryFolder()
    let converter = """
      #!/bin/sh
      [ "$1" = --formats ] && echo "  DXF -vector- (rw+v): AutoCAD DXF" && echo "  GPKG -vector- (rw+vs): GeoPackage" && exit
      while true; do :; done

      """
    let program = try folder.write(converter, to: "ogr2ogr")
    #expect(chmod(program, 0o755) == 0)
    let path = try folder.write("0\nSECTION\n0\nEOF\n", to: "a.dxf")
    var limits = SurveyLimits()
    limits.converter.searchPath = folder.path + ":" + limits.converter.searchPath
    limits.converter.secondsPerPart = 1
    let start = ContinuousClock.now
    #expect(throws: Refusal(.conversionFailed, path, ["reason": .text("took-too-long")])) {
      try readSurvey(at: path, format: .dxf, limits: limits) { _ in }
    }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `a drawing that is none is refused in GDAL's words`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("0\nSECTION\nrubbish\n", to: "a.dxf")
    let refusal = #expect(throws: Refusal.self) { try staged(path) }
    #expect(refusal?.code == .conversionFailed || refusal?.code == .noFeatures)
  }
}
