/// A workbook of a spreadsheet program (XLSX, ECMA-376) with what it says, apart from the file it is written to.
public struct Workbook: Sendable {
  public var title: String
  public var author: String
  /// Seconds since 1970-01-01T00:00:00Z, kept in the file; the same workbook gives the same bytes.
  public var created: Int
  /// At least one.
  public var sheets: [WorkbookSheet]

  public init(title: String, author: String, created: Int, sheets: [WorkbookSheet]) {
    self.title = title
    self.author = author
    self.created = created
    self.sheets = sheets
  }
}

/// One sheet, written row by row from its top left corner.
public struct WorkbookSheet: Sendable {
  /// On its tab. What Excel refuses there (`[]:*?/\`, more than 31 letters, a name twice) is mended when it is written.
  public var name: String
  public var rows: [[WorkbookCell]] = []
  /// Rows at the top that stay in sight and are printed on every page.
  public var frozenRows = 0
  /// In letters of the usual size, from the first column on; others get a width of the program's own.
  public var columnWidths: [Double] = []
  public var isLandscape = false

  public init(name: String) { self.name = name }
}

/// One cell: what it holds and how it looks.
public struct WorkbookCell: Sendable {
  public enum Content: Sendable, Hashable {
    case empty
    /// Always text, whatever sign it begins with: never a formula, number or link.
    case text(String)
    case number(Double)
    /// A formula that begins with `=`, and the value that programs show before they compute it.
    case formula(String, value: Double)
  }

  public var content: Content
  public var style: WorkbookStyle
  /// Cells that it covers to the right and downwards, itself included; those are left empty in their rows.
  public var columnSpan = 1
  public var rowSpan = 1

  public init(_ content: Content, _ style: WorkbookStyle = WorkbookStyle()) {
    self.content = content
    self.style = style
  }
}

/// How a cell looks.
public struct WorkbookStyle: Sendable, Hashable {
  public enum Alignment: Sendable, Hashable {
    case left, centre, right
  }

  /// By which a number is shown, such as `#,##0.00`; nil for the program's own way.
  public var numberFormat: String?
  public var alignment: Alignment?
  public var isBold = false
  public var isItalic = false
  /// Long text is broken into lines.
  public var isWrapped = false
  public var hasBorder = false
  /// On grey, as headings are.
  public var isHeading = false

  public init() {}
}

extension WorkbookSheet {
  /// `AB12`, from indices that begin at 0.
  public static func reference(column: Int, row: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }
}
