import Wording

/// The parts of a DOCX file that are the same in every document.
enum WordPackage {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let schemas = "http://schemas.openxmlformats.org"
  static let pictureNamespace = schemas + "/drawingml/2006/picture"
  private static let word = "xmlns:w=\"\(schemas)/wordprocessingml/2006/main\""
  private static let office = schemas + "/officeDocument/2006/relationships"

  static let namespaces =
    "\(word) xmlns:r=\"\(office)\" xmlns:wp=\"\(schemas)/drawingml/2006/wordprocessingDrawing\""
    + " xmlns:a=\"\(schemas)/drawingml/2006/main\" xmlns:pic=\"\(pictureNamespace)\""

  static let contentTypes: String = {
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    func part(_ name: String, _ type: String) -> String {
      "<Override PartName=\"/\(name)\" ContentType=\"\(type)+xml\"/>"
    }
    return declaration + "<Types xmlns=\"\(schemas)/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
      + part("word/document.xml", type + ".document.main") + part("word/styles.xml", type + ".styles")
      + part("word/header1.xml", type + ".header") + part("word/settings.xml", type + ".settings")
      + part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties") + "</Types>"
  }()

  static let relationships = relationships([
    ("document", office + "/officeDocument", "word/document.xml"),
    (
      "properties", schemas + "/package/2006/relationships/metadata/core-properties", "docProps/core.xml"
    ),
  ])

  static func documentRelationships(pictures: [Int]) -> String {
    relationships(
      [
        ("styles", office + "/styles", "styles.xml"), ("header1", office + "/header", "header1.xml"),
        ("settings", office + "/settings", "settings.xml"),
      ] + pictures.map { ("picture\($0)", office + "/image", "media/picture\($0).png") })
  }

  private static func relationships(_ links: [(id: String, type: String, target: String)]) -> String {
    declaration + "<Relationships xmlns=\"\(schemas)/package/2006/relationships\">"
      + links.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>" }.joined()
      + "</Relationships>"
  }

  static func properties(of document: AdministrativeDocument, created: String) -> String {
    declaration + "<cp:coreProperties xmlns:cp=\"\(schemas)/package/2006/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
      + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>\(markupEscaped(document.title))</dc:title>"
      + "<dc:creator>\(markupEscaped(document.issuingUnit.name))</dc:creator>"
      + "<dc:language>\(document.language.rawValue)</dc:language>"
      + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(created)</dcterms:created></cp:coreProperties>"
  }

  static let settings =
    declaration + "<w:settings \(word)><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>"
    + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
    + " w:val=\"15\"/></w:compat></w:settings>"

  /// The number of the page, centred.
  static let pageNumber =
    declaration + "<w:hdr \(word)><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"
    + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
    + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"

  /// Sizes of letters as in `PageSetup`, written in half points.
  static let styles: String = {
    let font = "w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\""
    func style(
      _ id: String, _ size: Double, _ alignment: String, after: Int = 0, line: Int = 240, indent: Int = 0,
      side: Int = 0,
      looks: String = "", paragraph: String = ""
    ) -> String {
      let halfPoints = Int(size * 2)
      let sides = side > 0 ? " w:left=\"\(side)\" w:right=\"\(side)\"" : ""
      let firstLine = indent > 0 ? " w:firstLine=\"\(indent)\"" : ""
      let indents = sides.isEmpty && firstLine.isEmpty ? "" : "<w:ind\(sides)\(firstLine)/>"
      return "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(names[id] ?? id)\"/>"
        + "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>\(paragraph)"
        + "<w:spacing w:before=\"0\" w:after=\"\(after)\" w:line=\"\(line)\" w:lineRule=\"auto\"/>\(indents)"
        + "<w:jc w:val=\"\(alignment)\"/></w:pPr><w:rPr>\(looks)<w:sz w:val=\"\(halfPoints)\"/>"
        + "<w:szCs w:val=\"\(halfPoints)\"/></w:rPr></w:style>"
    }
    let (body, line) = (PageSetup.bodySize, Int(240 * PageSetup.lineSpacing))
    let after = WordText.twips(PageSetup.paragraphGap)
    let firstLine = WordText.twips(11)
    return declaration + "<w:styles \(word)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts \(font)/>"
      + "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/></w:rPr></w:rPrDefault></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
      + style(
        "Heading1", body, "both", after: after, line: line, indent: firstLine, looks: "<w:b/>",
        paragraph: "<w:keepNext/>")
      + style("BodyText", body, "both", after: after, line: line, indent: firstLine)
      + style("Note", PageSetup.noteSize, "both", after: 45, looks: "<w:i/>")
      + style("TableText", PageSetup.tableSize, "left") + style("Header", body, "center")
      // Narrower than the text, so that no single word stands alone on its second line.
      + style(
        "Title", PageSetup.titleSize, "center", after: 30, side: WordText.twips(18), looks: "<w:b/>",
        paragraph: "<w:keepNext/>")
      + style("HeadLine", PageSetup.headSize, "center")
      + style("Motto", PageSetup.headSize + 1, "center", looks: "<w:b/>")
      + style("HeadDetail", body, "center", after: 60) + style("Recipients", 12, "left")
      + style("Recipient", 11, "left") + style("Signatory", body + 1, "center", looks: "<w:b/>")
      + style("Stamp", PageSetup.stampSize, "left", looks: "<w:i/>") + style("Small", 3, "left")
      + "</w:styles>"
  }()

  /// Names that office programs know.
  private static let names = [
    "Heading1": "heading 1", "BodyText": "Body Text", "Title": "Title", "Header": "header",
    "TableText": "Table Text", "HeadLine": "Head Line", "HeadDetail": "Head Detail",
  ]
}
