import Printing

/// The body of a DOCX file as it grows: paragraphs, tables, pictures, sections (ECMA-376-1, 17).
///
/// Lengths come in millimetres and are written in twentieths of a point, those of pictures in EMU.
struct WordText {
  private var body = ""

  /// A paragraph style of `WordPackage.styles`.
  enum Style: String {
    case heading = "Heading1"
    case body = "BodyText"
    case note = "Note"
    case cell = "TableText"
    case title = "Title"
    case headLine = "HeadLine"
    case motto = "Motto"
    case headDetail = "HeadDetail"
    case recipients = "Recipients"
    case recipient = "Recipient"
    case signatory = "Signatory"
    case stamp = "Stamp"
    case small = "Small"
  }

  /// The whole part.
  var xml: String {
    WordPackage.declaration + "<w:document \(WordPackage.namespaces)><w:body>" + body
      + "</w:body></w:document>"
  }

  static func twips(_ length: Millimetres) -> Int { Int((length / 25.4 * 1440).rounded()) }
  private static func emu(_ length: Millimetres) -> Int { Int((length * 36_000).rounded()) }

  // MARK: - Paragraphs

  mutating func paragraph(
    _ words: String, _ style: Style, isBold: Bool = false, isItalic: Bool = false, alignment: String? = nil,
    keepsWithNext: Bool = false
  ) {
    let looks = (isBold ? "<w:b/>" : "") + (isItalic ? "<w:i/>" : "")
    body += "<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>"
    if keepsWithNext { body += "<w:keepNext/>" }
    if let alignment { body += "<w:jc w:val=\"\(alignment)\"/>" }
    body += "</w:pPr>"
    if !words.isEmpty {
      body += "<w:r>" + (looks.isEmpty ? "" : "<w:rPr>\(looks)</w:rPr>")
      body += "<w:t xml:space=\"preserve\">\(markupEscaped(words))</w:t></w:r>"
    }
    body += "</w:p>"
  }

  /// A short line in the middle, as the lower border of an empty paragraph.
  mutating func rule(width: Millimetres, within room: Millimetres) {
    let side = Self.twips((room - width) / 2)
    body += "<w:p><w:pPr><w:pStyle w:val=\"Small\"/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\""
    body += " w:space=\"0\" w:color=\"auto\"/></w:pBdr><w:spacing w:after=\"80\"/>"
    body += "<w:ind w:left=\"\(side)\" w:right=\"\(side)\"/></w:pPr></w:p>"
  }

  // MARK: - Tables

  /// A table of one row without lines, for things side by side.
  mutating func frameless(columns: [Millimetres], _ cells: (inout WordText) -> Void) {
    beginTable(widths: columns, hasLines: false)
    body += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
    cells(&self)
    body += "</w:tr></w:tbl>"
  }

  mutating func cell(
    width: Millimetres, span: Int = 1, merge: String? = nil, isShaded: Bool = false,
    _ content: (inout WordText) -> Void
  ) {
    body += "<w:tc><w:tcPr><w:tcW w:w=\"\(Self.twips(width))\" w:type=\"dxa\"/>"
    if span > 1 { body += "<w:gridSpan w:val=\"\(span)\"/>" }
    if let merge { body += "<w:vMerge w:val=\"\(merge)\"/>" }
    if isShaded {
      body += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/><w:vAlign w:val=\"center\"/>"
    }
    body += "</w:tcPr>"
    content(&self)
    body += "</w:tc>"
  }

  mutating func table(_ table: DocumentTable, width: Millimetres) {
    let widths = table.columns.map { $0.width * width }
    beginTable(widths: widths, hasLines: true)
    headRows(of: table, widths)
    // Cells that say the same as the one above are one in Word.
    let merging = Set(table.rows.flatMap { row in row.cells.indices.filter { row.cells[$0].isRepeated } })
    for row in table.rows {
      body += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for (index, cell) in row.cells.enumerated() {
        self.cell(
          width: widths[index],
          merge: merging.contains(index) ? (cell.isRepeated ? "continue" : "restart") : nil
        ) { text in
          text.paragraph(
            cell.isRepeated ? "" : cell.text, .cell, isBold: cell.isBold,
            alignment: Self.justification(table.columns[index].alignment))
        }
      }
      body += "</w:tr>"
    }
    body += "</w:tbl>"
    paragraph("", .small)
  }

