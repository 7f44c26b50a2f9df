import Documents
import GrowingAreas
import Printing
import Traceability
import Wording

/// A print as it is carried out: asked for now, or taken out of a run that was kept.
struct LabelJob {
  var lot: LotID
  var content: LabelContent
  /// In the order printed, each once; none for blank labels.
  var serials: [SerialCode]
  /// Labels of each serial, or labels without a code.
  var copies: Int
  /// Links up to where the serial begins.
  var linkStarts: [LinkForm: String]
  var sheet: LabelSheet
  var options: LabelPrintOptions
  /// Name of the printer that the correction in `options` belongs to.
  var printer: String?

  /// Each label with its code.
  var codes: [LabelCode] {
    if serials.isEmpty {
      // As wide as a real one can be, so that a code printed there later has room.
      let links = linkStarts.mapValues { $0 + String(repeating: "W", count: SerialCode.issuedLength) }
      return Array(repeating: LabelCode(serial: "", links: links), count: copies)
    }
    return serials.flatMap { serial in Array(repeating: code(serial), count: copies) }
  }

  private func code(_ serial: SerialCode) -> LabelCode {
    LabelCode(serial: serial.text, links: linkStarts.mapValues { $0 + percentEncoded(serial.text) })
  }

  /// - Returns: what was written to the path.
  func write(as form: LabelFileForm, to path: String, codeOnly: Bool = false) throws -> LabelPrintSummary {
    switch form {
    case .pdf:
      return try Documents.printLabels(content, codes, on: sheet, to: path, options)
    case .printer(let language, let dotsPerInch):
      return try Documents.printLabels(
        content, codes, on: sheet, to: path, for: language, dotsPerInch: dotsPerInch, options)
    case .picture(let picture):
      let code = codes[0]
      let drawn =
        codeOnly
        ? try drawCode(code, of: content.lotCode, as: picture, form: options.linkForm)
        : try drawLabel(content, code, of: sheet, as: picture, form: options.linkForm)
      try writeBytes(drawn.bytes, to: path)
      return drawn.summary
    }
  }

  /// The first page, as SVG.
  func firstPage() throws -> [UInt8] { try drawFirstPage(content, codes, on: sheet, options) }

  /// What would be written.
  func plan(as form: LabelFileForm) throws -> LabelPrintSummary {
    var dotsPerInch: Double?
    if case .printer(_, let dots) = form { dotsPerInch = dots }
    return try planLabels(content, codes, on: sheet, dotsPerInch: dotsPerInch, options)
  }
}
