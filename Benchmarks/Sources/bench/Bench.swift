import Foundation

/// `bench [NAME…] [--all] [--smoke] [--prepare] [--pairs N] [--up-to SIZE]`, and `bench page`
@main
struct Bench {
  static let cases =
    ImportCases.all + CheckCases.all + MapCases.all + TileCases.all + CodeCases.all
    + ProjectionCase.all + ScanCase.all + TraceCase.all + ReportCase.all + StartCase.all

  static func main() async throws {
    var words = Array(CommandLine.arguments.dropFirst())
    switch words.first {
    case "inside": return try await inside(Array(words.dropFirst()))
    case "page": return try PerformancePage(Workspace()).write()
    default: break
    }
    let options = Options(&words)
    let chosen =
      options.isAll || (words.isEmpty && options.isSmoke)
      ? cases : cases.filter { benchmark in words.contains { benchmark.name.hasPrefix($0) } }
    guard !chosen.isEmpty else {
      say("Cases: " + cases.map(\.name).joined(separator: " "))
      exit(64)
    }
    if options.isPreparing { return try prepare(chosen, options) }
    let results = try measure(chosen, options)
    if !options.isSmoke { sayVerdicts(of: chosen, in: results) }
    if !results.allSatisfy(\.isRight) { exit(1) }
  }

  /// Makes the inputs, so that measuring later does nothing else.
  private static func prepare(_ chosen: [BenchmarkCase], _ options: Options) throws {
    let workspace = try Workspace(isSmoke: options.isSmoke)
    for benchmark in chosen {
      for size in options.sizes(of: benchmark) {
        say("\(benchmark.name) \(size)")
        _ = try benchmark.contenders(size, workspace)
      }
    }
  }

  private static func measure(_ chosen: [BenchmarkCase], _ options: Options) throws -> [CaseResult] {
    let workspace = try Workspace(isSmoke: options.isSmoke)
    let runs = PairedRuns(pairs: options.pairs, isCold: options.isSmoke, workspace: workspace) { line in
      FileHandle.standardError.write(Data((line + "\n").utf8))
    }
    var results: [CaseResult] = []
    say(ResultTable.heading)
    for benchmark in chosen {
      for size in options.sizes(of: benchmark) {
        let result = runs.measure(benchmark, size: size)
        say(ResultTable.rows(of: result))
        results.append(result)
        if !options.isSmoke { try MeasuredCase(result, pairs: options.pairs, workspace).keep(in: workspace) }
      }
    }
    return results
  }

  private static func sayVerdicts(of chosen: [BenchmarkCase], in results: [CaseResult]) {
    say("\n" + Verdict.heading)
    for benchmark in chosen {
      for target in benchmark.targets {
        if let verdict = Verdict(target, of: benchmark, in: results) { say(verdict.row) }
      }
    }
  }

  /// Unbuffered, so that the table grows while it is looked at.
  private static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  /// The same program as a child of its own, to be measured.
  private static func inside(_ words: [String]) async throws {
    switch (words.first, words.count) {
    case ("qr", 4):
      guard let product = QRKernel.Product(rawValue: words[1]) else { exit(64) }
      try QRKernel.run(product, links: words[2], first: words[3])
    case ("crs", 4):
      guard let direction = ProjectionKernel.Direction(rawValue: words[1]), let points = Int(words[2]),
        let cores = Int(words[3])
      else { exit(64) }
      try await ProjectionKernel.run(direction, points: points, cores: cores)
    default: exit(64)
    }
  }

  private struct Options {
    var isAll = false
    var isSmoke = false
    var isPreparing = false
    var pairs = 5
    var largest = Int.max

    /// Takes the options out of the words; names of cases stay.
    init(_ words: inout [String]) {
      var names: [String] = []
      var rest = words[...]
      while let word = rest.popFirst() {
        switch word {
        case "--all": isAll = true
        case "--smoke": isSmoke = true
        case "--prepare": isPreparing = true
        case "--pairs": pairs = rest.popFirst().flatMap { Int($0) } ?? pairs
        case "--up-to": largest = rest.popFirst().flatMap { Int($0) } ?? largest
        default: names.append(word)
        }
      }
      if isSmoke { pairs = 1 }
      words = names
    }

    func sizes(of benchmark: BenchmarkCase) -> [Int] {
      isSmoke ? [benchmark.smokeSize] : benchmark.sizes.filter { $0 <= largest }
    }
  }
}
