import CPangoCairo

/// A drawing as pixels, in a PNG file.
public struct PNGImage: Sendable, Hashable {
  public let bytes: [UInt8]
  /// In pixels.
  public let width: Int
  public let height: Int

  /// Draws a picture of the size on a background.
  /// - Parameter dotsPerInch: pixels on 25.4 mm; 203 and 300 are those of label printers.
  /// - Throws: `drawingFailed` (also when it would have more than 100 million pixels), `fontMissing` or
  ///   `fontIncomplete`.
  public init(
    width: Millimetres, height: Millimetres, dotsPerInch: Double, background: Colour = .white,
    _ draw: (borrowing Canvas) -> Void
  ) throws(PrintingFailure) {
    let (drawing, columns, rows) = try Drawing.pixels(
      width: width, height: height, dotsPerInch: dotsPerInch, background: background, draw)
    let surface = drawing.surface
    let sink = ByteSink()
    let status = withExtendedLifetime(sink) {
      cairo_surface_flush(surface)
      return cairo_surface_write_to_png_stream(
        surface, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
    }
    let reason = drawing.finish()
    if let failure = drawing.shaper.failure { throw failure }
    if let reason { throw .drawingFailed(reason: reason) }
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawingFailed(reason: String(cString: cairo_status_to_string(status)))
    }
    bytes = sink.bytes
    self.width = columns
    self.height = rows
  }
}