  private mutating func headRows(of table: DocumentTable, _ widths: [Millimetres]) {
    func head(_ text: inout WordText, _ words: String) {
      text.paragraph(words, .cell, isBold: true, alignment: "center", keepsWithNext: true)
    }
    let begin = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    if table.isGrouped {
      body += begin
      for span in table.groupSpans {
        let first = span.columns.lowerBound
        let isSingle = span.group == nil
        cell(
          width: span.columns.reduce(0) { $0 + widths[$1] }, span: span.columns.count,
          merge: isSingle ? "restart" : nil, isShaded: true
        ) { head(&$0, span.group ?? table.columns[first].title) }
      }
      body += "</w:tr>"
    }
    body += begin
    for (index, column) in table.columns.enumerated() {
      let isContinued = table.isGrouped && column.group == nil
      cell(width: widths[index], merge: isContinued ? "continue" : nil, isShaded: true) {
        head(&$0, isContinued ? "" : column.title)
      }
    }
    body += "</w:tr>"
  }

  private mutating func beginTable(widths: [Millimetres], hasLines: Bool) {
    body += "<w:tbl><w:tblPr><w:tblW w:w=\"\(Self.twips(widths.reduce(0, +)))\" w:type=\"dxa\"/>"
    if hasLines {
      body += "<w:tblBorders>"
      for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        body += "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
      }
      body += "</w:tblBorders>"
    }
    let margin = hasLines ? 68 : 0
    body += "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"\(margin)\" w:type=\"dxa\"/>"
    body += "<w:right w:w=\"\(margin)\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>"
    for width in widths { body += "<w:gridCol w:w=\"\(Self.twips(width))\"/>" }
    body += "</w:tblGrid>"
  }

  private static func justification(_ alignment: DocumentTable.Alignment) -> String {
    switch alignment {
    case .left: "left"
    case .centre: "center"
    case .right: "right"
    }
  }

  // MARK: - Pictures and sections

  mutating func picture(
    number: Int, describedAs title: String, width: Millimetres, height: Millimetres
  ) {
    let extent = "cx=\"\(Self.emu(width))\" cy=\"\(Self.emu(height))\""
    let name = "name=\"picture\(number).png\" descr=\"\(markupEscaped(title))\""
    body += "<w:p><w:pPr><w:pStyle w:val=\"Small\"/></w:pPr><w:r><w:drawing>"
    body += "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent \(extent)/>"
    body +=
      "<wp:docPr id=\"\(number)\" \(name)/><a:graphic><a:graphicData uri=\"\(WordPackage.pictureNamespace)\">"
    body += "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"\(number)\" \(name)/><pic:cNvPicPr/></pic:nvPicPr>"
    body +=
      "<pic:blipFill><a:blip r:embed=\"picture\(number)\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    body += "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(extent)/></a:xfrm>"
    body += "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
    body += "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
  }

  /// Ends the pages of one form; what follows begins on a new page.
  mutating func endSection(_ form: PageForm, isFirst: Bool) {
    body += "<w:p><w:pPr><w:pStyle w:val=\"Small\"/>\(Self.section(form, isFirst: isFirst))</w:pPr></w:p>"
  }

  /// Ends the last pages.
  mutating func finish(_ form: PageForm, isFirst: Bool) { body += Self.section(form, isFirst: isFirst) }

  /// Page, margins, and the page number on top of all pages but the very first.
  private static func section(_ form: PageForm, isFirst: Bool) -> String {
    let orientation = form.width > form.height ? " w:orient=\"landscape\"" : ""
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/>"
      + "<w:pgSz w:w=\"\(twips(form.width))\" w:h=\"\(twips(form.height))\"\(orientation)/>"
      + "<w:pgMar w:top=\"\(twips(form.text.y))\" w:right=\"\(twips(form.width - form.text.maxX))\""
      + " w:bottom=\"\(twips(form.height - form.text.maxY))\" w:left=\"\(twips(form.text.x))\""
      + " w:header=\"\(twips(PageSetup.pageNumberTop))\" w:footer=\"\(twips(PageSetup.pageNumberTop))\""
      + " w:gutter=\"0\"/>" + (isFirst ? "<w:titlePg/>" : "") + "</w:sectPr>"
  }
}
