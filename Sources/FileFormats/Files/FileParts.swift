import Glibc

/// Reads a file from its first byte to its last in parts of at most a megabyte.
public struct FileParts: ~Copyable {
  private var file: FileBytes
  private var buffer = [UInt8](repeating: 0, count: 1 << 20)

  /// - Throws: `FormatFailure`: `missing`, `unreadable`, `empty` or `fileTooLarge`.
  public init(ofFile path: String, limits: FormatLimits = FormatLimits()) throws(FormatFailure) {
    file = try FileBytes(path: path, limit: limits.fileBytes)
  }

  /// nil at the end of the file.
  /// - Throws: `FormatFailure` `unreadable`.
  public mutating func next() throws(FormatFailure) -> ArraySlice<UInt8>? {
    var failure: FormatFailure?
    let count = buffer.withUnsafeMutableBytes { bytes in
      do throws(FormatFailure) { return try file.read(into: bytes) } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return count == 0 ? nil : buffer[..<count]
  }
}

/// Whether the bytes of the word stand anywhere in the file.
/// - Throws: `FormatFailure`: `missing`, `unreadable`, `empty` or `fileTooLarge`.
public func isMentioned(
  _ word: String, inFile path: String, limits: FormatLimits = FormatLimits()
) throws(FormatFailure) -> Bool {
  let wanted = Array(word.utf8)
  var parts = try FileParts(ofFile: path, limits: limits)
  /// The end of the part before, in which the word may have begun.
  var end: [UInt8] = []
  while let part = try parts.next() {
    let joint = end + part.prefix(wanted.count - 1)
    if contains(joint[...], wanted) || contains(part, wanted) { return true }
    end = Array((end + part.suffix(wanted.count - 1)).suffix(wanted.count - 1))
  }
  return false
}

private func contains(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { bytes in
    var start = 0
    while bytes.count - start >= word.count,
      let found = memchr(bytes.baseAddress! + start, Int32(word[0]), bytes.count - start - word.count + 1)
    {
      if memcmp(found, word, word.count) == 0 { return true }
      start = found - UnsafeMutableRawPointer(mutating: bytes.baseAddress!) + 1
    }
    return false
  }
}
