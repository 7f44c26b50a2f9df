extension [UInt8] {
  /// Appends the bytes, but never beyond `limit` in all.
  public mutating func append(_ bytes: Span<UInt8>, limit: Int) {
    let room = Swift.max(0, limit - count)
    bytes.withUnsafeBufferPointer { append(contentsOf: $0.prefix(room)) }
  }
}
