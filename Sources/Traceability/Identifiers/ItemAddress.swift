public import GrowingAreas

/// Where the page of a product, lot or package stands: under its GTIN, or where it has none under the names of
/// cooperative and product.
public struct ItemAddress: Sendable, Hashable {
  public enum Product: Sendable, Hashable {
    case number(GTIN)
    /// Slugs; both are kept for ever.
    case named(cooperative: String, product: String)
  }

  public var product: Product
  public var lot: LotCode?
  public var serial: SerialCode?

  public init(_ product: Product, lot: LotCode? = nil, serial: SerialCode? = nil) {
    self.product = product
    self.lot = lot
    self.serial = serial
  }

  /// The address of goods whose number may be an own one.
  public init(
    gtin: GTIN, cooperative: String, product: String, lot: LotCode? = nil, serial: SerialCode? = nil
  ) {
    self.init(
      gtin.isOwn ? .named(cooperative: cooperative, product: product) : .number(gtin), lot: lot,
      serial: serial)
  }

  /// `/01/{gtin}[/10/…][/21/…]` or `/p/{cooperative}/{product}[/10/…][/21/…]`.
  public var path: String {
    switch product {
    case .number(let gtin): return DigitalLink(gtin: gtin, lot: lot, serial: serial).path
    case .named(let cooperative, let product):
      return "/p/\(percentEncoded(cooperative))/\(percentEncoded(product))"
        + (lot.map { "/10/\(percentEncoded($0.text))" } ?? "")
        + (serial.map { "/21/\(percentEncoded($0.text))" } ?? "")
    }
  }

  /// `/q/{serial}`: the shortest way to a package, the same page as its long address.
  public static func shortPath(_ serial: SerialCode) -> String { "/q/\(percentEncoded(serial.text))" }

  /// Reads a path that begins with `/p/`; one slash at the end is tolerated.
  /// - Throws: `invalidIdentifier`; the position counts characters of the value when the value is wrong, else of
  ///   the path.
  public init(namedPath path: String) throws(Refusal) {
    var reader = DigitalLinkReader(path)
    let named: (cooperative: String, product: String, elements: [DataElement])
    do throws(LinkFault) {
      named = try reader.namedItem()
    } catch {
      throw error.refusal
    }
    func value(_ identifier: ApplicationIdentifier) -> String? {
      named.elements.first { $0.identifier == identifier }?.value
    }
    self.init(
      .named(cooperative: named.cooperative, product: named.product),
      lot: try value(.lot).map { text throws(Refusal) in try LotCode(text) },
      serial: try value(.serial).map { text throws(Refusal) in try SerialCode(text) })
  }
}
