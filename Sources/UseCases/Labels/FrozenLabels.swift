import Documents
import FoundationEssentials
import GrowingAreas
import Printing
import Traceability
import Wording

/// Everything that is needed to print a run again, beside its serials; the JSON form that the registry keeps.
///
/// Fields may be added as optional ones, none renamed: old runs stay printable.
struct FrozenLabels: Codable {
  var sheet: String
  var firstLabel: Int
  var copies: Int
  var dotsPerInch: Double?
  var linkForm: LinkForm
  var linkStart: String
  var calibration: PrinterCalibration
  var creationDate: String
  var content: Content

  struct Content: Codable {
    var kind: ProductKind
    var productName, productNameEn, netContent, lotCode: String
    var date: CalendarDate
    var beginning: LotBeginning
    var bestBefore: CalendarDate?
    var ingredients, useAndStorage, warnings, licence: String
    var alcoholPercent, millilitres: Double?
    var cooperativeName, cooperativeAddress, origin, growingAreaCode, gtin, language: String
    var marks: [String]
  }

  init(_ job: LabelJob, _ form: LabelFileForm, _ summary: LabelPrintSummary) {
    sheet = job.sheet.text
    firstLabel = job.options.firstLabel
    copies = job.copies
    if case .printer(_, let dots) = form { dotsPerInch = dots }
    linkForm = summary.linkForm
    linkStart = job.linkStarts[summary.linkForm] ?? ""
    calibration = job.options.calibration
    creationDate = job.options.creationDate
    let label = job.content
    content = Content(
      kind: label.kind, productName: label.productName, productNameEn: label.productNameEn,
      netContent: label.netContent, lotCode: label.lotCode, date: label.date, beginning: label.beginning,
      bestBefore: label.bestBefore, ingredients: label.ingredients, useAndStorage: label.useAndStorage,
      warnings: label.warnings, licence: label.licence, alcoholPercent: label.alcoholPercent,
      millilitres: label.millilitres, cooperativeName: label.cooperativeName,
      cooperativeAddress: label.cooperativeAddress, origin: label.origin,
      growingAreaCode: label.growingAreaCode, gtin: label.gtin, language: label.language.rawValue,
      marks: label.marks)
  }

  /// - Throws: `Refusal` registryDamaged.
  init(_ run: LabelRun) throws {
    do {
      self = try JSONDecoder().decode(FrozenLabels.self, from: Data(run.frozen.utf8))
    } catch {
      throw Refusal(
        .registryDamaged, "label_run \(run.number)",
        ["reason": .text("unknown value in label_run.frozen")])
    }
  }

  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  /// The print as it was.
  func job(_ run: LabelRun, serials: [SerialCode]) throws -> LabelJob {
    var label = LabelContent(
      kind: content.kind, productName: content.productName, productNameEn: content.productNameEn,
      netContent: content.netContent, lotCode: content.lotCode, date: content.date,
      beginning: content.beginning, bestBefore: content.bestBefore, cooperativeName: content.cooperativeName,
      cooperativeAddress: content.cooperativeAddress, origin: content.origin, gtin: content.gtin,
      language: Language(rawValue: content.language) ?? .vi)
    label.ingredients = content.ingredients
    label.useAndStorage = content.useAndStorage
    label.warnings = content.warnings
    label.licence = content.licence
    label.alcoholPercent = content.alcoholPercent
    label.millilitres = content.millilitres
    label.growingAreaCode = content.growingAreaCode
    label.marks = content.marks
    var options = LabelPrintOptions(creationDate: creationDate)
    options.firstLabel = firstLabel
    options.calibration = calibration
    options.linkForm = linkForm
    return LabelJob(
      lot: run.lot, content: label, serials: serials, copies: copies, linkStarts: [linkForm: linkStart],
      sheet: try LabelSheet(text: sheet, file: run.sheet), options: options, printer: run.printer)
  }
}
