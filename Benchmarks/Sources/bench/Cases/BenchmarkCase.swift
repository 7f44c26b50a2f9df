/// One piece of work that this program and its peers do, at several sizes.
struct BenchmarkCase: Sendable {
  let name: String
  /// What one unit of the work is: a walk, a label.
  let unit: String
  let sizes: [Int]
  let smokeSize: Int
  let targets: [Target]
  /// Those who do the work at a size; the first is this program. Inputs are made here, unmeasured.
  let contenders: @Sendable (_ size: Int, _ workspace: Workspace) throws -> [Contender]
}

/// What this program shall reach at the largest size that it and the peer were measured at.
struct Target: Sendable {
  enum Figure: Sendable {
    case wall, processor, peakMegabytes
    /// One of `Sample.others`.
    case other(String)
  }

  let figure: Figure
  /// Whom the figure is held against; nil for a bound of its own.
  var peer: String? = nil
  /// Whose figure it is; nil for the first contender.
  var contender: String? = nil
  /// The figure, or the figure over the peer's, at most.
  let atMost: Double
}

/// Somebody who does the work of a case.
struct Contender: Sendable {
  let name: String
  /// Why it cannot run here; nil when it can.
  var absence: String? = nil
  /// Does the work once in an empty folder, checks what came out, and tells what it took.
  /// - Throws: `WrongOutput`, `ChildProcess.Failed`.
  let run: @Sendable (_ folder: String) throws -> Sample
}

/// What came out is not what must come out.
struct WrongOutput: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// - Throws: when the value is further from the truth than the share allows.
  static func unless(_ what: String, _ value: Double, is truth: Double, within share: Double = 0) throws {
    guard abs(value - truth) <= share * abs(truth) else {
      throw WrongOutput("\(what) is \(value), not \(truth)")
    }
  }
}
