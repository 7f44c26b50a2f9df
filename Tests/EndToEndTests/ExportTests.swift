import Foundation
import TestSupport
import Testing

/// Copies of the map for others, read back by GDAL.
@Suite struct `A copy of the map` {
  static let canaries = ["Zwtrackname", "Zwgrowername", "0911222333", "Zwgrowernotes", "Zwsurveyor", "Zwwhy"]
  static let formats = [
    ("geojson", "map.geojson"), ("geojsonseq", "map.geojsonl"), ("gpkg", "map.gpkg"), ("kml", "map.kml"),
    ("shp", "map.zip"),
  ]

  /// Three parcels: one with a hole, one of a grower, one with a name that files must escape.
  private func workplace() throws -> Workplace {
    let work = try Workplace(prepared: false)
    try work.good("village", "import", Program.sample("villages.geojson"))
    try work.good(
      "grower", "add", "--name", "Zwgrowername", "--phone", "0911222333", "--notes", "Zwgrowernotes")
    func ring(_ west: Double, _ south: Double, _ size: Double) -> String {
      let (east, north) = (west + size, south + size)
      return [(west, south), (east, south), (east, north), (west, north), (west, south)]
        .map { "[\($0),\($1)]" }.joined(separator: ",")
    }
    func feature(_ name: String, _ rings: [String]) -> String {
      let coordinates = rings.map { "[\($0)]" }.joined(separator: ",")
      return
        #"{"type":"Feature","properties":{"name":"\#(name)"},"geometry":{"type":"Polygon","coordinates":[\#(coordinates)]}}"#
    }
    let features = [
      feature("Zwtrackname 1", [ring(104.29, 22.54, 0.002), ring(104.2905, 22.5405, 0.0005)]),
      feature("Zwtrackname 2", [ring(104.293, 22.54, 0.001)]),
      feature("Zwtrackname <&>", [ring(104.295, 22.54, 0.001)]),
    ]
    let file = try work.folder.write(
      #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#, to: "walk.geojson")
    try work.good(
      "survey", "import", file, "--accept", "--crop", "man-tam-hoa", "--village", "BAN-PHO-1", "--surveyor",
      "Zwsurveyor", "--method", "rtk")
    try work.good("parcel", "set", "P-00002", "--grower", "H-0001", "--intercrop", "ngo", "--why", "Zwwhy")
    return work
  }

  /// All features as GDAL reads them, as GeoJSON.
  private func readBack(_ path: String, in folder: TemporaryFolder) throws -> [[String: Any]] {
    let copy = folder.file("back-\(UUID().uuidString).geojson")
    let source = path.hasSuffix(".zip") ? "/vsizip/" + path : path
    let outcome = try Program.tool("ogr2ogr", ["-f", "GeoJSON", copy, source])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: copy)))
    return try #require((json as? [String: Any])?["features"] as? [[String: Any]])
  }

  /// Square metres by GDAL on the plane of VN-2000, 104°45'.
  private func area(_ path: String, in folder: TemporaryFolder) throws -> Double {
    var source = path
    if path.hasSuffix(".zip") {
      // SQL opens a shapefile for changes, which an archive does not allow.
      #expect(try Program.tool("unzip", ["-q", path, "-d", folder.file("unpacked")]).status == 0)
      source = folder.file("unpacked/thua-trong.shp")
    }
    let layer = try Program.tool("ogrinfo", ["-q", source]).output
      .split(separator: "\n").first.map { line in
        line.drop { $0 != " " }.dropFirst().prefix { $0 != "(" }.trimmingCharacters(in: .whitespaces)
      }
    let column = path.hasSuffix(".gpkg") ? "geom" : "geometry"
    let query =
      "SELECT sum(ST_Area(ST_Transform(\(column), 9208))) AS area FROM \"\(try #require(layer))\""
    let answer = try Program.tool("ogrinfo", ["-dialect", "SQLite", "-sql", query, source]).output
    let value = answer.split(separator: "\n").last { $0.contains("area") }?.split(separator: "=").last
    return try #require(value.flatMap { Double($0.trimmingCharacters(in: .whitespaces)) }, "\(answer)")
  }

  @Test(arguments: formats)
  func `is read back whole, in WGS 84 and without a personal word`(format: String, name: String) throws {
    let work = try workplace()
    let path = work.folder.file(name)
    let told = try #require(
      try work.json("map", "export", "--format", format, "-o", path).first as? [String: Any])
    #expect(told["features"] as? Int == 3 && told["private"] as? Bool == false)
    let features = try readBack(path, in: work.folder)
    #expect(features.count == 3)
    let codes = features.compactMap { feature in
      let properties = feature["properties"] as? [String: Any]
      return (properties?["code"] ?? properties?["Name"]) as? String
    }
    #expect(codes == ["P-00001", "P-00002", "P-00003"])
    let summary = try Program.tool(
      "ogrinfo", ["-so", "-al", path.hasSuffix(".zip") ? "/vsizip/" + path : path]
    ).output
    #expect(
      summary.contains("WGS 84") || summary.contains("WGS_1984") || summary.contains("WGS84"), "\(summary)")
    let expected = try #require(told["areaSquareMetres"] as? Double)
    #expect(
      abs(try area(path, in: work.folder) - expected) < expected * 4e-4,
      "a part in 2500: the plane is not the ellipsoid")
    var bytes = try Data(contentsOf: URL(filePath: path))
    if name.hasSuffix(".zip") {
      // Unpacked by the look at its area.
      let unpacked = work.folder.file("unpacked")
      bytes = try FileManager.default.contentsOfDirectory(atPath: unpacked).reduce(into: Data()) {
        $0 += try Data(contentsOf: URL(filePath: unpacked + "/" + $1))
      }
      let listing = try Program.tool("unzip", ["-Z1", path]).output
      #expect(listing.contains("thua-trong.prj") && listing.contains("thua-trong.cpg"))
    }
    for canary in Self.canaries { #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary)") }
  }

  @Test(arguments: formats)
  func `holds people only when asked for, and says so in its name`(format: String, name: String) throws {
    let work = try workplace()
    let told = try #require(
      try work.json("map", "export", "--format", format, "--private", "-o", work.folder.file(name)).first
        as? [String: Any])
    let path = try #require(told["path"] as? String)
    #expect(path.contains("map-private.") && told["private"] as? Bool == true)
    #expect(!FileManager.default.fileExists(atPath: work.folder.file(name)))
    #expect(try rights(path) == 0o600, "for its owner alone")
    // It stays so when it takes the place of one that others could read.
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    try work.good("map", "export", "--format", format, "--private", "--force", "-o", path)
    #expect(try rights(path) == 0o600)
    let left = try FileManager.default.contentsOfDirectory(atPath: work.folder.path)
    #expect(!left.contains { $0.contains(".part-") }, "\(left)")
    let text = try readBack(path, in: work.folder).map { "\($0)" }.joined()
    for word in ["Zwtrackname <&>", "Zwgrowername", "0911222333"] { #expect(text.contains(word), "\(word)") }
    for word in ["Zwgrowernotes", "Zwsurveyor", "Zwwhy"] { #expect(!text.contains(word), "\(word)") }
  }

  private func rights(_ path: String) throws -> Int {
    try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func `in a GeoPackage is a good one by GDAL's own check`() throws {
    let work = try workplace()
    let path = work.folder.file("map.gpkg")
    try work.good("map", "export", "--format", "gpkg", "-o", path)
    let outcome = try Program.tool(
      "python3", ["/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py", path])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: path + "-journal"))
  }

  @Test func `of no parcel is a good file of none`() throws {
    let work = try Workplace(prepared: false)
    // GDAL sees no layer in a KML without placemarks, and none in an empty sequence.
    for (format, name) in Self.formats where !["geojsonseq", "kml"].contains(format) {
      let path = work.folder.file(name)
      try work.good("map", "export", "--format", format, "-o", path)
      #expect(try readBack(path, in: work.folder).isEmpty, "\(format)")
    }
  }

  @Test(arguments: ["gpx", "kml"])
  func `of the plan shows where something is still to be walked`(format: String) throws {
    let work = try Workplace()
    let path = work.folder.file("list." + format)
    let list = try #require(
      try work.json("plan", "export", "--format", format, "-o", path).first as? [[String: Any]])
    #expect(!list.isEmpty && list.allSatisfy { $0["isDrawn"] as? Bool == true })
    let summary = try Program.tool("ogrinfo", ["-so", "-al", path]).output
    #expect(summary.contains("Feature Count: \(list.count)"), "\(summary)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("Bản Phố") && text.contains("thửa"))
  }
}
