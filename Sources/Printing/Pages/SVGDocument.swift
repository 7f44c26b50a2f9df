import CPangoCairo

/// A drawing as SVG 1.1; letters are outlines, so that it looks the same everywhere.
public struct SVGDocument: Sendable, Hashable {
  /// XML in UTF-8.
  public let bytes: [UInt8]

  /// Draws a picture of the size.
  /// - Throws: `drawingFailed`, `fontMissing` or `fontIncomplete`.
  public init(
    width: Millimetres, height: Millimetres, _ draw: (borrowing Canvas) -> Void
  ) throws(PrintingFailure) {
    let sink = ByteSink()
    let surface = cairo_svg_surface_create_for_stream(
      ByteSink.write, Unmanaged.passUnretained(sink).toOpaque(), width * pointsPerMillimetre,
      height * pointsPerMillimetre)!
    cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PT)
    let drawing = Drawing(owning: surface, medium: .svg, writingTo: sink)
    draw(Canvas(drawing, width: width, height: height))
    let reason = drawing.finish()
    if let failure = drawing.shaper.failure { throw failure }
    if let reason { throw .drawingFailed(reason: reason) }
    bytes = sink.bytes
  }
}
