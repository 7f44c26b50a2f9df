import CZip
import Glibc

/// One file in an archive, as the archive's own table describes it.
public struct ZipEntry: Sendable, Hashable {
  /// As written, with its folders. A label and a key, never a path: an archive may claim any name.
  public let name: String
  /// Bytes packed and unpacked, as claimed.
  let packedSize: Int
  let size: Int
  let index: UInt64
  let isEncrypted: Bool

  /// Whether it is a folder.
  public var isFolder: Bool { name.hasSuffix("/") }
}

/// A ZIP archive open for reading; closed when the value goes.
///
/// What it claims about itself is held to the limits before anything is unpacked, and what comes out while it comes.
public struct ZipArchive: ~Copyable {
  /// In the order of the archive.
  public let entries: [ZipEntry]
  private let archive: OpaquePointer
  private let limits: FormatLimits
  /// Bytes unpacked so far, of all entries.
  private var unpacked = 0

  /// - Throws: `FormatFailure`: of opening a file, `archiveMalformed`, `archiveTooLarge`.
  public init(path: String, limits: FormatLimits = FormatLimits()) throws(FormatFailure) {
    self.limits = limits
    // Says in our own words what is wrong with the file itself, and refuses what is no regular file.
    _ = try FileBytes(path: path, limit: limits.archiveBytes)
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      throw FormatFailure(.archiveMalformed(.notWellFormed))
    }
    do throws(FormatFailure) {
      entries = try Self.entries(of: archive, limits)
    } catch {
      zip_discard(archive)
      throw error
    }
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  private static func entries(
    of archive: OpaquePointer, _ limits: FormatLimits
  ) throws(FormatFailure) -> [ZipEntry] {
    let count = zip_get_num_entries(archive, 0)
    if count > limits.archiveEntries {
      throw FormatFailure(.archiveTooLarge(.entries, limit: limits.archiveEntries))
    }
    var entries: [ZipEntry] = []
    for index in 0..<UInt64(max(0, count)) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else {
        throw FormatFailure(.archiveMalformed(.notWellFormed))
      }
      entries.append(
        ZipEntry(
          name: String(cString: name), packedSize: Int(clamping: status.comp_size),
          size: Int(clamping: status.size), index: index,
          isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE)))
    }
    return entries
  }

  /// The first bytes of an entry, to look at before it is unpacked.
  public func beginning(of entry: ZipEntry, count: Int = 512) throws(FormatFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(entry) { (piece) throws(FormatFailure) in
      bytes += piece.prefix(count - bytes.count)
      return bytes.count < count
    }
    return bytes
  }

  /// Unpacks an entry into a nameless file of its own.
  /// - Throws: `FormatFailure`: `archiveMalformed`, also for a wrong check sum; `archiveTooLarge`; `empty`.
  public mutating func unpack(_ entry: ZipEntry) throws(FormatFailure) -> NamelessFile {
    if entry.size == 0 { throw FormatFailure(.empty) }
    try hold(entry.size, of: entry)
    let file = try NamelessFile()
    var size = 0
    try read(entry) { (piece) throws(FormatFailure) in
      size += piece.count
      try hold(size, of: entry)
      try file.write(piece)
      return true
    }
    unpacked += size
    return file
  }

  /// Holds the size of an entry against the limits, the packed size being what the bytes came from.
  private func hold(_ size: Int, of entry: ZipEntry) throws(FormatFailure) {
    if unpacked + size > limits.unpackedBytes {
      throw FormatFailure(.archiveTooLarge(.bytes, limit: limits.unpackedBytes))
    }
    if size > limits.expansionFloor, size / max(1, entry.packedSize) >= limits.expansion {
      throw FormatFailure(.archiveTooLarge(.expansion, limit: limits.expansion))
    }
  }

  /// Hands over the bytes of an entry piece by piece until `body` returns false; not held to what may be unpacked.
  /// - Throws: `FormatFailure` archiveMalformed, also for a wrong check sum; what `body` throws.
  public func read(
    _ entry: ZipEntry, _ body: (ArraySlice<UInt8>) throws(FormatFailure) -> Bool
  ) throws(FormatFailure) {
    if entry.isEncrypted { throw FormatFailure(.archiveMalformed(.encrypted)) }
    guard let stream = zip_fopen_index(archive, entry.index, 0) else {
      throw FormatFailure(.archiveMalformed(.notWellFormed))
    }
    defer { zip_fclose(stream) }
    var buffer = [UInt8](repeating: 0, count: FileBytes.stride)
    while true {
      let count = buffer.withUnsafeMutableBytes { zip_fread(stream, $0.baseAddress!, UInt64($0.count)) }
      if count < 0 { throw FormatFailure(.archiveMalformed(.cutShort)) }
      if count == 0 { return }
      guard try body(buffer[..<Int(count)]) else { return }
    }
  }
}
