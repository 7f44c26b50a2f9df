import Printing

/// Puts a table on pages: rows are never cut, and the head stands on every page.
struct TableLayout {
  private let table: DocumentTable
  /// Left edges of the columns and, last, the right edge of the table.
  private let edges: [Millimetres]

  private static let padding: Millimetres = 1.2
  private static let lineWidth: Millimetres = 0.2
  /// A cell is cut after so many lines, so that no text can be higher than a page.
  private static let maximumLines = 8

  /// - Parameter text: where the text of the pages stands; the table takes its whole width.
  init(_ table: DocumentTable, in text: Rectangle) {
    self.table = table
    edges = table.columns.reduce(into: [text.x]) { edges, column in
      edges.append(edges.last! + column.width * text.width)
    }
  }

  func compose(on composer: inout PageComposer) {
    // The head never stands alone.
    composer.keepTogether(beginHeight(composer))
    composeHead(on: &composer)
    var isFirst = true
    for row in table.rows {
      var shown = isFirst ? row : Self.withoutRepetition(row)
      if height(of: shown, composer) > composer.room {
        composer.breakPage()
        composeHead(on: &composer)
        shown = row
      }
      compose(shown, height: height(of: shown, composer), on: &composer)
      isFirst = false
    }
  }

  /// Room that the head and the first row take.
  func beginHeight(_ composer: borrowing PageComposer) -> Millimetres {
    headHeight(composer) + (table.rows.first.map { height(of: $0, composer) } ?? 0)
  }

  private static func withoutRepetition(_ row: DocumentTable.Row) -> DocumentTable.Row {
    var row = row
    for index in row.cells.indices where row.cells[index].isRepeated { row.cells[index].text = "" }
    return row
  }

  // MARK: - Head

  /// Height of the line of groups (0 without groups) and of the line of titles.
  private func headHeights(_ composer: borrowing PageComposer) -> (groups: Millimetres, titles: Millimetres) {
    var groups = 0.0
    var titles = 0.0
    for span in table.groupSpans {
      if let group = span.group {
        groups = max(groups, height(of: headCell(group, span.columns), composer))
      }
    }
    for index in table.columns.indices where table.columns[index].group != nil || groups == 0 {
      titles = max(titles, height(of: headCell(table.columns[index].title, index..<index + 1), composer))
    }
    for index in table.columns.indices where table.columns[index].group == nil {
      titles = max(
        titles, height(of: headCell(table.columns[index].title, index..<index + 1), composer) - groups)
    }
    return (groups, titles)
  }

  private func headHeight(_ composer: borrowing PageComposer) -> Millimetres {
    let heights = headHeights(composer)
    return heights.groups + heights.titles
  }

  private func composeHead(on composer: inout PageComposer) {
    let (groups, titles) = headHeights(composer)
    let top = composer.top
    composer.place(
      .shade(
        Rectangle(x: edges[0], y: top, width: edges.last! - edges[0], height: groups + titles), .grey(0.93)))
    for span in table.groupSpans {
      if let group = span.group {
        composeCell(
          headCell(group, span.columns), span.columns, top: top, height: groups, isMiddle: true, on: &composer
        )
      }
      for index in span.columns {
        let isGrouped = span.group != nil
        composeCell(
          headCell(table.columns[index].title, index..<index + 1), index..<index + 1,
          top: isGrouped ? top + groups : top, height: isGrouped ? titles : groups + titles, isMiddle: true,
          on: &composer)
      }
    }
    composer.advance(groups + titles)
  }

  private func headCell(_ text: String, _ columns: Range<Int>) -> TextBlock {
    TextBlock(
      text, PageSetup.style(PageSetup.tableSize, .bold), alignment: .centre, width: innerWidth(of: columns))
  }

  // MARK: - Rows and cells

  private func compose(_ row: DocumentTable.Row, height: Millimetres, on composer: inout PageComposer) {
    for (index, cell) in row.cells.enumerated() {
      composeCell(
        block(of: cell, index), index..<index + 1, top: composer.top, height: height, isMiddle: false,
        on: &composer)
    }
    composer.advance(height)
  }

  private func height(of row: DocumentTable.Row, _ composer: borrowing PageComposer) -> Millimetres {
    var highest = 0.0
    for (index, cell) in row.cells.enumerated() {
      highest = max(highest, height(of: block(of: cell, index), composer))
    }
    return highest
  }

  private func height(of block: TextBlock, _ composer: borrowing PageComposer) -> Millimetres {
    // An empty cell would be measured in a font of its own.
    block.runs.allSatisfy(\.text.isEmpty) ? 0 : composer.measure(block).height + Self.padding
  }

  private func block(of cell: DocumentTable.Cell, _ index: Int) -> TextBlock {
    let alignment: TextBlock.Alignment =
      switch table.columns[index].alignment {
      case .left: .left
      case .centre: .centre
      case .right: .right
      }
    return TextBlock(
      cell.text, PageSetup.style(PageSetup.tableSize, cell.isBold ? .bold : .regular), alignment: alignment,
      width: innerWidth(of: index..<index + 1), maximumLines: Self.maximumLines)
  }

  private func innerWidth(of columns: Range<Int>) -> Millimetres {
    edges[columns.upperBound] - edges[columns.lowerBound] - 2 * Self.padding
  }

  private func composeCell(
    _ block: TextBlock, _ columns: Range<Int>, top: Millimetres, height: Millimetres, isMiddle: Bool,
    on composer: inout PageComposer
  ) {
    let (left, right) = (edges[columns.lowerBound], edges[columns.upperBound])
    let slack = isMiddle ? (height - composer.measure(block).height) / 2 : Self.padding / 2
    composer.place(.text(block, at: Point(x: left + Self.padding, y: top + slack)))
    let corners = [
      Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: top + height),
      Point(x: left, y: top + height), Point(x: left, y: top),
    ]
    for (start, end) in zip(corners, corners.dropFirst()) {
      composer.place(.line(from: start, to: end, width: Self.lineWidth))
    }
  }
}
