import Foundation

/// A result with all that a reader needs to judge it, kept as a file of its own, so that a case can be measured again alone.
struct MeasuredCase: Codable {
  let result: CaseResult
  /// When it ended, UTC, RFC 3339.
  let time: String
  let commit: String
  let machine: String
  /// By program.
  let versions: [String: String]
  let pairs: Int

  init(_ result: CaseResult, pairs: Int, _ workspace: Workspace) {
    self.result = result
    self.pairs = pairs
    time = Date().formatted(.iso8601)
    commit =
      Self.line(of: ["git", "-C", workspace.checkout, "describe", "--always", "--dirty"]) ?? "no checkout"
    machine = Self.machine
    versions = Self.versions
  }

  func keep(in workspace: Workspace) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let path = "\(workspace.results)/\(result.name)-\(result.size).json"
    try encoder.encode(self).write(to: URL(fileURLWithPath: path))
  }

  /// All that was kept, in the order of the cases and their sizes.
  static func all(in workspace: Workspace) throws -> [MeasuredCase] {
    let decoder = JSONDecoder()
    let files = try FileManager.default.contentsOfDirectory(atPath: workspace.results)
      .filter { $0.hasSuffix(".json") }
    let kept = try files.map {
      try decoder.decode(
        MeasuredCase.self, from: Data(contentsOf: URL(fileURLWithPath: workspace.results + "/" + $0)))
    }
    return Bench.cases.flatMap { benchmark in
      kept.filter { $0.result.name == benchmark.name && benchmark.sizes.contains($0.result.size) }
        .sorted { $0.result.size < $1.result.size }
    }
  }

  private static var machine: String {
    let processor = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?
      .split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last
    let gigabytes = Double(ProcessInfo.processInfo.physicalMemory) / 1e9
    let system = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8))?
      .split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }?.dropFirst(12)
    return "\(ProcessInfo.processInfo.activeProcessorCount) × "
      + (processor.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown processor")
      + ", \(Int(gigabytes.rounded())) GB, "
      + (system.map { $0.trimmingCharacters(in: ["\""]) } ?? "Linux")
  }

  private static let versions = [
    "GDAL": ["ogr2ogr", "--version"], "PostgreSQL": ["psql", "--version"],
    "SQLite": ["sqlite3", "--version"],
    "wrk": ["sh", "-c", "wrk -v 2>&1; true"], "LibreOffice": ["soffice", "--version"],
    "Swift": ["sh", "-c", "swift --version 2>/dev/null"],
  ].compactMapValues(line)

  private static func line(of words: [String]) -> String? {
    (try? ChildProcess.text(words))?.split(separator: "\n").first.map(String.init)
  }
}
