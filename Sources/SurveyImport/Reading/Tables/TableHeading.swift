import FileFormats
import GrowingAreas

/// The heading of a coordinate table: which column holds what, under which name.
struct TableHeading {
  /// The headings as written, composed; of a two-row heading the lower row, where it is not empty.
  let names: [String]
  let columns: [TableColumn]
  let layout: Layout
  let isDegrees: Bool

  /// A column of northings or latitudes and the column of eastings or longitudes that belongs to it.
  struct Pair {
    let x: Int
    let y: Int
  }

  enum Layout {
    case cornerPerRow(Pair)
    /// The corners of a parcel stand side by side.
    case parcelPerRow([Pair])
    /// The column holds whole shapes.
    case shapePerRow(Int)
  }

  var pairs: [Pair] {
    switch layout {
    case .cornerPerRow(let pair): [pair]
    case .parcelPerRow(let pairs): pairs
    case .shapePerRow: []
    }
  }

  /// How the two columns are named where neither is there.
  static let bothColumns = "X, Y"

  /// Rows looked at before it is given up: titles and merged cells stand above the heading.
  private static let searchedRows = 20

  /// Reads down to the heading; the reader then stands on it.
  /// - Throws: `Refusal` `columnMissing` or `formatUnknown`; `FormatFailure` from the reader.
  static func find(in table: inout TableReader, subject: String) throws -> TableHeading {
    var above: [String] = []
    var first: Row?
    var nearest: (row: Row, missing: String)?
    for _ in 0..<searchedRows {
      guard try table.next() else { break }
      let written = (0..<table.count).map { composed(table.text($0)) }
      // Sheets end a row with its last cell, so the lower row of a heading may be the shorter one.
      let names = (0..<max(written.count, above.count)).map { index in
        let name = index < written.count ? written[index] : ""
        return name.isEmpty && index < above.count ? above[index] : name
      }
      if let heading = TableHeading(names: names) { return heading }
      let row = Row(names: names, line: table.line)
      if nearest == nil, let missing = missingPartner(names) { nearest = (row, missing) }
      if first == nil, names.count > 1 { first = row }
      above = written
    }
    if let nearest { throw refusal(nearest.row, nearest.missing, subject) }
    if let first { throw refusal(first, bothColumns, subject) }
    throw Refusal(.formatUnknown, subject, ["found": .text("text")])
  }

  private struct Row {
    let names: [String]
    let line: Int
  }

  private init?(names: [String]) {
    self.names = names
    columns = names.map { TableColumn(heading: $0) }
    let columns = columns
    func pairs(_ north: TableColumn, _ east: TableColumn) -> [Pair] {
      zip(columns.indices.filter { columns[$0] == north }, columns.indices.filter { columns[$0] == east })
        .map { Pair(x: $0, y: $1) }
    }
    // Degrees say more than metres, whose zone the table may not name.
    let degrees = pairs(.latitude, .longitude)
    let found = degrees.isEmpty ? pairs(.northing, .easting) : degrees
    isDegrees = !degrees.isEmpty
    if let shape = columns.firstIndex(of: .shape) {
      layout = .shapePerRow(shape)
    } else if found.count >= 3 {
      layout = .parcelPerRow(found)
    } else if let pair = found.first {
      layout = .cornerPerRow(pair)
    } else {
      return nil
    }
  }

  /// The column that is missing beside the one that is there; nil where neither is.
  private static func missingPartner(_ names: [String]) -> String? {
    let columns = names.map { TableColumn(heading: $0) }
    if columns.contains(.northing) { return "Y" }
    if columns.contains(.easting) { return "X" }
    if columns.contains(.latitude) { return "kinh độ" }
    if columns.contains(.longitude) { return "vĩ độ" }
    return nil
  }

  private static func refusal(_ row: Row, _ missing: String, _ subject: String) -> Refusal {
    let found = row.names.filter { !$0.isEmpty }.prefix(20).joined(separator: ", ")
    return Refusal(
      .columnMissing, subject, ["column": .text(missing), "found": .text(found)],
      at: SourcePlace(line: row.line))
  }
}
