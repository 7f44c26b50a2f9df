import Foundation
import TestSupport
import Testing

/// The built binary serving a registry on a free port of this machine.
final class Server {
  let base: String
  let process: Process
  /// Where `/metrics` is answered, when it was asked for.
  let metrics: String?

  /// - Parameter options: of `serve`, besides registry and address.
  init(_ workplace: Workplace, _ options: String...) throws {
    process = Process()
    process.executableURL = Program.binary
    process.arguments = ["serve", "--registry", workplace.registry, "--address", "127.0.0.1:0"] + options
    let log = workplace.folder.file("serve.log")
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: log))
    process.standardInput = FileHandle.nullDevice
    let errors = workplace.folder.file("serve-errors.log")
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    var found: Substring?
    for _ in 0..<200 where found == nil {
      usleep(50_000)
      found = try String(contentsOfFile: log, encoding: .utf8).firstMatch(
        of: #/http:\/\/[0-9.]+:[0-9]+(?![0-9]|\/staff)/#)?
        .output
    }
    base = String(try #require(found, "serve printed no address within 10 s"))
    metrics = options.firstIndex(of: "--metrics-address").map { "http://" + options[$0 + 1] + "/metrics" }
  }

  deinit {
    if process.isRunning { process.terminate() }
    process.waitUntilExit()
  }

  var port: Int { Int(base.split(separator: ":").last ?? "") ?? 0 }

  /// One answer: status, content type and body.
  func get(_ path: String) throws -> (status: Int, type: String, body: Data) {
    let file = try TemporaryFolder()
    let url = path.hasPrefix("http") ? path : base + path
    let outcome = try Program.tool(
      "curl", ["-s", "-o", file.file("body"), "-w", "%{http_code} %{content_type}", "--max-time", "20", url])
    let parts = outcome.output.split(separator: " ", maxSplits: 1)
    return (
      Int(parts.first ?? "") ?? 0, parts.count > 1 ? String(parts[1]) : "",
      (try? Data(contentsOf: URL(filePath: file.file("body")))) ?? Data()
    )
  }

  func text(_ path: String) throws -> String { String(decoding: try get(path).body, as: UTF8.self) }
}
