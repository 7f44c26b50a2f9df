import Glibc

/// A file that only this process can reach: it lies in the folder for temporary files but has no name there, so that it
/// goes with the value, and with the process whatever ends it. Surveys hold personal data.
public struct NamelessFile: ~Copyable, Sendable {
  private let descriptor: Int32

  /// - Throws: `FormatFailure` `temporaryStorage`.
  public init() throws(FormatFailure) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/vungtrong-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw FormatFailure(.temporaryStorage) }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Opens the file from its beginning for as long as the value lives, in this process alone (proc(5)).
  public var path: String { "/proc/self/fd/\(descriptor)" }

  /// Appends the bytes.
  /// - Throws: `FormatFailure` `temporaryStorage`: the disk is full.
  public func write(_ bytes: ArraySlice<UInt8>) throws(FormatFailure) {
    try FileFormats.write(bytes, to: descriptor)
  }

  /// So many bytes from an offset on.
  /// - Throws: `FormatFailure` `temporaryStorage`: they cannot be read.
  public func read(at offset: Int, count: Int) throws(FormatFailure) -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let read = pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { break }
        filled += read
      }
    }
    guard bytes.count == count else { throw FormatFailure(.temporaryStorage) }
    return bytes
  }
}
