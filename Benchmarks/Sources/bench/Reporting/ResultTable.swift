import Foundation

/// Results as a Markdown table, one row for each contender and size.
enum ResultTable {
  static let heading = """
    | case | size | who | wall s | CPU s | peak MB | wall per unit µs | ours : theirs (wall) | ours : theirs (CPU) | other |
    | --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
    """

  static func rows(of result: CaseResult) -> String {
    let ours = result.rows.first?.median
    return result.rows.map { row in
      guard let median = row.median else {
        return
          "| \(result.name) | \(result.size) | \(row.contender) | \(inOneCell(row.trouble ?? "no figure")) |||||||"
      }
      let ratios = ours.map { own in
        [ratio(own.wall, median.wall), ratio(own.processor, median.processor)]
      }
      return [
        "", " \(result.name) ", " \(result.size) ", " \(row.contender) ", number(median.wall),
        number(median.processor), " \(median.peakBytes / 1_000_000) ",
        number(median.wall / Double(max(1, result.size)) * 1e6), ratios?[0] ?? " ", ratios?[1] ?? " ",
        " " + median.others.sorted { $0.key < $1.key }.map { "\($0.key)\(number($0.value))" }.joined() + " ",
        "",
      ].joined(separator: "|")
    }.joined(separator: "\n")
  }

  /// How far this program is from its targets: one line for each that is missed.
  static func missed(_ benchmark: BenchmarkCase, _ result: CaseResult) -> [String] {
    guard let ours = result.rows.first?.median, result.size == benchmark.sizes.last else { return [] }
    return benchmark.targets.compactMap { target in
      guard let peer = result.rows.first(where: { $0.contender == target.peer })?.median else { return nil }
      let reached = target.measure == .wall ? ours.wall / peer.wall : ours.processor / peer.processor
      guard reached > target.ratio else { return nil }
      return "\(benchmark.name): \(number(reached)) of \(target.peer) (\(target.measure.rawValue)), "
        + "target \(target.ratio)"
    }
  }

  private static func inOneCell(_ text: String) -> String {
    String(text.replacing("|", with: " ").replacing("\n", with: " ").suffix(200))
  }

  private static func ratio(_ ours: Double, _ theirs: Double) -> String {
    theirs > 0 ? number(ours / theirs) : " "
  }

  private static func number(_ value: Double) -> String {
    String(format: value < 10 ? " %.3f " : " %.1f ", value)
  }
}
