import CPangoCairo

/// A sheet to draw on, lent for the time of one closure; all lengths in millimetres from its top left corner.
///
/// Drawing never fails on the spot: the document reports the first error when it is finished.
public struct Canvas: ~Copyable {
  let drawing: Drawing
  /// The whole page or picture.
  public let width: Millimetres
  public let height: Millimetres

  init(_ drawing: Drawing, width: Millimetres, height: Millimetres) {
    self.drawing = drawing
    self.width = width
    self.height = height
  }

  var cairo: OpaquePointer { drawing.cairo }

  // MARK: - Areas and lines

  public func fill(_ path: Path, _ colour: Colour) {
    trace(path)
    use(colour)
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD)
    cairo_fill(cairo)
  }

  public func fill(_ rectangle: Rectangle, _ colour: Colour) {
    fill(Path(rectangle), colour)
  }

  /// Draws along the path; the line lies half on each side of it, with round joins.
  /// - Parameter dash: lengths drawn and left out in turn; empty for a whole line.
  public func stroke(_ path: Path, width: Millimetres, _ colour: Colour, dash: [Millimetres] = []) {
    trace(path)
    use(colour)
    cairo_set_line_width(cairo, width * pointsPerMillimetre)
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    cairo_set_line_cap(cairo, dash.isEmpty ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    let lengths = dash.map { $0 * pointsPerMillimetre }
    cairo_set_dash(cairo, lengths, Int32(lengths.count), 0)
    cairo_stroke(cairo)
  }

  public func stroke(_ rectangle: Rectangle, width: Millimetres, _ colour: Colour, dash: [Millimetres] = []) {
    stroke(Path(rectangle), width: width, colour, dash: dash)
  }

  // MARK: - Text

  /// Sets the block with its top left corner at the place.
  ///
  /// A block without a width is anchored there: centred text by its middle, right-aligned text by its right end.
  @discardableResult
  public func text(_ block: TextBlock, at place: Point) -> TextExtent {
    let shaped = drawing.shaper.shape(block)
    shaped.draw(on: cairo, x: place.x * pointsPerMillimetre, y: place.y * pointsPerMillimetre)
    return shaped.extent
  }

  /// The room a block will take.
  public func measure(_ block: TextBlock) -> TextExtent { drawing.shaper.shape(block).extent }

  // MARK: - Where to draw

  /// Draws with nothing visible outside the path.
  public func clipped<Failure: Error>(
    to path: Path, _ draw: (borrowing Canvas) throws(Failure) -> Void
  ) throws(Failure) {
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    trace(path)
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD)
    cairo_clip(cairo)
    try draw(self)
  }

  /// Draws with nothing visible outside the rectangle.
  public func clipped<Failure: Error>(
    to rectangle: Rectangle, _ draw: (borrowing Canvas) throws(Failure) -> Void
  ) throws(Failure) {
    try clipped(to: Path(rectangle), draw)
  }

  /// Draws with the origin moved.
  public func translated<Failure: Error>(
    x: Millimetres, y: Millimetres, _ draw: (borrowing Canvas) throws(Failure) -> Void
  ) throws(Failure) {
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    cairo_translate(cairo, x * pointsPerMillimetre, y * pointsPerMillimetre)
    try draw(self)
  }

  /// Draws turned clockwise about the origin.
  public func rotated<Failure: Error>(
    degrees: Double, _ draw: (borrowing Canvas) throws(Failure) -> Void
  ) throws(Failure) {
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    cairo_rotate(cairo, degrees * .pi / 180)
    try draw(self)
  }

  // MARK: - Steps shared

  func use(_ colour: Colour) {
    cairo_set_source_rgba(cairo, colour.red, colour.green, colour.blue, colour.alpha)
  }

  func trace(_ path: Path) {
    func x(_ point: Point) -> Double { point.x * pointsPerMillimetre }
    func y(_ point: Point) -> Double { point.y * pointsPerMillimetre }
    cairo_new_path(cairo)
    for step in path.steps {
      switch step {
      case .move(let p): cairo_move_to(cairo, x(p), y(p))
      case .line(let p): cairo_line_to(cairo, x(p), y(p))
      case .curve(let a, let b, let p): cairo_curve_to(cairo, x(a), y(a), x(b), y(b), x(p), y(p))
      case .close: cairo_close_path(cairo)
      }
    }
  }
}
