import Foundation

/// Runs poppler, zbar, GDAL and other second opinions on what the program makes.
public enum OutsideProgram {
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
