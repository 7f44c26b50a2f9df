import Foundation
import TestSupport
import Testing

/// Files of up to 10 MB made to cost as much as they can (`Tests/Fixtures/survey/hostile_files.py`): each is answered, and soon.
///
/// `./run test --full` builds the program in release for them and names it in `VUNGTRONG_RELEASE`.
@Suite(
  .serialized,
  .enabled(
    if: ProcessInfo.processInfo.environment["VUNGTRONG_RELEASE"] != nil, "minutes long: ./run test --full"))
struct `Files made to do harm` {
  static let generator = Program.checkout.appending(path: "Tests/Fixtures/survey/hostile_files.py").path
  static let names: [String] = {
    let listed = try? Program.tool("python3", [generator]).output
    return (listed ?? "").split(separator: "\n").map(String.init)
  }()

  /// By the clock; or by all processors together where the machine is busy, for a busy machine is no slow program.
  private static let seconds = 10.0
  /// The clock tells of a program that only waits.
  private static let mostSeconds = 300.0

  @Test(arguments: names) func `are answered within ten seconds`(name: String) throws {
    let release = URL(filePath: try #require(ProcessInfo.processInfo.environment["VUNGTRONG_RELEASE"]))
    let work = try Workplace()
    let path = work.folder.file(name)
    let written = try Program.tool("python3", [Self.generator, name, path])
    try #require(written.status == 0, "\(written.errors)")
    let taken = try Cost(
      of: release, ["survey", "import", path, "--registry", work.registry, "--json"])
    let outcome = taken.outcome
    // Taken, partly taken, or refused with a reason: never ended by a signal, never our own fault.
    #expect([0, 3, 65].contains(outcome.status), "\(outcome.errors)")
    #expect(outcome.status != 65 || !(outcome.output + outcome.errors).isEmpty)
    #expect(min(taken.seconds, taken.processorSeconds) < Self.seconds, "\(taken)")
    #expect(taken.seconds < Self.mostSeconds, "\(taken)")
    try work.good("registry", "check")
  }
}
