import Foundation

/// What all contenders of a case took at one size.
struct CaseResult: Sendable, Codable {
  struct Row: Sendable, Codable {
    let contender: String
    /// Median over the runs; nil when it is absent or its output was wrong.
    let median: Sample?
    let runs: [Sample]
    /// Why there is no figure.
    let trouble: String?
    let isWrong: Bool
  }

  let name: String
  let unit: String
  let size: Int
  let rows: [Row]

  /// Whether this program's output was checked and found right. A peer may be wrong or absent.
  var isRight: Bool { rows.first.map { !$0.isWrong && $0.median != nil } ?? false }
}

/// Runs contenders in turn, A B A B, so that a slow minute of the machine hits all of them alike.
struct PairedRuns {
  /// Measured rounds; one that is not measured goes before them as a warm-up.
  let pairs: Int
  /// Leaves the warm-up out, where times do not count.
  let isCold: Bool
  let workspace: Workspace
  let progress: (String) -> Void

  func measure(_ benchmark: BenchmarkCase, size: Int) -> CaseResult {
    do {
      return measure(benchmark, size: size, by: try benchmark.contenders(size, workspace))
    } catch {
      let row = CaseResult.Row(
        contender: "preparation", median: nil, runs: [], trouble: "\(error)", isWrong: true)
      return CaseResult(name: benchmark.name, unit: benchmark.unit, size: size, rows: [row])
    }
  }

  private func measure(_ benchmark: BenchmarkCase, size: Int, by contenders: [Contender]) -> CaseResult {
    var samples = [[Sample]](repeating: [], count: contenders.count)
    var troubles = contenders.map(\.absence)
    var wrong = [Bool](repeating: false, count: contenders.count)
    for round in (isCold ? 1 : 0)...pairs {
      for (index, contender) in contenders.enumerated() where troubles[index] == nil {
        progress("\(benchmark.name) \(size): \(contender.name), round \(round) of \(pairs)")
        do {
          let sample = try workspace.withEmptyFolder { try contender.run($0) }
          if round > 0 { samples[index].append(sample) }
        } catch {
          troubles[index] = "\(error)"
          wrong[index] = true
        }
      }
    }
    return CaseResult(
      name: benchmark.name, unit: benchmark.unit, size: size,
      rows: contenders.indices.map { index in
        CaseResult.Row(
          contender: contenders[index].name,
          median: wrong[index] ? nil : Sample.median(of: samples[index]),
          runs: samples[index], trouble: troubles[index], isWrong: wrong[index])
      })
  }
}
