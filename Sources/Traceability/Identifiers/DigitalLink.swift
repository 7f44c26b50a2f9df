public import GrowingAreas

/// A GS1 Digital Link of a trade item, with lot and serial when they are known.
/// - Source: GS1 Digital Link Standard 1.4, URI syntax; path order (01) (22) (10) (21).
public struct DigitalLink: Sendable, Hashable {
  public var gtin: GTIN
  /// Consumer product variant (22), 1...20 characters of set 82.
  public var variant: ProductVariant?
  public var lot: LotCode?
  public var serial: SerialCode?

  public init(
    gtin: GTIN, variant: ProductVariant? = nil, lot: LotCode? = nil, serial: SerialCode? = nil
  ) {
    self.gtin = gtin
    self.variant = variant
    self.lot = lot
    self.serial = serial
  }

  /// `/01/{14 digits}[/22/…][/10/…][/21/…]`, values percent-encoded.
  public var path: String {
    var path = "/01/\(gtin.digits)"
    if let variant { path += "/22/\(percentEncoded(variant.text))" }
    if let lot { path += "/10/\(percentEncoded(lot.text))" }
    if let serial { path += "/21/\(percentEncoded(serial.text))" }
    return path
  }

  /// The same item one level up: without its serial, then without its lot, then without its variant; nil for the product.
  public var above: DigitalLink? {
    var above = self
    if serial != nil {
      above.serial = nil
    } else if lot != nil {
      above.lot = nil
    } else if variant != nil {
      above.variant = nil
    } else {
      return nil
    }
    return above
  }

  /// The link under a base such as `https://host` or `https://host/stem`; a slash at the end of the base is
  /// dropped.
  public func uri(base: String) -> String {
    (base.hasSuffix("/") ? String(base.dropLast()) : base) + path
  }

  /// The link under GS1's own resolver, the form events and other systems compare.
  public var canonicalURI: String { uri(base: "https://id.gs1.org") }

  /// Reads a path that begins with `/01/`, as it stands in the request line; one slash at the end is
  /// tolerated.
  /// - Throws: `invalidIdentifier` or `wrongCheckDigit`, naming the application identifier; the position
  ///   counts characters of the value when the value is wrong, else of the path.
  public init(path: String) throws(Refusal) {
    var reader = DigitalLinkReader(path)
    let elements: [DataElement]
    do throws(LinkFault) {
      elements = try reader.elements([.gtin: [[.variant, .lot, .serial]]]).map(\.element)
    } catch {
      throw error.refusal
    }
    try self.init(elements)
  }
}
