import CPangoCairo

/// Owns one cairo surface, its context and a text shaper; the documents and their canvases draw through it.
///
/// Cairo keeps the first error and ignores what follows, so it is asked once, at the end.
final class Drawing {
  enum Medium {
    case pdf, svg, pixels
  }

  let medium: Medium
  let surface: OpaquePointer
  let cairo: OpaquePointer
  let shaper = TextShaper()
  /// What the surface writes to; must outlive it, since destroying a surface writes its rest.
  private let sink: AnyObject?

  /// - Parameter surface: is owned by the drawing from here on, also when it is in an error state.
  init(owning surface: OpaquePointer, medium: Medium, writingTo sink: AnyObject? = nil) {
    self.surface = surface
    self.medium = medium
    self.sink = sink
    cairo = cairo_create(surface)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Writes out what is left.
  /// - Returns: nil, or what went wrong first, in the library's words.
  func finish() -> String? {
    let drawn = cairo_status(cairo)
    cairo_surface_finish(surface)
    let written = cairo_surface_status(surface)
    let status = drawn != CAIRO_STATUS_SUCCESS ? drawn : written
    return status == CAIRO_STATUS_SUCCESS ? nil : String(cString: cairo_status_to_string(status))
  }
}

extension Drawing {
  /// A drawing on pixels, finished except for taking them out.
  /// - Throws: `drawingFailed` when it would have no pixel or more than 100 million.
  static func pixels(
    width: Millimetres, height: Millimetres, dotsPerInch: Double, background: Colour,
    _ draw: (borrowing Canvas) -> Void
  ) throws(PrintingFailure) -> (drawing: Drawing, columns: Int, rows: Int) {
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
    cairo_surface_flush(surface)
    return (drawing, Int(columns), Int(rows))
  }
}
