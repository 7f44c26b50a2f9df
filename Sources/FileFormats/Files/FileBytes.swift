import Glibc

/// A regular file open for reading from its first byte to its last; closed when the value goes.
struct FileBytes: ~Copyable {
  private let descriptor: Int32

  /// - Throws: `missing`, `unreadable`, `empty` or `fileTooLarge`.
  init(path: String, limit: Int) throws(FormatFailure) {
    descriptor = try Self.opened(path, limit: limit)
  }

  private static func opened(_ path: String, limit: Int) throws(FormatFailure) -> Int32 {
    // A pipe must not block here; it is refused below like everything that is no regular file.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw FormatFailure(errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable)
    }
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if isRegular, status.st_size > 0, status.st_size <= limit { return descriptor }
    close(descriptor)
    if !isRegular { throw FormatFailure(.unreadable) }
    if status.st_size == 0 { throw FormatFailure(.empty) }
    throw FormatFailure(.fileTooLarge(size: status.st_size, limit: limit))
  }

  deinit { close(descriptor) }

  /// Bytes read into the buffer; 0 at the end of the file.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FormatFailure) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw FormatFailure(.unreadable) }
    }
  }

  /// One read's worth, so that all readers take the same stride through the file.
  static let stride = 64 << 10
}

/// The first bytes of a file, up to `count`, to look at before a reader is chosen.
/// - Throws: `FormatFailure`: `missing`, `unreadable`, `empty` or `fileTooLarge`.
public func beginning(
  ofFile path: String, count: Int = 512, limits: FormatLimits = FormatLimits()
) throws(FormatFailure) -> [UInt8] {
  var file = try FileBytes(path: path, limit: limits.fileBytes)
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: min(count, FileBytes.stride))
  while bytes.count < count {
    let wanted = min(piece.count, count - bytes.count)
    var failure: FormatFailure?
    let read = piece.withUnsafeMutableBytes { buffer in
      do throws(FormatFailure) {
        return try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    if read == 0 { break }
    bytes += piece[..<read]
  }
  return bytes
}

/// Bytes in the file; 0 where there is none.
public func byteCount(ofFile path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// Whether a regular file with at least one byte lies at the path.
public func hasContent(_ path: String) -> Bool { (try? beginning(ofFile: path, count: 1)) != nil }
