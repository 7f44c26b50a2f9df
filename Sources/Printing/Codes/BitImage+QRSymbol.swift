extension BitImage {
  /// A symbol with its quiet zone, each module a square of whole dots.
  public init(_ symbol: QRSymbol, dotsPerModule: Int) {
    let side = (symbol.size + 2 * QRSymbol.quietZone) * dotsPerModule
    let bytesPerRow = (side + 7) / 8
    let empty = [UInt8](repeating: 0, count: bytesPerRow)
    let quiet = QRSymbol.quietZone * dotsPerModule
    var bytes: [UInt8] = []
    bytes.reserveCapacity(bytesPerRow * side)
    for _ in 0..<quiet { bytes += empty }
    for y in 0..<symbol.size {
      var row = empty
      for x in 0..<symbol.size where symbol[x, y] {
        row.darken(from: quiet + x * dotsPerModule, count: dotsPerModule)
      }
      for _ in 0..<dotsPerModule { bytes += row }
    }
    for _ in 0..<quiet { bytes += empty }
    self.init(width: side, height: side, bytes: bytes)
  }
}

extension [UInt8] {
  /// Sets dots of a row, whole bytes at once where they fill them.
  fileprivate mutating func darken(from start: Int, count: Int) {
    var dot = start
    while dot < start + count {
      let (place, first) = (dot / 8, dot % 8)
      let last = Swift.min(8, first + start + count - dot)
      self[place] |= (0xff >> UInt8(first)) & ~UInt8(truncatingIfNeeded: 0xff >> last)
      dot += last - first
    }
  }
}
