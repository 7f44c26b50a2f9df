import FileFormats
import GrowingAreas
import SurveyImport

/// A small table with a heading row, read whole: plans, growers, `GeoData`. Lines that begin with `#` are remarks.
///
/// A workbook (XLSX) is read like a text table: its first sheet that has the columns. A line is then a row of that sheet.
struct NamedTable {
  /// One row by the headings of its columns.
  struct Row {
    let file: String
    let line: Int
    fileprivate let cells: [String: String]
    fileprivate let isOfWorkbook: Bool

    /// The text of a cell without blanks around it; nil when empty or absent.
    subscript(_ column: String) -> String? { cells[column].flatMap { $0.isEmpty ? nil : $0 } }

    /// The text of a cell that must not be empty.
    func text(_ column: String) throws -> String { try value(column, "1-to-1000-bytes") { $0 } }

    /// The cell as a value.
    /// - Throws: `Refusal` invalidField with file, line and column when it is empty or `parse` finds no value.
    func value<Value>(_ column: String, _ rule: String, _ parse: (String) -> Value?) throws -> Value {
      guard let text = self[column], let value = parse(text) else { throw invalid(column, rule) }
      return value
    }

    /// A day as people write it; in a workbook also as its programs keep it, in days since 1899-12-30.
    func day(_ text: String) -> CalendarDate? {
      if isOfWorkbook, let days = Int(text), (20_000...80_000).contains(days) {
        return CalendarDate(daysSince1970: days - 25_569)
      }
      return CalendarDate(text)
    }

    func invalid(_ column: String, _ rule: String) -> Refusal {
      Refusal(
        .invalidField, file,
        ["field": .text(column), "value": .text(self[column] ?? ""), "rule": .text(rule)],
        at: SourcePlace(line: line, column: column))
    }
  }

  /// In the order of the file.
  let rows: [Row]
  /// What is to be said about the table as a whole: that its text was converted.
  let findings: [ImportFinding]

  /// - Parameter columns: headings that must be there.
  /// - Throws: `Refusal` fileMissing, fileEmpty, tableMalformed, archiveMalformed, columnMissing.
  init(at path: String, columns: [String]) throws {
    var format = SurveyFormat.csv
    do {
      if try beginning(ofFile: path, count: 4) == [0x50, 0x4B, 0x03, 0x04] {
        format = .xlsx
        rows = try Self.rowsOfWorkbook(at: path, columns: columns)
        findings = []
      } else {
        var reader = try TableReader(path: path)
        rows = try Self.rows(of: &reader, file: path, columns: columns, isOfWorkbook: false)
        findings =
          reader.legacyEncoding.map {
            [ImportFinding(.legacyTextConverted, ["encoding": .text($0.displayName)])]
          } ?? []
      }
    } catch let failure as FormatFailure {
      throw Refusal(failure, subject: path, format: format)
    }
  }

  private static func rowsOfWorkbook(at path: String, columns: [String]) throws -> [Row] {
    var sheets = try WorkbookSheets(path: path)
    var refusal = Refusal(.fileEmpty, path)
    while let sheet = try sheets.nextSheet() {
      do {
        var reader = try TableReader(path: sheet.path, delimiter: "\t")
        return try rows(of: &reader, file: path, columns: columns, isOfWorkbook: true)
      } catch let failure as FormatFailure where failure.kind == .empty {
        continue
      } catch let missing as Refusal where missing.code == .columnMissing {
        if refusal.code == .fileEmpty { refusal = missing }
      }
    }
    throw refusal
  }

  private static func rows(
    of reader: inout TableReader, file: String, columns: [String], isOfWorkbook: Bool
  ) throws -> [Row] {
    var headings: [String] = []
    var rows: [Row] = []
    while try reader.next() {
      let cells = (0..<reader.count).map { trimmed(reader.text($0)) }
      if cells.allSatisfy(\.isEmpty) || cells[0].hasPrefix("#") { continue }
      if headings.isEmpty {
        headings = cells
        for column in columns where !cells.contains(column) {
          throw Refusal(
            .columnMissing, file,
            ["column": .text(column), "found": .text(cells.joined(separator: ", "))],
            at: SourcePlace(line: reader.line))
        }
      } else {
        rows.append(
          Row(
            file: file, line: reader.line,
            cells: Dictionary(zip(headings, cells), uniquingKeysWith: { first, _ in first }),
            isOfWorkbook: isOfWorkbook))
      }
    }
    return rows
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
