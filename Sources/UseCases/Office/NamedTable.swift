import FileFormats
import GrowingAreas
import SurveyImport

/// A small table with a heading row, read whole: plans, growers, `GeoData`. Lines that begin with `#` are remarks.
struct NamedTable {
  /// One row by the headings of its columns.
  struct Row {
    let file: String
    let line: Int
    fileprivate let cells: [String: String]

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

    func invalid(_ column: String, _ rule: String) -> Refusal {
      Refusal(
        .invalidField, file,
        ["field": .text(column), "value": .text(self[column] ?? ""), "rule": .text(rule)],
        at: SourcePlace(line: line, column: column))
    }
  }

  /// In the order of the file.
  let rows: [Row]

  /// - Parameter columns: headings that must be there.
  /// - Throws: `Refusal` fileMissing, fileEmpty, tableMalformed, columnMissing.
  init(at path: String, columns: [String]) throws {
    do {
      var reader = try TableReader(path: path)
      var headings: [String] = []
      var rows: [Row] = []
      while try reader.next() {
        let cells = (0..<reader.count).map { Self.trimmed(reader.text($0)) }
        if cells.allSatisfy(\.isEmpty) || cells[0].hasPrefix("#") { continue }
        if headings.isEmpty {
          headings = cells
          for column in columns where !cells.contains(column) {
            throw Refusal(
              .columnMissing, path,
              ["column": .text(column), "found": .text(cells.joined(separator: ", "))],
              at: SourcePlace(line: reader.line))
          }
        } else {
          rows.append(
            Row(
              file: path, line: reader.line,
              cells: Dictionary(zip(headings, cells), uniquingKeysWith: { first, _ in first })))
        }
      }
      self.rows = rows
    } catch let failure as FormatFailure {
      throw Refusal(failure, subject: path, format: .csv)
    }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
