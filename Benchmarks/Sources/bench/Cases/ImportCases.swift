import Foundation

/// Survey files to parcels with everything on, against what GDAL makes of the same file.
enum ImportCases {
  static let all: [BenchmarkCase] = [
    importing(
      .gpx, targets: [Target(figure: .wall, peer: "ogr2ogr sqlite dialect", atMost: 0.5)],
      peer: { files, workspace in
        ogr2ogr(
          "ogr2ogr sqlite dialect", files, .gpx, workspace,
          query: "SELECT name, ST_Area(g,1) AS area_m2, g AS geom FROM (SELECT name, "
            + "ST_MakeValid(ST_MakePolygon(ST_AddPoint(ST_GeometryN(geometry,1), "
            + "ST_StartPoint(ST_GeometryN(geometry,1))))) AS g FROM tracks)")
      }),
    importing(
      .kml, targets: [Target(figure: .wall, peer: "ogr2ogr -makevalid", atMost: 0.6)],
      peer: { files, workspace in ogr2ogr("ogr2ogr -makevalid", files, .kml, workspace, query: nil) }),
    importing(
      .geojson, targets: [Target(figure: .wall, peer: "ogr2ogr sqlite dialect", atMost: 0.3)],
      peer: { files, workspace in
        ogr2ogr(
          "ogr2ogr sqlite dialect", files, .geojson, workspace,
          query: "SELECT name, ST_Area(g,1) AS area_m2, g AS geom FROM (SELECT name, "
            + "ST_MakeValid(geometry) AS g FROM \"fields-\(files.count)\")")
      }),
    importing(.csv, targets: [], peer: { files, workspace in geopandas(files, workspace) }),
  ]

  private static func importing(
    _ format: FieldFiles.Format, targets: [Target],
    peer: @escaping @Sendable (FieldFiles, Workspace) -> Contender
  ) -> BenchmarkCase {
    BenchmarkCase(
      name: "import-\(format.rawValue)", unit: "field", sizes: [1_000, 10_000, 100_000], smokeSize: 1_000,
      targets: targets + [Target(figure: .peakMegabytes, atMost: 200)]
    ) { size, workspace in
      let files = FieldFiles(count: size, workspace: workspace)
      let file = try files.path(format)
      let area = try files.area()
      let ours = Contender(name: "vungtrong") { folder in
        let registry = try Registry(in: folder, workspace)
        let sample = try ChildProcess.measure(
          [workspace.program, "survey", "import", file, "--registry", registry.path, "--accept", "--json"]
            + (format == .csv ? ["--crs", "EPSG:9208"] : []))
        try registry.mustHold(parcels: size, area: area)
        return sample
      }
      return [ours, peer(files, workspace)]
    }
  }

  private static func ogr2ogr(
    _ name: String, _ files: FieldFiles, _ format: FieldFiles.Format, _ workspace: Workspace, query: String?
  ) -> Contender {
    Contender(name: name, absence: workspace.absence(ofProgram: "ogr2ogr")) { folder in
      let output = folder + "/peer.gpkg"
      var words = ["ogr2ogr", "-f", "GPKG", output, try files.path(format), "-nln", "parcels"]
      if let query {
        words += ["-nlt", "MULTIPOLYGON", "-a_srs", "EPSG:4326", "-dialect", "sqlite", "-sql", query]
      } else {
        words += ["-makevalid", "-nlt", "PROMOTE_TO_MULTI"]
      }
      let sample = try ChildProcess.measure(words, environment: ["OGR_GEOJSON_MAX_OBJ_SIZE": "0"])
      let table = try SQLTable(output)
      try WrongOutput.unless(
        "parcels", try table.number("SELECT count(*) FROM parcels"), is: Double(files.count))
      if query != nil {
        try WrongOutput.unless(
          "area", try table.number("SELECT sum(area_m2) FROM parcels"), is: try files.area(), within: 0.005)
      }
      return sample
    }
  }

  private static func geopandas(_ files: FieldFiles, _ workspace: Workspace) -> Contender {
    Contender(name: "geopandas", absence: workspace.absence(ofPython: "geopandas", "pyogrio")) { folder in
      let output = folder + "/peer.gpkg"
      let sample = try ChildProcess.measure(
        [workspace.python, workspace.peer("import_table.py"), try files.path(.csv), output])
      let table = try SQLTable(output)
      try WrongOutput.unless(
        "parcels", try table.number("SELECT count(*) FROM parcels"), is: Double(files.count))
      try WrongOutput.unless(
        "area", try table.number("SELECT sum(area_m2) FROM parcels"), is: try files.area(), within: 0.005)
      return sample
    }
  }
}
