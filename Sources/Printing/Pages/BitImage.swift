import CPangoCairo

/// A drawing as the dots of a label printer: each is black or white, nothing between.
public struct BitImage: Sendable, Hashable {
  /// In dots.
  public let width: Int
  public let height: Int
  /// Row by row from the top, each row filled up to whole bytes; the highest bit is the leftmost dot, 1 is black.
  public let bytes: [UInt8]

  public var bytesPerRow: Int { (width + 7) / 8 }

  /// Whether a dot is black.
  /// - Parameters: column from the left and row from the top.
  public subscript(x: Int, y: Int) -> Bool { bytes[y * bytesPerRow + x / 8] & (0x80 >> UInt8(x % 8)) != 0 }

  /// Draws on white; what is darker than half becomes black.
  /// - Parameter dotsPerInch: dots on 25.4 mm; 203 and 300 are those of label printers.
  /// - Throws: `drawingFailed`, `fontMissing` or `fontIncomplete`.
  public init(
    width: Millimetres, height: Millimetres, dotsPerInch: Double, _ draw: (borrowing Canvas) -> Void
  ) throws(PrintingFailure) {
    let (drawing, columns, rows) = try Drawing.pixels(
      width: width, height: height, dotsPerInch: dotsPerInch, background: .white, draw)
    let bytes = withExtendedLifetime(drawing) { Self.darkDots(of: drawing.surface, columns, rows) }
    let reason = drawing.finish()
    if let failure = drawing.shaper.failure { throw failure }
    if let reason { throw .drawingFailed(reason: reason) }
    self.bytes = bytes
    self.width = columns
    self.height = rows
  }

  /// - Parameter bytes: as `bytes`, of the size that width and height give.
  init(width: Int, height: Int, bytes: [UInt8]) {
    (self.width, self.height, self.bytes) = (width, height, bytes)
  }

  private static func darkDots(of surface: OpaquePointer, _ columns: Int, _ rows: Int) -> [UInt8] {
    let bytesPerRow = (columns + 7) / 8
    var bytes = [UInt8](repeating: 0, count: bytesPerRow * rows)
    guard let pixels = cairo_image_surface_get_data(surface) else { return bytes }
    let stride = Int(cairo_image_surface_get_stride(surface))
    for y in 0..<rows {
      for x in 0..<columns {
        // ARGB32 is one word per pixel; the order of red, green and blue does not matter to their sum's half.
        let pixel = pixels + y * stride + x * 4
        let sum = Int(pixel[0]) + Int(pixel[1]) + Int(pixel[2]) + Int(pixel[3])
        // Opaque everywhere, so 255 of the sum is alpha.
        if sum - 255 < 383 { bytes[y * bytesPerRow + x / 8] |= 0x80 >> UInt8(x % 8) }
      }
    }
    return bytes
  }
}
