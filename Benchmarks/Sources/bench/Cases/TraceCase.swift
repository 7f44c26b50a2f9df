import Foundation

/// A trace over many lots, forward from the first and back from the last, against the same walk as a recursive query in SQLite
/// alone, and over a graph in memory.
enum TraceCase {
  static let all = [trace]

  private static let gtin = "09521234543213"
  /// Lot 0 became lot 1, that and each further one became three: the last of 100,000 are 12 steps from the first.
  private static let sqlite = "SQLite alone"

  private static let trace = BenchmarkCase(
    name: "trace", unit: "lot", sizes: [1_000, 10_000, 100_000], smokeSize: 1_000,
    targets: [Target(figure: .wall, peer: sqlite, atMost: 1.3), Target(figure: .wall, atMost: 1)]
  ) { size, workspace in
    let registry = try ledger(of: size, workspace)
    let store = registry + "/registry.gpkg"
    // The last lot, its parents, the first.
    var depth = 1
    var lot = size
    while lot > 0 {
      lot = parent(of: lot)
      depth += 1
    }
    let steps = depth
    let ours = Contender(name: "vungtrong") { folder in
      var whole = Sample(wall: 0, processor: 0, peakBytes: 0)
      for (direction, lot, count) in [("forward", "L0", size + 1), ("back", "L\(size)", steps)] {
        let output = folder + "/\(direction).txt"
        let sample = try ChildProcess.measure(
          [workspace.program, "trace", direction, "\(gtin)/\(lot)", "--registry", registry], output: output)
        let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
        let lots = lines.count { $0.hasPrefix("  \(gtin)/L") }
        try WrongOutput.unless("lots \(direction)", Double(lots), is: Double(count))
        whole.wall += sample.wall
        whole.processor += sample.processor
        whole.peakBytes = max(whole.peakBytes, sample.peakBytes)
        whole.others["s " + direction] = sample.wall
      }
      return whole
    }
    let alone = Contender(name: sqlite, absence: workspace.absence(ofProgram: "sqlite3")) { folder in
      let output = folder + "/rows.txt"
      let sample = try ChildProcess.measure(
        [
          "sqlite3", "-readonly", store, ".parameter init", ".parameter set :root 'L0'",
          ".parameter set :leaf 'L\(size)'", ".read \(workspace.peer("trace.sql"))",
        ], output: output)
      let rows = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
      try WrongOutput.unless(
        "lots forward", Double(rows.count { $0.hasPrefix("down|") }), is: Double(size + 1))
      try WrongOutput.unless("lots back", Double(rows.count { $0.hasPrefix("up|") }), is: Double(steps))
      return sample
    }
    let graph = Contender(name: "networkx", absence: workspace.absence(ofPython: "networkx")) { folder in
      let output = folder + "/counts.txt"
      let sample = try ChildProcess.measure(
        [workspace.python, workspace.peer("trace.py"), store, "L0", "L\(size)"], output: output)
      let counts = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
      guard counts == ["\(size + 1)", "\(steps)"] else { throw WrongOutput("networkx finds \(counts)") }
      return sample
    }
    return [ours, alone, graph]
  }

  private static func parent(of lot: Int) -> Int { lot == 1 ? 0 : 1 + (lot - 2) / 3 }

  /// A registry with the lots L0 to L`size`, split from each other in one season.
  private static func ledger(of size: Int, _ workspace: Workspace) throws -> String {
    try workspace.input("ledger-\(size)") { place in
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      let registry = try Registry(in: place, workspace)
      for words in [
        ["cooperative", "add", "--name", "HTX", "--address", "Bắc Hà", "--slug", "htx"],
        [
          "product", "add", "--gtin", gtin, "--cooperative", "htx", "--name", "Mận", "--name-en", "Plums",
          "--crop",
          "man-tam-hoa", "--net", "1 kg",
        ],
      ] { try ChildProcess.measure([workspace.program] + words + ["--registry", registry.path]) }
      let parent = "CASE i WHEN 0 THEN NULL WHEN 1 THEN 0 ELSE 1 + (i - 2) / 3 END"
      try ChildProcess.measure([
        "sqlite3", registry.path + "/registry.gpkg",
        """
        CREATE TEMP TABLE made AS WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < \(size))
          SELECT i, \(parent) AS parent FROM n;
        INSERT INTO lot (fid, product, code, harvest_date, state, recorded_at, beginning, unit, began, balance)
          SELECT i + 1, 1, 'L' || i, '2026-06-12', 'open', '', 'harvest', 'kg', 1000000, 0 FROM made;
        INSERT INTO ledger_event (number, rank, kind, time, recorded_at, recorded_by)
          SELECT DISTINCT parent + 1, parent + 1, 'split', '2026-06-12', '', '' FROM made WHERE parent IS NOT NULL;
        INSERT INTO ledger_portion (event, side, position, lot, thousandths, unit)
          SELECT number, 'in', 1, number, 1000000, 'kg' FROM ledger_event;
        INSERT INTO ledger_portion (event, side, position, lot, thousandths, unit)
          SELECT parent + 1, 'out', row_number() OVER (PARTITION BY parent ORDER BY i), i + 1, 300000, 'kg'
          FROM made WHERE parent IS NOT NULL;
        """,
      ])
    } + "/registry"
  }
}
