import Foundation

/// Runs poppler, zbar, GDAL and other second opinions on what the program makes.
public enum OutsideProgram {
  /// Whether a program or module that is not there fails the test instead of skipping it.
  public static let mustBeThere = ProcessInfo.processInfo.environment["CI"] != nil

  /// Python with Debian's modules and those of Tools/python-packages.txt, as `./run test` prepares it.
  public static let python: String = {
    let checkout = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return checkout.appendingPathComponent(".build/python/bin/python3").path
  }()

  /// Whether Python knows all these modules; true as well where they must be there, so that their absence
  /// is seen. For `.enabled(if:)`.
  public static func hasPython(_ modules: String...) -> Bool {
    mustBeThere
      || (try? run(python, ["-c", "import " + modules.joined(separator: ", ")])) != nil
  }

  /// Standard output of the program; throws when it ends with another code than 0, unless lenient.
  public static func run(
    _ program: String, _ arguments: [String], isLenient: Bool = false
  ) throws -> String {
    let (code, output) = try finish(program, arguments, errors: FileHandle.nullDevice)
    guard code == 0 || isLenient else { throw Failed(program: program, code: code) }
    return output
  }

  /// Exit code, and what the program wrote to both outputs.
  public static func outcome(_ program: String, _ arguments: [String]) throws -> (code: Int32, output: String)
  {
    try finish(program, arguments, errors: nil)
  }

  /// - Parameter errors: where standard error goes; nil to standard output.
  private static func finish(
    _ program: String, _ arguments: [String], errors: FileHandle?
  ) throws -> (code: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = errors ?? pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  public struct Failed: Error {
    let program: String
    let code: Int32
  }
}
