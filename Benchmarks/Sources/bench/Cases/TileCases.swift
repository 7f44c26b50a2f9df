import Foundation

/// Vector tiles cut on demand, all of a zoom one after the other by the same client.
enum TileCases {
  static let all = [tiles]

  private static let tiles = BenchmarkCase(
    name: "tiles-z14", unit: "tile", sizes: [100_000], smokeSize: 1_000,
    targets: [
      // Three times the tiles a second.
      Target(figure: .wall, peer: "PostGIS ST_AsMVT", atMost: 1 / 3.0),
      Target(figure: .other("median ms a tile"), peer: "PostGIS ST_AsMVT", atMost: 0.35),
    ]
  ) { size, workspace in
    let site = try PublicSite.prepared(fields: size, workspace)
    let absence = workspace.absence(ofPython: "mapbox_vector_tile", "pyogrio")
    let file = site + "/registry.gpkg"
    let ours = Contender(name: "vungtrong", absence: absence) { _ in
      let server = try ServerProcess(
        [workspace.program, "serve", "--registry", site, "--address", "127.0.0.1:18094"], port: 18094)
      return try cut(["http", "http://127.0.0.1:18094", file], size, workspace, server: server)
    }
    let database = try PostGIS(size, workspace)
    let peer = Contender(name: "PostGIS ST_AsMVT", absence: absence ?? database.absence) { _ in
      return try cut(["postgis", database.socket, file], size, workspace, server: nil)
    }
    // It cuts all tiles at once and serves none: there is no time of one.
    let gdal = Contender(
      name: "ogr2ogr MVT", absence: workspace.absenceOfLargePeers ?? workspace.absence(ofProgram: "ogr2ogr")
    ) { folder in
      let output = folder + "/tiles.mbtiles"
      var sample = try ChildProcess.measure([
        "ogr2ogr", "-f", "MVT", output, file, "parcel", "-select", "code,name,area_square_metres",
        "-dsco", "MINZOOM=14", "-dsco", "MAXZOOM=14",
      ])
      let tiles = Int(try SQLTable(output).number("SELECT count(*) FROM tiles"))
      // A tile of 2.3 km by 2.3 km holds some hundred and sixty fields.
      guard (size / 200...size / 50).contains(tiles) else {
        throw WrongOutput("\(tiles) tiles of \(size) fields")
      }
      sample.units = tiles
      sample.others["tiles a second"] = Double(tiles) / sample.wall
      return sample
    }
    return [ours, peer, gdal]
  }

  /// `tiles.py` prints the median of a tile, the whole time, the tiles, and the features in some of them beside what must be.
  private static func cut(
    _ arguments: [String], _ size: Int, _ workspace: Workspace, server: ServerProcess?
  ) throws -> Sample {
    let text = try ChildProcess.text(
      [workspace.python, workspace.peer("tiles.py"), "\(size)", "14"] + arguments)
    let figures = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard figures.count == 5 else { throw WrongOutput("tiles.py says \(text)") }
    // A tile holds a little of what lies around it; what is too small to be drawn is gathered.
    try WrongOutput.unless("features", figures[3], is: figures[4], within: 0.15)
    return Sample(
      wall: figures[1], processor: server?.processor ?? 0, peakBytes: server?.peakBytes ?? 0,
      others: ["median ms a tile": figures[0], "tiles a second": figures[2] / figures[1]],
      units: Int(figures[2]))
  }
}
