import Foundation
import TestSupport

/// What a finished process left behind.
struct Outcome: Sendable {
  var status: Int32
  var output: String
  var errors: String
}

/// Starts the built binary and the tools that look at its work from outside.
enum Program {
  /// The `vungtrong` of the build that these tests belong to.
  static let binary: URL = {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: "vungtrong")
      if FileManager.default.isExecutableFile(atPath: candidate.path), !candidate.hasDirectoryPath {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    // Starting it fails in each test, with this path in the error.
    return tests.deletingLastPathComponent().appending(path: "vungtrong")
  }()

  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func sample(_ name: String) -> String { checkout.appending(path: "Samples/" + name).path }

  /// Runs a program to its end.
  /// - Parameter user: whose account it runs in, as the environment says; nil where that says nothing.
  static func run(_ executable: URL, _ arguments: [String], user: String? = "tester") throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["USER"] = user
    environment["SUDO_USER"] = nil
    environment["VUNGTRONG_REGISTRY"] = nil
    environment["VUNGTRONG_PUBLIC_BASE"] = nil
    process.environment = environment
    // Files, not pipes: a pipe that nobody empties stops its writer.
    let folder = try TemporaryFolder()
    let output = folder.file("output")
    let errors = folder.file("errors")
    for path in [output, errors] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// A tool of the machine, looked for where Debian puts it.
  static func tool(_ name: String, _ arguments: [String]) throws -> Outcome {
    try run(URL(filePath: "/usr/bin/" + name), arguments)
  }
}
