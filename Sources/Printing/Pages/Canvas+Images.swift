import CPangoCairo

extension Canvas {
  /// Draws the dark modules in black; the caller leaves the quiet zone free.
  ///
  /// On PDF and pixels the symbol is one 1-bit stencil, one pixel per module: as rectangles it costs several times
  /// the bytes and readers lose codes. SVG has no stencil, so there it is one traced outline.
  /// - Parameter place: top left corner of the first module.
  public func draw(_ symbol: QRSymbol, at place: Point, moduleSize: Millimetres) {
    if drawing.medium == .svg {
      fill(symbol.outline(at: place, moduleSize: moduleSize), .black)
      return
    }
    let stencil = cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(symbol.size), Int32(symbol.size))
    defer { cairo_surface_destroy(stencil) }
    guard let pixels = cairo_image_surface_get_data(stencil) else { return }
    let stride = Int(cairo_image_surface_get_stride(stencil))
    for y in 0..<symbol.size {
      for x in 0..<symbol.size where symbol[x, y] {
        pixels[y * stride + Self.byte(ofBit: x)] |= Self.mask(ofBit: x)
      }
    }
    cairo_surface_mark_dirty(stencil)
    let pattern = cairo_pattern_create_for_surface(stencil)
    defer { cairo_pattern_destroy(pattern) }
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
    cairo_save(cairo)
    cairo_translate(cairo, place.x * pointsPerMillimetre, place.y * pointsPerMillimetre)
    let scale = moduleSize * pointsPerMillimetre
    cairo_scale(cairo, scale, scale)
    use(.black)
    cairo_mask(cairo, pattern)
    cairo_restore(cairo)
  }

  /// Draws a picture as large as the rectangle allows, in its middle, without distortion.
  public func draw(_ picture: Picture, in rectangle: Rectangle) {
    let stride = cairo_format_stride_for_width(CAIRO_FORMAT_ARGB32, Int32(picture.width))
    var pixels = picture.premultipliedPixels(stride: Int(stride))
    pixels.withUnsafeMutableBufferPointer { buffer in
      let image = cairo_image_surface_create_for_data(
        buffer.baseAddress, CAIRO_FORMAT_ARGB32, Int32(picture.width), Int32(picture.height), stride)
      // Cairo takes a copy for the page before the buffer ends: PDF and SVG snapshot it when it is finished.
      defer {
        cairo_surface_finish(image)
        cairo_surface_destroy(image)
      }
      let scale = min(rectangle.width / Double(picture.width), rectangle.height / Double(picture.height))
      let x = rectangle.centre.x - scale * Double(picture.width) / 2
      let y = rectangle.centre.y - scale * Double(picture.height) / 2
      cairo_save(cairo)
      cairo_translate(cairo, x * pointsPerMillimetre, y * pointsPerMillimetre)
      cairo_scale(cairo, scale * pointsPerMillimetre, scale * pointsPerMillimetre)
      cairo_set_source_surface(cairo, image, 0, 0)
      cairo_paint(cairo)
      cairo_restore(cairo)
    }
  }

  /// A1 rows are 32-bit words in the machine's order, the first pixel in the lowest bit on little-endian machines.
  static func byte(ofBit x: Int) -> Int { x / 8 }

  static func mask(ofBit x: Int) -> UInt8 {
    UInt32(1).littleEndian == 1 ? 1 << UInt8(x % 8) : 0x80 >> UInt8(x % 8)
  }
}
