import Foundation

/// The map's feeds: all parcels as one file, and one per cent of them over HTTP.
enum MapCases {
  static let all = [export, window]

  private static let export = BenchmarkCase(
    name: "map-export", unit: "field", sizes: [10_000, 100_000], smokeSize: 1_000,
    targets: [
      Target(figure: .wall, peer: "PostGIS COPY", atMost: 1.2),
      Target(figure: .wall, peer: "ogr2ogr", atMost: 0.1),
      Target(figure: .peakMegabytes, atMost: 100),
    ]
  ) { size, workspace in
    let registry = try Registry.prepared(size, workspace)
    let ours = Contender(name: "vungtrong") { folder in
      let output = folder + "/map.geojson"
      let sample = try ChildProcess.measure(
        [workspace.program, "map", "export", "--registry", registry, "-o", output])
      try mustHold(output, features: size, workspace)
      return sample
    }
    let gdal = Contender(name: "ogr2ogr", absence: workspace.absence(ofProgram: "ogr2ogr")) { folder in
      let output = folder + "/map.geojson"
      let sample = try ChildProcess.measure(
        ["ogr2ogr", "-f", "GeoJSON", output, registry + "/registry.gpkg", "parcel", "-lco", "RFC7946=YES"])
      try mustHold(output, features: size, workspace)
      return sample
    }
    let database = try PostGIS(size, workspace)
    let copy = Contender(name: "PostGIS COPY", absence: database.absence) { folder in
      let output = folder + "/map.geojsonl"
      let sample = try database.measure(
        "COPY (SELECT ST_AsGeoJSON(t.*, 'geom', 7) FROM (SELECT code, name, area_square_metres, geom FROM parcel) t) "
          + "TO STDOUT", output: output)
      let lines = try ChildProcess.text(["grep", "-c", "\"type\": *\"Feature\"", output])
      try WrongOutput.unless(
        "features", Double(lines.trimmingCharacters(in: .newlines)) ?? 0, is: Double(size))
      return sample
    }
    return [ours, gdal, copy]
  }

  /// Forty fixed windows, asked one after the other by the same client.
  private static let window = BenchmarkCase(
    name: "map-window", unit: "window", sizes: [100_000], smokeSize: 1_000,
    targets: [Target(figure: .wall, peer: "PostGIS", atMost: 0.4)]
  ) { size, workspace in
    let registry = try PublicSite.prepared(fields: size, workspace)
    let file = registry + "/registry.gpkg"
    let ours = Contender(name: "vungtrong", absence: workspace.absence(ofPython: "pyogrio")) { folder in
      let server = try ServerProcess(
        [workspace.program, "serve", "--registry", registry, "--address", "127.0.0.1:18090"], port: 18090)
      return try windows(
        ["http", "http://127.0.0.1:18090/map/parcels.geojson", file], size, workspace, server: server)
    }
    let database = try PostGIS(size, workspace)
    let peer = Contender(name: "PostGIS", absence: database.absence) { folder in
      return try windows(["postgis", database.socket, file], size, workspace, server: nil)
    }
    let pyogrio = Contender(name: "pyogrio", absence: workspace.absence(ofPython: "pyogrio", "geopandas")) {
      _ in
      try windows(["pyogrio", file], size, workspace, server: nil)
    }
    return [ours, peer, pyogrio]
  }

  /// GDAL reads what is small; to read what is large takes it longer than all else, so features are counted as they are written.
  private static func mustHold(_ file: String, features: Int, _ workspace: Workspace) throws {
    guard features <= 10_000 else {
      let count = try ChildProcess.text(["sh", "-c", "grep -ao '\"Feature\"' \"$1\" | wc -l", "count", file])
      return try WrongOutput.unless(
        "features", Double(count.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0, is: Double(features))
    }
    let count = try ChildProcess.text(["ogrinfo", "-ro", "-so", "-al", file])
    let line = count.split(separator: "\n").first { $0.hasPrefix("Feature Count") } ?? "none"
    try WrongOutput.unless(
      "features", Double(line.split(separator: " ").last ?? "") ?? 0, is: Double(features))
  }

  /// `windows.py` prints the median in milliseconds and how many features came in all.
  private static func windows(
    _ arguments: [String], _ size: Int, _ workspace: Workspace, server: ServerProcess?
  ) throws -> Sample {
    let text = try ChildProcess.text(
      [workspace.python, workspace.peer("windows.py"), "\(size)"] + arguments)
    let figures = text.split(separator: " ").compactMap { Double($0.trimmingCharacters(in: .newlines)) }
    guard figures.count == 3 else { throw WrongOutput("windows.py says \(text)") }
    try WrongOutput.unless("features", figures[1], is: figures[2], within: 0.02)
    return Sample(
      wall: figures[0] / 1000, processor: server?.processor ?? 0, peakBytes: server?.peakBytes ?? 0,
      units: 1)
  }
}
