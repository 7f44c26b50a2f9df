import Foundation

/// Results as a Markdown table, one row for each contender and size.
enum ResultTable {
  static let heading = """
    | case | size | who | wall s | CPU s | peak MB | µs a unit | ours : theirs, wall | ours : theirs, CPU | other |
    | --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
    """

  static func rows(of result: CaseResult) -> String {
    let ours = result.rows.first?.median
    return result.rows.enumerated().map { number, row in
      let start = "| \(result.name) | \(result.size) | \(row.contender) |"
      guard let median = row.median else {
        return start + " \(inOneCell(row.trouble ?? "no figure")) |||||||"
      }
      let peer = number > 0 ? ours : nil
      let others = median.others.sorted { $0.key < $1.key }.map { "\($0.key) \(short($0.value))" }
      let cells = [
        figure(median.wall), figure(median.processor),
        median.peakBytes > 0 ? "\(median.peakBytes / 1_000_000)" : "",
        short(median.wall / units(median, result.size) * 1e6),
        peer.map { ratio($0.wall, median.wall) } ?? "",
        peer.map { ratio($0.processor, median.processor) } ?? "",
        others.joined(separator: ", "),
      ]
      return start + " " + cells.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  /// How the time of a unit grows with the number of units: a table of the cases that have several sizes.
  static func growth(of results: [CaseResult]) -> String {
    var lines = [
      "| case | sizes | µs a unit, wall | µs a unit, CPU | peak MB |", "| --- | --- | --- | --- | --- |",
    ]
    var names: [String] = []
    for result in results where !names.contains(result.name) { names.append(result.name) }
    for name in names {
      let found = results.filter { $0.name == name }.sorted { $0.size < $1.size }
        .compactMap { result in result.rows.first?.median.map { (size: result.size, median: $0) } }
      guard found.count > 1 else { continue }
      let columns = [
        found.map { "\($0.size)" }, found.map { short($0.median.wall / units($0.median, $0.size) * 1e6) },
        found.map { short($0.median.processor / units($0.median, $0.size) * 1e6) },
        found.map { "\($0.median.peakBytes / 1_000_000)" },
      ]
      lines.append(
        "| \(name) | " + columns.map { $0.joined(separator: ", ") }.joined(separator: " | ") + " |")
    }
    return lines.joined(separator: "\n")
  }

  private static func units(_ sample: Sample, _ size: Int) -> Double { Double(sample.units ?? size) }

  private static func inOneCell(_ text: String) -> String {
    String(text.replacing("|", with: " ").replacing("\n", with: " ").suffix(200))
  }

  private static func ratio(_ ours: Double, _ theirs: Double) -> String {
    theirs > 0 && ours > 0 ? short(ours / theirs) : ""
  }

  /// Seconds; what takes a few milliseconds or less keeps its digits.
  private static func figure(_ seconds: Double) -> String {
    seconds == 0 ? "" : seconds < 0.01 ? String(format: "%.6f", seconds) : short(seconds)
  }

  static func short(_ value: Double) -> String {
    value < 10 ? String(format: "%.3f", value) : String(format: value < 1000 ? "%.1f" : "%.0f", value)
  }
}
