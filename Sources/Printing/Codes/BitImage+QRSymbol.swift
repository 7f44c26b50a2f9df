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
        let dots = quiet + x * dotsPerModule
        for dot in dots..<dots + dotsPerModule { row[dot / 8] |= 0x80 >> UInt8(dot % 8) }
      }
      for _ in 0..<dotsPerModule { bytes += row }
    }
    for _ in 0..<quiet { bytes += empty }
    self.init(width: side, height: side, bytes: bytes)
  }
}
