import CPangoCairo

/// Bytes that cairo writes, gathered in memory.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// The closure pointer is an unretained `ByteSink`, kept alive by who made the surface.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes
      .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
