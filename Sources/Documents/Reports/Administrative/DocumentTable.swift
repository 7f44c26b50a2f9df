import Wording

/// A table with a head that is repeated on every page.
struct DocumentTable {
  enum Alignment: String {
    case left, centre, right
  }

  /// What the last row says below a column.
  enum Total: Hashable {
    /// Whatever stands there; not computed from the rows above.
    case stated
    case sum
    /// The total of one column over that of another, by their keys.
    case share(of: String, in: String)
  }

  struct Column {
    /// Names the figure in JSON: `plannedHectares`.
    var key: String
    var title: String
    /// Stands above neighbouring columns that share it.
    var group: String?
    /// Share of the table's width; all columns together make 1.
    var width: Double
    var alignment: Alignment
    var total = Total.stated
  }

  struct Cell {
    var value: DocumentValue
    /// As it is printed, the mark included.
    var text: String
    var isBold: Bool
    /// Stands behind the value and points to a note.
    var mark: String?
    /// Whether it says what the cell above says: printed once for all of them, and again on top of a page.
    var isRepeated = false

    init(_ value: DocumentValue, _ language: Language, isBold: Bool = false, mark: String? = nil) {
      self.value = value
      text = value.text(language) + (mark.map { " " + $0 } ?? "")
      self.isBold = isBold
      self.mark = mark
    }
  }

  struct Row {
    /// One for each column.
    var cells: [Cell]
    /// The sums of all rows above, as the columns say.
    var isTotal = false

    init(cells: [Cell], isTotal: Bool = false) {
      self.cells = cells
      self.isTotal = isTotal
    }

    init(_ values: [DocumentValue], _ language: Language, isTotal: Bool = false) {
      cells = values.map { Cell($0, language, isBold: isTotal) }
      self.isTotal = isTotal
    }
  }

  /// Names the table in JSON: `villages`.
  var key: String
  /// On the tab of a workbook.
  var title: String
  var columns: [Column]
  var rows: [Row]
  /// Of more rows paper shows only so many, and says where the rest is.
  var mostRowsOnPaper = Int.max

  /// Neighbouring columns under one group; a column without a group stands alone.
  var groupSpans: [(group: String?, columns: Range<Int>)] {
    var spans: [(group: String?, columns: Range<Int>)] = []
    for (index, column) in columns.enumerated() {
      if let group = column.group, let last = spans.last, last.group == group {
        spans[spans.count - 1].columns = last.columns.lowerBound..<index + 1
      } else {
        spans.append((column.group, index..<index + 1))
      }
    }
    return spans
  }

  var isGrouped: Bool { columns.contains { $0.group != nil } }
}
