import CPangoCairo

/// One block set as lines: owns its pango layout, which belongs to the context of one shaper.
final class ShapedText {
  let extent: TextExtent
  private let layout: OpaquePointer
  private let block: TextBlock

  init(_ block: TextBlock, _ context: OpaquePointer) {
    self.block = block
    layout = pango_layout_new(context)!
    let isCut = Self.fill(layout, with: block)
    extent = Self.extent(of: layout, isCut: isCut)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Draws the lines in the units of the context, points.
  /// - Parameters: the left top corner; for a block without a width, where its alignment is anchored.
  func draw(on cairo: OpaquePointer, x: Points, y: Points) {
    var anchor = x
    if block.width == nil, block.alignment == .centre || block.alignment == .right {
      anchor -= extent.width * pointsPerMillimetre / (block.alignment == .centre ? 2 : 1)
    }
    pango_cairo_update_layout(cairo, layout)
    cairo_move_to(cairo, anchor, y)
    pango_cairo_show_layout(cairo, layout)
  }

  private static let unit = Double(PANGO_SCALE)
  /// A hundred metres: more than any page, less than what pango can count.
  private static let widest: Millimetres = 100_000

  /// - Returns: whether the text was cut because it is longer than what is ever set.
  private static func fill(_ layout: OpaquePointer, with block: TextBlock) -> Bool {
    var text = ""
    var isCut = false
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    for run in block.runs {
      let cleaned = PrintableText.cleaned(run.text, lines: block.maximumLines)
      let start = text.utf8.count
      text += cleaned.text
      isCut = isCut || cleaned.isCut
      add(run.style, to: attributes, from: start, to: text.utf8.count)
    }
    pango_layout_set_attributes(layout, attributes)
    pango_layout_set_text(layout, text, Int32(text.utf8.count))
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_alignment(layout, block.alignment.libraryAlignment)
    pango_layout_set_justify(layout, block.alignment == .justified ? 1 : 0)
    if block.lineSpacing != 1 { pango_layout_set_line_spacing(layout, Float(block.lineSpacing)) }
    if let width = block.width {
      pango_layout_set_width(layout, Int32(min(max(0, width), widest) * pointsPerMillimetre * unit))
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      if let lines = block.maximumLines {
        pango_layout_set_height(layout, -Int32(min(max(1, lines), 10_000)))
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
      }
    }
    return isCut
  }

  private static func add(_ style: TextStyle, to list: OpaquePointer?, from start: Int, to end: Int) {
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, style.family.name)
    pango_font_description_set_absolute_size(description, style.size * unit)
    pango_font_description_set_weight(
      description, style.weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    func channel(_ share: Double) -> UInt16 { UInt16((min(1, max(0, share)) * 65_535).rounded()) }
    let colour = style.colour
    var added = [
      pango_attr_font_desc_new(description),
      pango_attr_foreground_new(channel(colour.red), channel(colour.green), channel(colour.blue)),
    ]
    if colour.alpha < 1 { added.append(pango_attr_foreground_alpha_new(max(1, channel(colour.alpha)))) }
    for attribute in added {
      attribute?.pointee.start_index = UInt32(start)
      attribute?.pointee.end_index = UInt32(end)
      // The list owns the attribute from here on.
      pango_attr_list_insert(list, attribute)
    }
  }

  private static func extent(of layout: OpaquePointer, isCut: Bool) -> TextExtent {
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    pango_layout_get_extents(layout, &ink, &logical)
    func millimetres(_ units: Int32) -> Millimetres { Double(units) / unit / pointsPerMillimetre }
    return TextExtent(
      width: millimetres(logical.width), height: millimetres(logical.height),
      baseline: millimetres(pango_layout_get_baseline(layout)),
      lineCount: Int(pango_layout_get_line_count(layout)),
      isTruncated: isCut || pango_layout_is_ellipsized(layout) != 0,
      inkBounds: Rectangle(
        x: millimetres(ink.x), y: millimetres(ink.y), width: millimetres(ink.width),
        height: millimetres(ink.height)))
  }
}

extension TextBlock.Alignment {
  fileprivate var libraryAlignment: PangoAlignment {
    switch self {
    case .left, .justified: PANGO_ALIGN_LEFT
    case .centre: PANGO_ALIGN_CENTER
    case .right: PANGO_ALIGN_RIGHT
    }
  }
}
