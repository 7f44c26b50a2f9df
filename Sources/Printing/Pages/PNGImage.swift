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
    let columns = (width / 25.4 * dotsPerInch).rounded()
    let rows = (height / 25.4 * dotsPerInch).rounded()
    guard columns >= 1, rows >= 1, columns * rows <= 100_000_000 else {
      throw .drawingFailed(reason: "\(columns) x \(rows) pixels")
    }
    let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(columns), Int32(rows))!
    let drawing = Drawing(owning: surface, medium: .pixels)
    cairo_scale(drawing.cairo, dotsPerInch / 72, dotsPerInch / 72)
    let canvas = Canvas(drawing, width: width, height: height)
    canvas.use(background)
    cairo_paint(drawing.cairo)
    draw(canvas)

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
    self.width = Int(columns)
    self.height = Int(rows)
  }
}
