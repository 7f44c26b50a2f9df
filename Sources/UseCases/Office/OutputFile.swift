import FoundationEssentials
import Glibc
import GrowingAreas

/// Writes a file under a temporary name beside its place and renames it when it is whole and on the disk.
/// - Parameter body: writes to the path it is given.
/// - Throws: `Refusal` outputExists without `force`, outputFailed; what `body` throws. Nothing is left behind then.
func writeOutput<Result>(to path: String, force: Bool, _ body: (String) throws -> Result) throws -> Result {
  if !force, FileManager.default.fileExists(atPath: path) { throw Refusal(.outputExists, path) }
  let temporary = path + ".part-\(ProcessInfo.processInfo.processIdentifier)"
  defer { try? FileManager.default.removeItem(atPath: temporary) }
  let result = try body(temporary)
  let file = unsafe open(temporary, O_RDONLY)
  defer { close(file) }
  guard file >= 0, fsync(file) == 0, unsafe rename(temporary, path) == 0 else {
    throw Refusal(.outputFailed, path, ["reason": .text(lastSystemError())])
  }
  return result
}

/// A file that grows at its end through one buffer, so that output of any size needs little memory.
struct GrowingFile: ~Copyable {
  var buffer: [UInt8] = []
  private let path: String
  private let file: Int32

  /// - Throws: `Refusal` outputFailed.
  init(at path: String) throws {
    file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    self.path = path
    guard file >= 0 else { throw Refusal(.outputFailed, path, ["reason": .text(lastSystemError())]) }
  }

  deinit { close(file) }

  mutating func writeWhenLarge() throws {
    if buffer.count > 1 << 18 { try finish() }
  }

  /// Writes what waits in the buffer.
  mutating func finish() throws {
    var written = 0
    while written < buffer.count {
      let count = unsafe buffer[written...].withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Refusal(.outputFailed, path, ["reason": .text(lastSystemError())]) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Writes a text that is whole in memory.
func writeText(_ text: String, to path: String) throws { try writeBytes(Array(text.utf8), to: path) }

/// Writes bytes that are whole in memory.
func writeBytes(_ bytes: [UInt8], to path: String) throws {
  var file = try GrowingFile(at: path)
  file.buffer += bytes
  try file.finish()
}

private func lastSystemError() -> String { unsafe String(cString: strerror(errno)) }
