import Wording

extension AdministrativeDocument {
  /// One HTML document in the same order as on paper that needs nothing else: no script, no file beside it, no
  /// address. It is well-formed as XML too.
  /// - Parameter progress: told the share of the figures that are drawn.
  public func html(progress: (Double) -> Void = { _ in }) -> String {
    let figures = figureCount
    var drawn = 0
    func written(_ blocks: [DocumentBlock], headingLevel: Int) -> String {
      blocks.flatMap { onPaper($0) }.map { block in
        let text = html(block, headingLevel: headingLevel)
        if case .figure = block {
          drawn += 1
          progress(Double(drawn) / Double(figures))
        }
        return text
      }.joined(separator: "\n")
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(markupEscaped(title))</title>
      <style>\(Self.styleSheet)</style>
      </head>
      <body>
      <main>
      \(headsHTML)
      <h1><span class="kind">\(markupEscaped(kind.name[language]))</span> <span class="subject">\(markupEscaped(subject))</span></h1>
      \(written(body, headingLevel: 2))
      \(footHTML)
      \(appendices.indices.map { appendixHTML($0, written(appendices[$0].blocks, headingLevel: 3)) }.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private var headsHTML: String {
    """
    <header>
    <div><p class="capitals">\(markupEscaped(issuingUnit.superior))</p>
    <p class="capitals strong ruled">\(markupEscaped(issuingUnit.name))</p>
    <p>\(markupEscaped(number))</p></div>
    <div><p class="capitals strong">\(markupEscaped(ReportPhrases.state[language]))</p>
    <p class="strong ruled wide">\(markupEscaped(ReportPhrases.motto[language]))</p>
    <p class="date">\(markupEscaped(placeAndDate))</p></div>
    </header>
    """
  }

  private var footHTML: String {
    let lines = issuingUnit.recipients.map { "<br/>" + markupEscaped($0) }.joined()
    return """
      <footer>
      <p class="recipients"><strong>\(markupEscaped(ReportPhrases.recipients[language]))</strong>\(lines)</p>
      <p class="signatory capitals strong">\(markupEscaped(issuingUnit.signatory))</p>
      </footer>
      \(stampLines.map { "<p class=\"stamp\">\(markupEscaped($0))</p>" }.joined(separator: "\n"))
      """
  }

  private func appendixHTML(_ index: Int, _ content: String) -> String {
    let appendix = appendices[index]
    return """
      <section class="appendix\(appendix.isLandscape ? " landscape" : "")">
      <h2><span class="capitals">\(markupEscaped(appendixName(index)))</span><br/>\(markupEscaped(appendix.title))</h2>
      <p class="reference">\(markupEscaped(appendixReference))</p>
      \(content)
      </section>
      """
  }

  // MARK: - Blocks

  private func html(_ block: DocumentBlock, headingLevel: Int) -> String {
    switch block {
    case .heading(let text): "<h\(headingLevel)>\(markupEscaped(text))</h\(headingLevel)>"
    case .paragraph(let text): "<p class=\"paragraph\">\(markupEscaped(text))</p>"
    case .item(let text): "<p class=\"item\">\(markupEscaped(text))</p>"
    case .note(let text): "<p class=\"note\">\(markupEscaped(text))</p>"
    case .table(let table): html(table)
    case .figure(let figure): "<figure>\(figure.svg())</figure>"
    }
  }

  private func html(_ table: DocumentTable) -> String {
    """
    <div class="table"><table>
    <thead>
    \(headRows(of: table))
    </thead>
    <tbody>
    \(table.rows.map { row($0, of: table) }.joined(separator: "\n"))
    </tbody>
    </table></div>
    """
  }

  private func headRows(of table: DocumentTable) -> String {
    let isGrouped = table.isGrouped
    var upper = ""
    var lower = ""
    var last: String?
    for column in table.columns {
      defer { last = column.group }
      let title = markupEscaped(column.title)
      guard let group = column.group else {
        upper += "<th scope=\"col\"\(isGrouped ? " rowspan=\"2\"" : "")>\(title)</th>"
        continue
      }
      if last != group {
        let span = table.columns.filter { $0.group == group }.count
        upper += "<th scope=\"colgroup\" colspan=\"\(span)\">\(markupEscaped(group))</th>"
      }
      lower += "<th scope=\"col\">\(title)</th>"
    }
    return "<tr>\(upper)</tr>" + (isGrouped ? "\n<tr>\(lower)</tr>" : "")
  }

  private func row(_ row: DocumentTable.Row, of table: DocumentTable) -> String {
    let cells = zip(row.cells, table.columns).map { cell, column in
      let text = cell.isRepeated ? "" : markupEscaped(cell.text)
      return
        "<td class=\"\(column.alignment.rawValue)\">\(cell.isBold ? "<strong>\(text)</strong>" : text)</td>"
    }
    return "<tr>\(cells.joined())</tr>"
  }

  private static let styleSheet = """

    @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
    @page wide { size: A4 landscape; margin: 30mm 20mm 18mm 20mm; }
    body { margin: 0; background: #fff; color: #111; font: 13pt/1.4 "Liberation Serif", "Times New Roman", serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; }
    header, footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem; }
    header div { flex: 1 1 17rem; text-align: center; }
    header div + div { flex-grow: 1.4; }
    header p { margin: 0 0 .2rem; font-size: 12pt; }
    .capitals { text-transform: uppercase; }
    .strong { font-weight: bold; }
    .ruled::after { content: ""; display: block; width: 30%; margin: .25rem auto 0; border-top: 1px solid; }
    .wide::after { width: 60%; }
    .date, .reference, .note { font-style: italic; }
    h1 { margin: 1.5rem 0 1rem; text-align: center; font-size: 14pt; text-wrap: balance; }
    h1::after { content: ""; display: block; width: 8rem; margin: .4rem auto 0; border-top: 1px solid; }
    .kind { display: block; text-transform: uppercase; }
    h2, h3 { margin: 1rem 0 .4rem; font-size: 13pt; break-after: avoid; }
    .paragraph, .item { margin: .4rem 0; text-indent: 2.2em; text-align: justify; }
    .note { margin: .2rem 0; font-size: 11pt; }
    .table { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-size: 12pt; }
    thead { display: table-header-group; background: #ededed; }
    tr { break-inside: avoid; }
    th, td { border: 1px solid #333; padding: .2rem .35rem; vertical-align: top; }
    th { vertical-align: middle; }
    td.right { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    td.left { min-width: 6rem; }
    td.centre { text-align: center; }
    footer { margin-top: 1.5rem; break-inside: avoid; }
    .recipients { margin: 0; font-size: 11pt; }
    .signatory { min-width: 12rem; min-height: 6rem; margin: 0 0 0 auto; text-align: center; }
    .stamp { margin: .3rem 0 0; font-size: 9pt; font-style: italic; overflow-wrap: anywhere; }
    .appendix { break-before: page; margin-top: 2.5rem; text-align: center; }
    .landscape { page: wide; }
    figure { margin: 1rem 0; }
    svg { max-width: 100%; height: auto; }
    @media print { main { max-width: none; padding: 0; } header { flex-wrap: nowrap; } .table { overflow: visible; } }

    """
}
