import Wording

/// A document in the layout of Decree 30/2020/NĐ-CP, Annex I: what it says, apart from the form it is put in.
///
/// Number, date and signature stay blank: they are given where the document is signed.
struct AdministrativeDocument {
  var issuingUnit: IssuingUnit
  var language: Language
  /// Of the date that is left blank.
  var year: Int
  /// `Báo cáo`; set in capitals.
  var kind: String
  /// What the document is about (*trích yếu*).
  var subject: String
  var body: [DocumentBlock]
  var appendices: [DocumentAppendix]
}

/// What follows after the signature, each on a page of its own.
struct DocumentAppendix {
  var title: String
  var blocks: [DocumentBlock]
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
  }

  var columns: [Column]
  var rows: [Row]
}

extension AdministrativeDocument {
  var number: String { ReportPhrases.number.text(language, ["symbol": issuingUnit.symbol]) }

  var placeAndDate: String {
    ReportPhrases.placeAndDate.text(language, ["place": issuingUnit.place, "year": String(year)])
  }

  var appendixReference: String {
    ReportPhrases.appendixOf.text(language, ["symbol": issuingUnit.symbol, "unit": issuingUnit.name])
  }
}
