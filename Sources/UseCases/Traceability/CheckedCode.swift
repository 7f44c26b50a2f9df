import GrowingAreas
import Printing
public import Traceability

/// What a printed code says, by the rules of GS1 alone.
public struct CheckedCode: Sendable, Hashable {
  /// The code as a link; an element string stands under `https://id.gs1.org`.
  ///
  /// nil for an address of a product without a GTIN, and for a short one.
  public let link: DigitalLinkURI?
  /// What names the goods: `/01/…`, `/p/…` or `/q/…`.
  public let path: String
  /// Modules on each side of the symbol that carries the link at level M, without quiet zone; nil when none
  /// holds it.
  public let symbolSize: Int?

  /// - Parameter text: a link, or an element string in brackets or as a scanner sends it.
  /// - Throws: `Refusal` invalidIdentifier, wrongCheckDigit; the position counts characters of the text.
  public init(_ text: String) throws {
    let isElementString = text.hasPrefix("(") || text.hasPrefix("]") || text.first?.isNumber == true
    let link =
      isElementString
      ? try ElementString(text).link(base: "https://id.gs1.org") : try DigitalLinkURI(text)
    self.link = link
    path = link.path
    symbolSize = try? QRSymbol.encode(link.text, level: .m).size
  }

  /// An address that is no GS1 link.
  init(ownAddress text: String, path: String) {
    link = nil
    self.path = path
    symbolSize = try? QRSymbol.encode(text, level: .m).size
  }
}
