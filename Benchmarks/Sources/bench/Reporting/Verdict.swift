/// How far this program is from one target.
struct Verdict {
  let name: String
  let size: Int
  let target: Target
  /// The figure, or the figure over the peer's.
  let reached: Double

  var isMissed: Bool { reached > target.atMost }

  /// nil when nobody measured both.
  init?(_ target: Target, of benchmark: BenchmarkCase, in results: [CaseResult]) {
    let found = results.filter { $0.name == benchmark.name }.sorted { $0.size < $1.size }
      .last { Self.reached(target, in: $0) != nil }
    guard let found, let reached = Self.reached(target, in: found) else { return nil }
    name = benchmark.name
    size = found.size
    self.target = target
    self.reached = reached
  }

  private static func reached(_ target: Target, in result: CaseResult) -> Double? {
    func figure(of contender: String?) -> Double? {
      let row = contender.map { name in result.rows.first { $0.contender == name } } ?? result.rows.first
      guard let median = row?.median else { return nil }
      switch target.figure {
      case .wall: return median.wall
      case .processor: return median.processor
      case .peakMegabytes: return Double(median.peakBytes) / 1e6
      case .other(let name): return median.others[name]
      }
    }
    guard let ours = figure(of: target.contender) else { return nil }
    guard let peer = target.peer else { return ours }
    guard let theirs = figure(of: peer), theirs > 0 else { return nil }
    return ours / theirs
  }

  /// One row of a table: case, what is held against whom, reached, target.
  var row: String {
    let what =
      switch target.figure {
      case .wall: target.peer == nil ? "seconds" : "wall time"
      case .processor: "processor time"
      case .peakMegabytes: "peak memory, MB"
      case .other(let name): name
      }
    let who = target.peer.map { " : " + $0 } ?? ""
    return "| \(name) | \(size) | \(what)\(target.contender.map { ", " + $0 } ?? "")\(who) | "
      + "\(ResultTable.short(reached)) | \(ResultTable.short(target.atMost)) | \(isMissed ? "**missed**" : "reached") |"
  }

  static let heading = """
    | case | size | figure | here | at most | |
    | --- | ---: | --- | ---: | ---: | --- |
    """
}
