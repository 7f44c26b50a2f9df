import CPangoCairo
import Glibc

/// A file that grows, written to by cairo or by us. Cairo's own file output forgets that the disk was full; this one remembers.
final class FileSink {
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  /// errno of the first call that failed; nothing is written after it.
  private var failure: Int32 = 0

  private static let bufferSize = 1 << 16

  /// Opens the file for writing, empty.
  init(path: String) throws(PrintingFailure) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .outputFailed(path: path, reason: Self.words(errno)) }
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The closure pointer is an unretained `FileSink`, kept alive by who made the surface.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<FileSink>.fromOpaque(closure).takeUnretainedValue()
    sink.buffer.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    if sink.buffer.count >= bufferSize { sink.flush() }
    return sink.failure == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
  }

  /// Adds bytes from Swift; a failure is remembered.
  func append(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { flush() }
  }

  /// Writes the rest and closes.
  /// - Returns: nil, or what the system said first.
  func finish() -> String? {
    flush()
    if close(descriptor) != 0, failure == 0 { failure = errno }
    descriptor = -1
    return failure == 0 ? nil : Self.words(failure)
  }

  private func flush() {
    buffer.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count, failure == 0 {
        let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if count >= 0 { written += count } else if errno != EINTR { failure = errno }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}
