import CPangoCairo

/// Sets text with pango: one font map, one context, used by one document at a time.
///
/// Pango's default font map belongs to the thread that asks for it, and a Swift task may change threads. So each
/// document has a font map of its own; it is not `Sendable`, and pango allows distinct maps at once on any threads.
final class TextShaper {
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private var latest: [TextBlock: ShapedText] = [:]
  private var familiesSeen: Set<FontFamily> = []
  /// The first family found missing or incomplete; stays, so that the end of the document can report it.
  private(set) var failure: PrintingFailure?

  /// Texts kept; few enough that a long table costs no memory.
  private static let kept = 128

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

  /// The block as lines. Texts come back often, the same on every label or page, so the latest ones are kept.
  func shape(_ block: TextBlock) -> ShapedText {
    if let kept = latest[block] { return kept }
    for run in block.runs { note(run.style.family) }
    let shaped = ShapedText(block, context)
    if latest.count == Self.kept { latest.removeAll(keepingCapacity: true) }
    latest[block] = shaped
    return shaped
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

  private func note(_ family: FontFamily) {
    guard familiesSeen.insert(family).inserted, failure == nil else { return }
    do throws(PrintingFailure) { try check(family) } catch { failure = error }
  }
}
