import Printing
import Wording

extension WordDocument {
  /// Who issues the document and the state, side by side in a table without lines, then what it is.
  mutating func composeHeads() {
    let (unit, language) = (document.issuingUnit, document.language)
    let (left, right) = (71.0, PageSetup.text.width - 71)
    text.frameless(columns: [left, right]) { text in
      text.cell(width: left) { text in
        text.paragraph(unit.superior.uppercased(), .headLine)
        text.paragraph(unit.name.uppercased(), .headLine, isBold: true)
        text.rule(width: 24, within: left)
        text.paragraph(document.number, .headDetail)
      }
      text.cell(width: right) { text in
        text.paragraph(ReportPhrases.state[language].uppercased(), .headLine, isBold: true)
        text.paragraph(ReportPhrases.motto[language], .motto)
        text.rule(width: 58, within: right)
        text.paragraph(document.placeAndDate, .headDetail, isItalic: true)
      }
    }
    text.paragraph("", .small)
    text.paragraph(document.kind.name[language].uppercased(), .title)
    text.paragraph(document.subject, .title)
    text.rule(width: 44, within: PageSetup.text.width)
  }

  /// Recipients on the left; office and room for the signature on the right.
  mutating func composeFoot() {
    let (unit, language) = (document.issuingUnit, document.language)
    let (left, right) = (83.0, PageSetup.text.width - 83)
    text.paragraph("", .small)
    text.frameless(columns: [left, right]) { text in
      text.cell(width: left) { text in
        text.paragraph(ReportPhrases.recipients[language], .recipients, isBold: true, isItalic: true)
        for line in unit.recipients { text.paragraph(line, .recipient) }
      }
      text.cell(width: right) { text in
        text.paragraph(unit.signatory.uppercased(), .signatory)
        // Room for signature, seal and name.
        for _ in 0..<4 { text.paragraph("", .signatory) }
      }
    }
    // A table never comes last: Word wants a paragraph behind it.
    let lines = document.stampLines
    for line in lines.isEmpty ? [""] : lines { text.paragraph(line, .stamp) }
  }

  mutating func composeTitle(of appendix: DocumentAppendix, named name: String) {
    text.paragraph(name.uppercased(), .title)
    text.paragraph(appendix.title, .title)
    text.paragraph(document.appendixReference, .headDetail, isItalic: true)
  }
}
