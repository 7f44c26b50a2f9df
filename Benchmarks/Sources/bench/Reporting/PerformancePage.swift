import Foundation

/// The measured parts of `docs/performance.md`; its words stay.
struct PerformancePage {
  private let cases: [MeasuredCase]
  private let path: String

  init(_ workspace: Workspace) throws {
    cases = try MeasuredCase.all(in: workspace)
    path = workspace.checkout + "/docs/performance.md"
  }

  /// Writes every part anew that the page has a place for: what stands between `<!-- NAME -->` and `<!-- end -->`.
  /// - Throws: `WrongOutput` when nothing was measured, or a place is missing.
  func write() throws {
    guard !cases.isEmpty else { throw WrongOutput("nothing was measured yet: ./run bench --all") }
    let results = cases.map(\.result)
    let verdicts = Bench.cases.flatMap { benchmark in
      benchmark.targets.compactMap { Verdict($0, of: benchmark, in: results) }
    }
    var page = try String(contentsOfFile: path, encoding: .utf8)
    let parts = [
      ("targets", ([Verdict.heading] + verdicts.map(\.row)).joined(separator: "\n")),
      ("circumstances", circumstances),
      ("results", ([ResultTable.heading] + results.map(ResultTable.rows)).joined(separator: "\n")),
      ("growth", ResultTable.growth(of: results)),
    ]
    for (name, text) in parts {
      guard let start = page.range(of: "<!-- \(name) -->\n"),
        let end = page.range(of: "<!-- end -->", range: start.upperBound..<page.endIndex)
      else { throw WrongOutput("\(path) has no place for \(name)") }
      page.replaceSubrange(start.upperBound..<end.lowerBound, with: text + "\n")
    }
    try page.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private var circumstances: String {
    let versions = cases.reduce(into: [:]) { $0.merge($1.versions) { $1 } }
    let lines = [
      ("Machine", Set(cases.map(\.machine)).sorted().joined(separator: "; ")),
      ("Commit", Set(cases.map(\.commit)).sorted().joined(separator: ", ")),
      ("Measured", "\(cases.map(\.time).min() ?? "") to \(cases.map(\.time).max() ?? "")"),
      ("Rounds", Set(cases.map(\.pairs)).sorted().map(String.init).joined(separator: ", ")),
    ]
    return (lines + versions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      .map { "- \($0.0): \($0.1)" }.joined(separator: "\n")
  }
}
