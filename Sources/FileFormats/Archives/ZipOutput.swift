import CZip

/// Writes a ZIP archive from parts that are whole in memory, and from files; packed files of office programs are such archives.
public enum ZipOutput {
  /// Writes the parts in their order; all carry the earliest time the format knows, so that the same parts give the same bytes.
  /// - Parameters:
  ///   - parts: name inside the archive and bytes.
  ///   - files: name inside the archive and where the file lies; they come after the parts and are read as they are packed.
  ///   - path: is replaced.
  public static func write(
    _ parts: [(name: String, bytes: [UInt8])], files: [(name: String, path: String)] = [], to path: String
  ) throws(WritingFailure) {
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw WritingFailure(path: path, reason: String(cString: zip_error_strerror(&error)))
    }
    // libzip reads the buffers when the archive is closed; until then they must stay where they are.
    let buffers = parts.map { part in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.bytes.count), alignment: 1)
      buffer.copyBytes(from: part.bytes)
      return buffer
    }
    defer { for buffer in buffers { buffer.deallocate() } }
    for (part, buffer) in zip(parts, buffers) {
      let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(part.bytes.count), 0)
      guard add(source, as: part.name, to: archive) else { throw discarding(archive, path) }
    }
    for file in files {
      let source = zip_source_file(archive, file.path, 0, -1)
      guard add(source, as: file.name, to: archive) else { throw discarding(archive, path) }
    }
    if zip_close(archive) != 0 { throw discarding(archive, path) }
  }

  private static func add(_ source: OpaquePointer?, as name: String, to archive: OpaquePointer) -> Bool {
    // The archive owns the source from here on, unless adding it failed.
    let index = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    // 1980-01-01, midnight: what MS-DOS begins to count at.
    zip_file_set_dostime(archive, UInt64(index), 0, 1 << 5 | 1, 0)
    return true
  }

  private static func discarding(_ archive: OpaquePointer, _ path: String) -> WritingFailure {
    defer { zip_discard(archive) }
    return WritingFailure(path: path, reason: String(cString: zip_strerror(archive)))
  }
}
