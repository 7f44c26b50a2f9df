extension BitImage {
  /// A symbol with its quiet zone, each module a square of whole dots.
  public init(_ symbol: QRSymbol, dotsPerModule: Int) {
    let side = (symbol.size + 2 * QRSymbol.quietZone) * dotsPerModule
    let bytesPerRow = (side + 7) / 8
    var bytes = [UInt8](repeating: 0, count: bytesPerRow * side)
    for y in 0..<symbol.size {
      let first = (y + QRSymbol.quietZone) * dotsPerModule * bytesPerRow
      for x in 0..<symbol.size where symbol[x, y] {
        let dots = (x + QRSymbol.quietZone) * dotsPerModule
        for dot in dots..<dots + dotsPerModule { bytes[first + dot / 8] |= 0x80 >> UInt8(dot % 8) }
      }
      for repeated in 1..<max(dotsPerModule, 2) where repeated < dotsPerModule {
        for place in first..<first + bytesPerRow { bytes[place + repeated * bytesPerRow] = bytes[place] }
      }
    }
    self.init(width: side, height: side, bytes: bytes)
  }
}
