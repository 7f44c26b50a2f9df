extension QRSymbol {
  /// The symbol with its quiet zone as SVG 1.1, black on white; one unit of the picture is one module.
  ///
  /// Written as text at once: through a drawing library it takes ten times as long (`./run bench qr-svg`).
  public func svg(moduleSize: Millimetres) -> [UInt8] {
    let modules = size + 2 * Self.quietZone
    let side = Double(modules) * moduleSize
    var text = Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(side)mm" height="\(side)mm" viewBox="0 0 \(modules) \(modules)">\
      <path fill="#fff" d="M0 0H\(modules)V\(modules)H0z"/><path d="
      """.utf8)
    // Two letters a module are enough for most links.
    text.reserveCapacity(2 * size * size)
    eachOutlineRing { corners in
      let start = corners[0]
      text.append(UInt8(ascii: "M"))
      text.append(decimal: start.x + Self.quietZone)
      text.append(UInt8(ascii: " "))
      text.append(decimal: start.y + Self.quietZone)
      // Borders run along the grid, so each corner differs from the one before in one coordinate.
      for (before, corner) in zip(corners, corners.dropFirst()) {
        let isLevel = corner.y == before.y
        text.append(UInt8(ascii: isLevel ? "h" : "v"))
        text.append(decimal: isLevel ? corner.x - before.x : corner.y - before.y)
      }
      text.append(UInt8(ascii: "z"))
    }
    text += "\"/></svg>\n".utf8
    return text
  }
}

extension [UInt8] {
  /// The digits of a number of a few places, without a string of its own.
  fileprivate mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    let magnitude = value.magnitude
    if magnitude >= 100 { append(UInt8(ascii: "0") + UInt8(magnitude / 100 % 10)) }
    if magnitude >= 10 { append(UInt8(ascii: "0") + UInt8(magnitude / 10 % 10)) }
    append(UInt8(ascii: "0") + UInt8(magnitude % 10))
  }
}
