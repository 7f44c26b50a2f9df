import FoundationEssentials
import Glibc
import GrowingAreas

/// Writes a file under a temporary name beside its place and renames it when it is whole and on the disk.
/// - Parameters:
///   - isPrivate: nobody but its owner can read the file, nor what there is of it while it is written.
///   - body: writes to the path it is given.
/// - Throws: `Refusal` outputExists without `force`, outputFailed; what `body` throws. Nothing is left behind then.
func writeOutput<Result>(
  to path: String, force: Bool, isPrivate: Bool = false, _ body: (String) throws -> Result
) throws -> Result {
  let place = try outputPlace(path, force: force)
  var temporary = place + ".part-\(ProcessInfo.processInfo.processIdentifier)"
  defer { try? FileManager.default.removeItem(atPath: temporary) }
  let folder = temporary
  defer { if isPrivate { try? FileManager.default.removeItem(atPath: folder) } }
  if isPrivate {
    // Libraries make files of their own while they write: the folder hides them all.
    guard unsafe mkdir(folder, 0o700) == 0 else {
      throw Refusal(.outputFailed, path, ["reason": .text(lastSystemError())])
    }
    temporary += "/" + (place.split(separator: "/").last.map(String.init) ?? "private")
  }
  let result: Result
  do {
    result = try body(temporary)
  } catch let refusal as Refusal where refusal.subject == temporary {
    // The name that was asked for says more than ours.
    throw Refusal(refusal.code, path, refusal.values, at: refusal.place)
  }
  let file = unsafe open(temporary, O_RDONLY)
  defer { close(file) }
  guard file >= 0, !isPrivate || fchmod(file, 0o600) == 0, fsync(file) == 0,
    unsafe rename(temporary, place) == 0
  else {
    throw Refusal(.outputFailed, path, ["reason": .text(lastSystemError())])
  }
  return result
}

/// Whether nothing stands at the path yet.
func isFree(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path, &status) != 0
}

/// Where the file comes to lie: a link is followed, so that it still leads there afterwards.
///
/// A device, pipe or folder is refused even with `force`: the rename would put a file in its place.
private func outputPlace(_ path: String, force: Bool) throws -> String {
  if isFree(path) { return path }
  var status = stat()
  if !force { throw Refusal(.outputExists, path) }
  guard unsafe stat(path, &status) == 0, isRegular(status), let place = unsafe realpath(path, nil) else {
    throw Refusal(.outputFailed, path, ["reason": .text("no-regular-file")])
  }
  defer { unsafe free(place) }
  return unsafe String(cString: place)
}

func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

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
