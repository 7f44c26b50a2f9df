import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Markup read back by a parser of another house, so that well-formedness is not judged by what wrote it.
final class MarkupDocument: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// - Throws: the parser's error when the text is not well-formed.
  init(xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  /// What stands directly inside each element of the name, in document order.
  func texts(of name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }

  func attribute(_ attribute: String, of name: String) -> String? {
    elements.first { $0.name == name }?.attributes[attribute]
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let index = open.last { elements[index].text += text }
  }

  func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}
