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
    let absence = workspace.absence(ofPython: "mapbox_vector_tile")
    let ours = Contender(name: "vungtrong", absence: absence) { _ in
      let server = try ServerProcess(
        [workspace.program, "serve", "--registry", site, "--address", "127.0.0.1:18094"], port: 18094)
      return try cut(["http", "http://127.0.0.1:18094"], size, workspace, server: server)
    }
    let database = try PostGIS(size, workspace)
    let peer = Contender(name: "PostGIS ST_AsMVT", absence: absence ?? database.absence) { _ in
      return try cut(["postgis", database.socket], size, workspace, server: nil)
    }
    return [ours, peer]
  }

  /// `tiles.py` prints the median of a tile, the whole time, the tiles, and the features in them.
  private static func cut(
    _ arguments: [String], _ size: Int, _ workspace: Workspace, server: ServerProcess?
  ) throws -> Sample {
    let text = try ChildProcess.text(
      [workspace.python, workspace.peer("tiles.py"), "\(size)", "14"] + arguments)
    let figures = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard figures.count == 4 else { throw WrongOutput("tiles.py says \(text)") }
    // A field on an edge is in two tiles; what is too small to be drawn is gathered.
    guard figures[3] > Double(size) * 0.8 else {
      throw WrongOutput("only \(figures[3]) features in the tiles")
    }
    return Sample(
      wall: figures[1], processor: server?.processor ?? 0, peakBytes: server?.peakBytes ?? 0,
      others: ["median ms a tile": figures[0], "tiles a second": figures[2] / figures[1]],
      units: Int(figures[2]))
  }
}
