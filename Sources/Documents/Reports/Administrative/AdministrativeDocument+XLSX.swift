import FileFormats
public import GrowingAreas
import Wording

extension AdministrativeDocument {
  /// Writes the figures as a workbook: a sheet with what the document says, then one for each table.
  ///
  /// Figures are numbers, totals are formulas whose values agree with what the other forms print, headings stay in sight.
  /// - Parameter created: seconds since 1970-01-01T00:00:00Z, kept in the file.
  /// - Throws: `outputFailed`.
  public func writeXLSX(to path: String, created: Int) throws(Refusal) {
    let tables = (body + appendices.flatMap(\.blocks)).compactMap { block -> DocumentTable? in
      if case .table(let table) = block { table } else { nil }
    }
    let book = Workbook(
      title: title, author: issuingUnit.name, created: created,
      sheets: [summarySheet] + tables.map { sheet(of: $0) })
    do throws(WritingFailure) {
      try book.write(to: path)
    } catch {
      throw Refusal(error)
    }
  }

  // MARK: - Summary

  private var summarySheet: WorkbookSheet {
    var sheet = WorkbookSheet(name: DocumentPhrases.summarySheet[language])
    sheet.columnWidths = [100]
    func add(_ text: String, isBold: Bool = false, isItalic: Bool = false) {
      var style = WorkbookStyle()
      style.isWrapped = true
      style.isBold = isBold
      style.isItalic = isItalic
      sheet.rows.append([WorkbookCell(.text(text), style)])
    }
    for line in [issuingUnit.superior, issuingUnit.name, number] { add(line) }
    add(title, isBold: true)
    for line in stampLines { add(line, isItalic: true) }
    for block in body {
      switch block {
      case .heading(let text): add(text, isBold: true)
      case .paragraph(let text), .item(let text): add(text)
      case .note(let text): add(text, isItalic: true)
      case .table(let table): add(DocumentPhrases.tableElsewhere.text(language, ["title": table.title]))
      case .figure(let figure): add(DocumentPhrases.figureElsewhere.text(language, ["title": figure.title]))
      }
    }
    return sheet
  }

  // MARK: - Tables

  private func sheet(of table: DocumentTable) -> WorkbookSheet {
    var sheet = WorkbookSheet(name: table.title)
    var headline = WorkbookStyle()
    headline.isBold = true
    sheet.rows = [[WorkbookCell(.text(table.title), headline)]] + headRows(of: table)
    sheet.frozenRows = sheet.rows.count
    sheet.isLandscape = table.columns.count > 8
    sheet.columnWidths = table.columns.map { max(9, min(60, $0.width * 110)) }
    let firstRow = sheet.rows.count
    for row in table.rows {
      let place = sheet.rows.count
      sheet.rows.append(
        row.cells.enumerated().map { index, cell in
          workbookCell(cell, index, in: table, rows: firstRow..<place, isTotal: row.isTotal)
        })
    }
    return sheet
  }

  private func headRows(of table: DocumentTable) -> [[WorkbookCell]] {
    var style = WorkbookStyle()
    style.isBold = true
    style.isHeading = true
    style.isWrapped = true
    style.hasBorder = true
    style.alignment = .centre
    var titles = table.columns.map { WorkbookCell(.text($0.title), style) }
    guard table.isGrouped else { return [titles] }
    var groups = titles.map { _ in WorkbookCell(.empty, style) }
    for span in table.groupSpans {
      let first = span.columns.lowerBound
      if let group = span.group {
        groups[first] = WorkbookCell(.text(group), style)
        groups[first].columnSpan = span.columns.count
      } else {
        groups[first] = titles[first]
        groups[first].rowSpan = 2
        titles[first] = WorkbookCell(.empty, style)
      }
    }
    return [groups, titles]
  }

  private func workbookCell(
    _ cell: DocumentTable.Cell, _ index: Int, in table: DocumentTable, rows: Range<Int>, isTotal: Bool
  ) -> WorkbookCell {
    var style = WorkbookStyle()
    style.hasBorder = true
    style.isBold = cell.isBold
    style.isWrapped = cell.value.number == nil
    style.alignment =
      switch table.columns[index].alignment {
      case .left: .left
      case .centre: .centre
      case .right: .right
      }
    guard let number = cell.value.number else { return WorkbookCell(.text(cell.text), style) }
    let mark = cell.mark.map { "\" \($0)\"" } ?? ""
    style.numberFormat = cell.value.numberFormat(language).map { format in
      format.split(separator: ";").map { $0 + mark }.joined(separator: ";")
    }
    guard isTotal, let formula = formula(for: index, in: table, rows: rows) else {
      return WorkbookCell(.number(number), style)
    }
    return WorkbookCell(.formula(formula, value: number), style)
  }

  private func formula(for index: Int, in table: DocumentTable, rows: Range<Int>) -> String? {
    func column(_ key: String) -> Int? { table.columns.firstIndex { $0.key == key } }
    switch table.columns[index].total {
    case .stated: return nil
    case .sum:
      guard !rows.isEmpty else { return nil }
      let first = WorkbookSheet.reference(column: index, row: rows.lowerBound)
      let last = WorkbookSheet.reference(column: index, row: rows.upperBound - 1)
      return "=SUM(\(first):\(last))"
    case .share(let part, let whole):
      guard let part = column(part), let whole = column(whole) else { return nil }
      // In the row of the total itself.
      let row = rows.upperBound
      return "=" + WorkbookSheet.reference(column: part, row: row) + "/"
        + WorkbookSheet.reference(column: whole, row: row)
    }
  }
}

extension Refusal {
  /// A file that could not be written.
  init(_ failure: WritingFailure) {
    self.init(.outputFailed, failure.path, ["reason": .text(failure.reason)])
  }
}
