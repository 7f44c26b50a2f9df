import Glibc

/// A file that only this process can reach: it lies in the folder for temporary files but has no name there, so that it
/// goes with the value, and with the process whatever ends it. Surveys hold personal data.
public struct NamelessFile: ~Copyable {
  private let descriptor: Int32

  /// - Throws: `FormatFailure` `temporaryStorage`.
  init() throws(FormatFailure) {
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
  func write(_ bytes: ArraySlice<UInt8>) throws(FormatFailure) {
    try FileFormats.write(bytes, to: descriptor)
  }
}
