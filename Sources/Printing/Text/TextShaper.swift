import CPangoCairo

/// Sets text with pango: one font map, one context, used by one document at a time.
///
/// Pango's default font map belongs to the thread that asks for it, and a Swift task may change threads. So each
/// document has a font map of its own; it is not `Sendable`, and pango allows distinct maps at once on any threads.
final class TextShaper {
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private var familiesSeen: Set<FontFamily> = []
  /// The first family found missing or incomplete; stays, so that the end of the document can report it.
  private(set) var failure: PrintingFailure?

  init() {
    fontMap = pango_cairo_font_map_new()!
    // One point of the layout is one unit of the cairo context.
    pango_cairo_font_map_set_resolution(OpaquePointer(fontMap), 72)
    context = pango_font_map_create_context(fontMap)!
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    // Letters keep their true widths at every resolution, so that what was measured is what is drawn.
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("vi"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(fontMap))
  }

  /// The room that a block takes; when a cairo context is given it is drawn there too, at `origin` in points.
  func set(_ block: TextBlock, on cairo: OpaquePointer? = nil, at origin: (x: Points, y: Points) = (0, 0))
    -> TextExtent
  {
    let layout = pango_layout_new(context)!
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    let isCut = fill(layout, with: block)
    if let cairo {
      var x = origin.x
      if block.width == nil, block.alignment == .centre || block.alignment == .right {
        var logical = PangoRectangle()
        pango_layout_get_extents(layout, nil, &logical)
        x -= Double(logical.x + logical.width) / Self.unit / (block.alignment == .centre ? 2 : 1)
      }
      pango_cairo_update_layout(cairo, layout)
      cairo_move_to(cairo, x, origin.y)
      pango_cairo_show_layout(cairo, layout)
    }
    return extent(of: layout, isCut: isCut)
  }

  func check(_ family: FontFamily) throws(PrintingFailure) {
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, family.name)
    pango_font_description_set_size(description, PANGO_SCALE * 10)
    guard let font = pango_font_map_load_font(fontMap, context, description) else {
      throw .fontMissing(family: family.name, package: family.package)
    }
    defer { g_object_unref(UnsafeMutableRawPointer(font)) }
    // Fontconfig answers with some other family when it lacks the one asked for.
    let found = pango_font_describe(font)
    defer { pango_font_description_free(found) }
    guard let name = pango_font_description_get_family(found), String(cString: name) == family.name else {
      throw .fontMissing(family: family.name, package: family.package)
    }
    let coverage = pango_font_get_coverage(font, pango_context_get_language(context))
    defer { g_object_unref(UnsafeMutableRawPointer(coverage)) }
    let missing = FontFamily.vietnameseLetters.filter {
      pango_coverage_get(coverage, Int32($0.value)) != PANGO_COVERAGE_EXACT
    }
    guard missing.isEmpty else {
      throw .fontIncomplete(
        family: family.name, package: family.package, missing: missing.map(String.init).joined(separator: " ")
      )
    }
  }

  // MARK: - One layout

  private static let unit = Double(PANGO_SCALE)

  /// - Returns: whether the text was cut because it is longer than what is ever set.
  private func fill(_ layout: OpaquePointer, with block: TextBlock) -> Bool {
    var text = ""
    var isCut = false
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    for run in block.runs {
      note(run.style.family)
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
      pango_layout_set_width(layout, Int32(max(0, width) * pointsPerMillimetre * Self.unit))
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      if let lines = block.maximumLines {
        pango_layout_set_height(layout, -Int32(max(1, lines)))
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
      }
    }
    return isCut
  }

  private func add(_ style: TextStyle, to list: OpaquePointer?, from start: Int, to end: Int) {
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, style.family.name)
    pango_font_description_set_absolute_size(description, style.size * Self.unit)
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

  private func extent(of layout: OpaquePointer, isCut: Bool) -> TextExtent {
    var ink = PangoRectangle()
    var logical = PangoRectangle()
    pango_layout_get_extents(layout, &ink, &logical)
    func millimetres(_ units: Int32) -> Millimetres { Double(units) / Self.unit / pointsPerMillimetre }
    return TextExtent(
      width: millimetres(logical.width), height: millimetres(logical.height),
      baseline: millimetres(pango_layout_get_baseline(layout)),
      lineCount: Int(pango_layout_get_line_count(layout)),
      isTruncated: isCut || pango_layout_is_ellipsized(layout) != 0,
      inkBounds: Rectangle(
        x: millimetres(ink.x), y: millimetres(ink.y), width: millimetres(ink.width),
        height: millimetres(ink.height)))
  }

  private func note(_ family: FontFamily) {
    guard familiesSeen.insert(family).inserted, failure == nil else { return }
    do throws(PrintingFailure) { try check(family) } catch { failure = error }
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
