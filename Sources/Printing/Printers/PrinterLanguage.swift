/// What a label printer understands. Everything is sent as one bitmap, so that no dialect draws a code its own way.
public enum PrinterLanguage: String, Sendable, Hashable, CaseIterable {
  /// Zebra and the many that speak like it (ZPL II Programming Guide, `^GF`).
  case zpl
  /// TSC and most low-priced printers (TSPL/TSPL2 Programming Language, `BITMAP`).
  case tspl

  /// The commands that print one label, or one row of labels on a roll.
  /// - Parameters:
  ///   - gap: from the lower edge of a label to the upper edge of the next.
  ///   - dotsPerInch: those the image was drawn for.
  public func commands(printing image: BitImage, gap: Millimetres, dotsPerInch: Double) -> [UInt8] {
    switch self {
    case .zpl: Self.zebra(image)
    case .tspl: Self.tsc(image, gap: gap, dotsPerInch: dotsPerInch)
    }
  }

  private static func zebra(_ image: BitImage) -> [UInt8] {
    let total = image.bytes.count
    let head =
      "^XA^PW\(image.width)^LL\(image.height)^LH0,0^FO0,0^GFA,\(total),\(total),\(image.bytesPerRow),"
    return Array(head.utf8) + ZebraHexadecimal.compressed(image) + Array("^FS^PQ1^XZ\n".utf8)
  }

  private static func tsc(_ image: BitImage, gap: Millimetres, dotsPerInch: Double) -> [UInt8] {
    func millimetres(_ dots: Int) -> Double { (Double(dots) / dotsPerInch * 254).rounded() / 10 }
    let head = """
      SIZE \(millimetres(image.width)) mm,\(millimetres(image.height)) mm\r
      GAP \(gap) mm,0 mm\r
      DIRECTION 1\r
      CLS\r
      BITMAP 0,0,\(image.bytesPerRow),\(image.height),0,
      """
    // A bit of 0 is a black dot here; what fills up a row must stay white.
    return Array(head.utf8) + image.bytes.map { ~$0 } + Array("\r\nPRINT 1,1\r\n".utf8)
  }
}
