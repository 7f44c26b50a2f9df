public import GrowingAreas
import Wording

/// A document in the layout of Decree 30/2020/NĐ-CP, Annex I: what it says, apart from the form it is put in.
///
/// Number, date and signature stay blank: they are given where the document is signed.
public struct AdministrativeDocument: Sendable {
  var issuingUnit: IssuingUnit
  var language: Language
  /// Of the date that is left blank.
  var year: Int
  var kind: DocumentKind
  /// What the document is about (*trích yếu*).
  var subject: String
  /// Small print below the signature; nil for a document that tells about no registry.
  var stamp: ReportStamp?
  var body: [DocumentBlock]
  var appendices: [DocumentAppendix]
}

/// What sort of document it is, as its title, number and appendices say.
struct DocumentKind: Sendable {
  /// `Báo cáo`; set in capitals as the title.
  var name: Phrase
  /// In the number: `BC`.
  var symbol: Phrase

  static let report = DocumentKind(name: ReportPhrases.report, symbol: ReportPhrases.reportSymbol)
  static let plan = DocumentKind(name: RoadmapPhrases.plan, symbol: RoadmapPhrases.planSymbol)
  static let dossier = DocumentKind(name: DossierPhrases.kind, symbol: DossierPhrases.symbol)
}

/// What follows after the signature, each on a page of its own.
struct DocumentAppendix: Sendable {
  var title: String
  var blocks: [DocumentBlock]
  /// For tables too wide for an upright page.
  var isLandscape = false
}

/// A piece of a document, in reading order.
enum DocumentBlock: Sendable {
  case heading(String)
  case paragraph(String)
  /// A line of a list; its text begins with the dash.
  case item(String)
  /// Small print, below a table.
  case note(String)
  case table(DocumentTable)
  case figure(any DocumentFigure)
}

extension AdministrativeDocument {
  /// `Báo cáo: Kết quả …`, as files are named by their readers.
  var title: String { "\(kind.name[language]): \(subject)" }

  /// Up to when things were counted; nil for a document that tells about no registry.
  public var asOf: OfficeTime? { stamp?.asOf }

  var number: String { ReportPhrases.number.text(language, numberParts) }

  var placeAndDate: String {
    ReportPhrases.placeAndDate.text(language, ["place": issuingUnit.place, "year": String(year)])
  }

  /// `Phụ lục II`; without a number where there is only one.
  func appendixName(_ index: Int) -> String {
    let name = ReportPhrases.appendix[language]
    return appendices.count > 1 ? name + " " + Self.roman(index + 1) : name
  }

  var appendixReference: String {
    ReportPhrases.appendixOf.text(
      language,
      numberParts.merging(["name": kind.name[language], "unit": issuingUnit.name]) { first, _ in first })
  }

  /// As it is read on paper: tables too long for it end early and say how many rows there are; workbooks and JSON have all.
  var onPaper: AdministrativeDocument {
    var document = self
    document.body = body.flatMap { onPaper($0) }
    for index in appendices.indices {
      document.appendices[index].blocks = appendices[index].blocks.flatMap { onPaper($0) }
    }
    return document
  }

  func onPaper(_ block: DocumentBlock) -> [DocumentBlock] {
    guard case .table(var table) = block, table.rows.count > table.mostRowsOnPaper else { return [block] }
    guard table.mostRowsOnPaper > 0 else { return [] }
    let count = table.rows.count
    table.rows.removeLast(count - table.mostRowsOnPaper)
    return [
      .table(table),
      .note(
        DocumentPhrases.restElsewhere.text(
          language, ["shown": language.count(table.rows.count), "count": language.count(count)])),
    ]
  }

  /// Maps and charts, which take most of the time to write.
  var figureCount: Int {
    (body + appendices.flatMap(\.blocks)).count { if case .figure = $0 { true } else { false } }
  }

  var stampLines: [String] { stamp?.lines(language) ?? [] }

  private var numberParts: [String: String] {
    ["kind": kind.symbol[language], "symbol": issuingUnit.symbol]
  }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, letters) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}

/// Lines of a list: a dash before each, a full stop after the last, semicolons after the others.
func listed(_ lines: [String]) -> [String] {
  lines.enumerated().map { "- \($1)" + ($0 == lines.count - 1 ? "." : ";") }
}
