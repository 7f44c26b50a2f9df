import Wording

/// A document in the layout of Decree 30/2020/NĐ-CP, Annex I: what it says, apart from the form it is put in.
///
/// Number, date and signature stay blank: they are given where the document is signed.
public struct AdministrativeDocument {
  var issuingUnit: IssuingUnit
  var language: Language
  /// Of the date that is left blank.
  var year: Int
  var kind: DocumentKind
  /// What the document is about (*trích yếu*).
  var subject: String
  var body: [DocumentBlock]
  var appendices: [DocumentAppendix]
}

/// What sort of document it is, as its title, number and appendices say.
struct DocumentKind {
  /// `Báo cáo`; set in capitals as the title.
  var name: Phrase
  /// In the number: `BC`.
  var symbol: Phrase

  static let report = DocumentKind(name: ReportPhrases.report, symbol: ReportPhrases.reportSymbol)
  static let plan = DocumentKind(name: RoadmapPhrases.plan, symbol: RoadmapPhrases.planSymbol)
}

/// What follows after the signature, each on a page of its own.
struct DocumentAppendix {
  var title: String
  var blocks: [DocumentBlock]
  /// For tables too wide for an upright page.
  var isLandscape = false
}

/// A piece of a document, in reading order.
enum DocumentBlock {
  case heading(String)
  case paragraph(String)
  /// A line of a list; its text begins with the dash.
  case item(String)
  /// Small print, below a table.
  case note(String)
  case table(DocumentTable)
  case map(CompletionMap)
}

/// A table with a head that is repeated on every page.
struct DocumentTable {
  enum Alignment: String {
    case left, centre, right
  }

  struct Column {
    var title: String
    /// Stands above neighbouring columns that share it.
    var group: String?
    /// Share of the table's width; all columns together make 1.
    var width: Double
    var alignment: Alignment
  }

  struct Cell {
    var text: String
    var isBold = false
  }

  struct Row {
    /// One for each column.
    var cells: [Cell]

    init(cells: [Cell]) { self.cells = cells }

    init(_ texts: [String], isBold: Bool = false) {
      cells = texts.map { Cell(text: $0, isBold: isBold) }
    }
  }

  var columns: [Column]
  var rows: [Row]
}

extension AdministrativeDocument {
  /// `Báo cáo: Kết quả …`, as files are named by their readers.
  var title: String { "\(kind.name[language]): \(subject)" }

  var number: String { ReportPhrases.number.text(language, numberParts) }

  var placeAndDate: String {
    ReportPhrases.placeAndDate.text(language, ["place": issuingUnit.place, "year": String(year)])
  }

  var appendixReference: String {
    ReportPhrases.appendixOf.text(
      language,
      numberParts.merging(["name": kind.name[language], "unit": issuingUnit.name]) { first, _ in first })
  }

  private var numberParts: [String: String] {
    ["kind": kind.symbol[language], "symbol": issuingUnit.symbol]
  }
}

/// Lines of a list: a dash before each, a full stop after the last, semicolons after the others.
func listed(_ lines: [String]) -> [String] {
  lines.enumerated().map { "- \($1)" + ($0 == lines.count - 1 ? "." : ";") }
}
