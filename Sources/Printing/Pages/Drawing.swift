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
