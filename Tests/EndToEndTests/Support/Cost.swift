import Foundation
import TestSupport
import Testing

/// What a run of a program took, measured from outside.
struct Cost: CustomStringConvertible {
  var outcome: Outcome
  /// Of the processor, the program's own children included: what a busy machine adds to the clock is not in it.
  var processorSeconds: Double
  var seconds: Double
  /// The most memory that one of its processes held.
  var megabytes: Double

  var description: String {
    "\(Int(processorSeconds * 10) / 10) s of the processor, \(Int(seconds * 10) / 10) s, \(Int(megabytes)) MB"
  }

  init(of executable: URL, _ arguments: [String]) throws {
    let script = """
      import resource, subprocess, sys, time
      start = time.monotonic()
      status = subprocess.run(sys.argv[2:]).returncode
      taken = time.monotonic() - start
      used = resource.getrusage(resource.RUSAGE_CHILDREN)
      with open(sys.argv[1], "w") as file:
          print(used.ru_utime + used.ru_stime, taken, used.ru_maxrss / 1024, file=file)
      sys.exit(status if status >= 0 else 128 - status)
      """
    let folder = try TemporaryFolder()
    let figures = folder.file("figures")
    outcome = try Program.tool("python3", ["-c", script, figures, executable.path] + arguments)
    let numbers = try String(contentsOfFile: figures, encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    try #require(numbers.count == 3, "\(outcome.errors)")
    (processorSeconds, seconds, megabytes) = (numbers[0], numbers[1], numbers[2])
  }
}
