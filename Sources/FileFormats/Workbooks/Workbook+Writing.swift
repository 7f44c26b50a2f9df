import CXLSXWriter

extension Workbook {
  /// Writes the workbook; libxlsxwriter keeps it in memory until it is whole.
  ///
  /// Text is cut at 32,767 letters, the most a cell can hold, and loses the characters that XML cannot hold.
  /// - Parameter path: is replaced; nothing useful stands there after a failure.
  public func write(to path: String) throws(WritingFailure) {
    var options = lxw_workbook_options()
    guard let file = workbook_new_opt(path, &options) else {
      throw WritingFailure(path: path, reason: "workbook_new_opt")
    }
    setProperties(of: file)
    var styles = StyleTable(file)
    var problem = LXW_NO_ERROR
    var names: Set<String> = []
    for sheet in sheets {
      guard let table = workbook_add_worksheet(file, Self.tabName(sheet.name, &names)) else {
        problem = LXW_ERROR_PARAMETER_VALIDATION
        break
      }
      sheet.write(to: table, &styles, &problem)
    }
    // Closing writes the file and frees all, also when something went wrong before.
    let closed = workbook_close(file)
    let error = problem == LXW_NO_ERROR ? closed : problem
    guard error == LXW_NO_ERROR else {
      throw WritingFailure(path: path, reason: String(cString: lxw_strerror(error)))
    }
  }

  private func setProperties(of file: UnsafeMutablePointer<lxw_workbook>) {
    // The library copies them.
    var title = Array(writable(title).prefix(255)).map(String.init).joined().utf8CString.map { $0 }
    var author = Array(writable(author).prefix(255)).map(String.init).joined().utf8CString.map { $0 }
    title.withUnsafeMutableBufferPointer { title in
      author.withUnsafeMutableBufferPointer { author in
        var properties = lxw_doc_properties()
        properties.title = title.baseAddress
        properties.author = author.baseAddress
        properties.created = created
        workbook_set_properties(file, &properties)
      }
    }
  }

  /// A name that Excel takes and no sheet before has.
  private static func tabName(_ name: String, _ taken: inout Set<String>) -> String {
    let allowed = writable(name).filter { !"[]:*?/\\'\n\r\t".contains($0) }
    let base = allowed.isEmpty ? "Sheet" : allowed
    var candidate = String(base.prefix(31))
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      let tail = " (\(number))"
      candidate = String(base.prefix(31 - tail.count)) + tail
    }
    return candidate
  }
}

/// The formats of a workbook, each made once.
private struct StyleTable {
  private let file: UnsafeMutablePointer<lxw_workbook>
  private var formats: [WorkbookStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ file: UnsafeMutablePointer<lxw_workbook>) { self.file = file }

  subscript(style: WorkbookStyle) -> UnsafeMutablePointer<lxw_format>? {
    mutating get {
      if style == WorkbookStyle() { return nil }
      if let format = formats[style] { return format }
      guard let format = workbook_add_format(file) else { return nil }
      if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
      switch style.alignment {
      case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      case nil: break
      }
      format_set_align(
        format, UInt8((style.isHeading ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP).rawValue))
      if style.isBold { format_set_bold(format) }
      if style.isItalic { format_set_italic(format) }
      if style.isWrapped { format_set_text_wrap(format) }
      if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
      if style.isHeading { format_set_bg_color(format, 0xEDEDED) }
      formats[style] = format
      return format
    }
  }
}

extension WorkbookSheet {
  fileprivate func write(
    to table: UnsafeMutablePointer<lxw_worksheet>, _ styles: inout StyleTable, _ problem: inout lxw_error
  ) {
    func note(_ error: lxw_error) { if problem == LXW_NO_ERROR { problem = error } }
    for (column, width) in columnWidths.enumerated() {
      note(worksheet_set_column(table, UInt16(column), UInt16(column), width, nil))
    }
    for (row, cells) in rows.enumerated() {
      guard let row = UInt32(exactly: row) else { return note(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE) }
      for (column, cell) in cells.enumerated() {
        guard let column = UInt16(exactly: column) else {
          return note(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
        }
        let format = styles[cell.style]
        if cell.columnSpan > 1 || cell.rowSpan > 1 {
          note(
            worksheet_merge_range(
              table, row, column, row + UInt32(cell.rowSpan - 1), column + UInt16(cell.columnSpan - 1), "",
              format))
        }
        switch cell.content {
        case .empty:
          if format != nil, !isCovered(row: Int(row), column: Int(column)) {
            note(worksheet_write_blank(table, row, column, format))
          }
        case .text(let text):
          note(worksheet_write_string(table, row, column, String(writable(text).prefix(32_767)), format))
        case .number(let number): note(worksheet_write_number(table, row, column, number, format))
        case .formula(let formula, let value):
          note(worksheet_write_formula_num(table, row, column, formula, format, value))
        }
      }
    }
    if frozenRows > 0 {
      worksheet_freeze_panes(table, UInt32(frozenRows), 0)
      note(worksheet_repeat_rows(table, 0, UInt32(frozenRows - 1)))
    }
    // A4, on the width of one page.
    worksheet_set_paper(table, 9)
    if isLandscape { worksheet_set_landscape(table) }
    worksheet_fit_to_pages(table, 1, 0)
  }

  /// Whether a merged cell above or to the left takes this place.
  private func isCovered(row: Int, column: Int) -> Bool {
    for above in stride(from: row, through: max(0, row - 2), by: -1) {
      for (left, cell) in rows[above].prefix(column + 1).enumerated()
      where (above, left) != (row, column) && above + cell.rowSpan > row && left + cell.columnSpan > column {
        return true
      }
    }
    return false
  }
}

/// The text without the characters that XML 1.0 cannot hold.
private func writable(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter { scalar in
        (scalar.value >= 0x20 || scalar == "\n" || scalar == "\t") && scalar.value & 0xFFFE != 0xFFFE
      }))
}
