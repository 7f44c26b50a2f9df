import FileFormats
import Foundation
import TestSupport
import Testing

/// Programs of the machine under limits, with Python in the place of a converter that a hostile file has led astray.
@Suite struct BoundedProcessTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(
    of script: String, _ change: (inout BoundedProcess) -> Void = { _ in }
  ) -> ProcessFailure? {
    var process = BoundedProcess(seconds: 2)
    change(&process)
    do throws(ProcessFailure) {
      try process.run(["/usr/bin/python3", "-c", script], in: folder.path)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["while True: pass", "import time; time.sleep(600)"])
  func `what works or waits without end is ended`(script: String) {
    let start = ContinuousClock.now
    #expect(failure(of: script) { $0.seconds = 1 } == .tookTooLong)
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func `what wants more memory than allowed fails with its last words`() {
    let failure = failure(of: "bytearray(1 << 30)") { $0.memory = 256 << 20 }
    #expect(failure == .failed("MemoryError"))
  }

  @Test func `what writes more than allowed fails`() {
    let script = "open('large', 'wb').write(bytes(8 << 20))"
    let failure = failure(of: script) { $0.output = 1 << 20 }
    guard case .failed(let words) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(words.contains("File too large"))
  }

  @Test func `nothing of our environment is handed on`() throws {
    let printed = try BoundedProcess(seconds: 5).run(
      ["/usr/bin/env"], in: folder.path, environment: ["OWN": "1"])
    let names = try String(contentsOfFile: printed, encoding: .utf8).split(separator: "\n")
      .compactMap { $0.split(separator: "=").first }
    #expect(Set(names) == ["OWN", "PATH", "HOME", "TMPDIR", "LC_ALL"])
  }

  private static let canLeaveTheNetwork =
    (try? OutsideProgram.run("unshare", ["-rn", "true"])) != nil

  @Test(.enabled(if: canLeaveTheNetwork, "this machine allows no network namespaces"))
  func `it has no network`() throws {
    let printed = try BoundedProcess(seconds: 5).run(
      ["/usr/bin/python3", "-c", "import socket; print([name for _, name in socket.if_nameindex()])"],
      in: folder.path)
    #expect(try String(contentsOfFile: printed, encoding: .utf8) == "['lo']\n")
  }
}
