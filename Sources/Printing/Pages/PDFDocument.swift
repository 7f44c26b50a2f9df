import CPangoCairo

/// A PDF file that is written page by page while it is drawn; fonts are embedded once, as subsets.
///
/// The same drawing with the same creation date gives the same bytes on one machine. The file is complete only after
/// `finish()`; the caller chooses a temporary name and renames it.
public struct PDFDocument: ~Copyable {
  private let drawing: Drawing
  private let sink: FileSink
  private let path: String

  /// Starts the file, replacing one of the same name.
  /// - Parameter creationDate: `YYYY-MM-DDThh:mm:ss+hh:mm` (ISO 8601); stands in the file as it is.
  /// - Throws: `outputFailed` when the file cannot be opened.
  public init(
    path: String, title: String, author: String = "", subject: String = "", creationDate: String
  ) throws(PrintingFailure) {
    sink = try FileSink(path: path)
    // Pages set their own size; this one is never seen.
    let surface = cairo_pdf_surface_create_for_stream(
      FileSink.write, Unmanaged.passUnretained(sink).toOpaque(), 1, 1)!
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_AUTHOR, author),
      (CAIRO_PDF_METADATA_SUBJECT, subject), (CAIRO_PDF_METADATA_CREATE_DATE, creationDate),
      (CAIRO_PDF_METADATA_CREATOR, "VungTrong"),
    ]
    for (key, text) in entries where !text.isEmpty {
      cairo_pdf_surface_set_metadata(surface, key, PrintableText.cleaned(text, lines: 1).text)
    }
    drawing = Drawing(owning: surface, medium: .pdf, writingTo: sink)
    self.path = path
  }

  /// Adds a page of the size and lends its canvas.
  public func page<Failure: Error>(
    width: Millimetres, height: Millimetres, _ draw: (borrowing Canvas) throws(Failure) -> Void
  ) throws(Failure) {
    cairo_pdf_surface_set_size(drawing.surface, width * pointsPerMillimetre, height * pointsPerMillimetre)
    cairo_save(drawing.cairo)
    defer {
      cairo_restore(drawing.cairo)
      cairo_show_page(drawing.cairo)
    }
    try draw(Canvas(drawing, width: width, height: height))
  }

  /// The room a block will take on a page, to break pages before they are opened.
  public func measure(_ block: TextBlock) -> TextExtent { drawing.shaper.shape(block).extent }

  /// Completes the file.
  /// - Throws: `outputFailed` when something could not be written; `fontMissing` or `fontIncomplete` when a text was
  ///   set in a font that is not there. The file is of no use then; the caller removes it.
  public consuming func finish() throws(PrintingFailure) {
    let drawn = drawing.finish()
    let written = sink.finish()
    if let failure = drawing.shaper.failure { throw failure }
    if let reason = written ?? drawn { throw .outputFailed(path: path, reason: reason) }
  }
}
