import GrowingAreas
import Printing
import Registry
public import Traceability

/// A link as it would be printed, with the size of its symbol.
public struct PrintedLink: Sendable, Hashable {
  public let form: LinkForm
  public let text: String
  /// Modules on each side at level M, without quiet zone; nil where no symbol holds the text.
  public let modules: Int?

  /// The largest symbol that fits a label of 21.2 mm at 203 dots per inch with its quiet zone.
  public static let aim = 33

  /// Whether the symbol is small enough for small labels.
  public var meetsAim: Bool { modules.map { $0 <= Self.aim } ?? false }
}

extension Product {
  /// Every form a package's link can have, the fullest first; without a GTIN only the short one.
  /// - Parameter base: `https://host`, with a stem where there is one.
  public func printedLinks(base: String, lot: LotCode, serial: SerialCode) -> [PrintedLink] {
    LinkForm.allCases.filter { !gtin.isOwn || $0 == .short }.map { form in
      let text = printedLink(form, base: base, lot: lot, serial: serial)
      return PrintedLink(form: form, text: text, modules: try? QRSymbol.encode(text, level: .m).size)
    }
  }

  /// The link of a package in this form; without a GTIN always the short one.
  func printedLink(_ form: LinkForm, base: String, lot: LotCode, serial: SerialCode) -> String {
    switch gtin.isOwn ? .short : form {
    case .whole: DigitalLink(gtin: gtin, lot: lot, serial: serial).uri(base: base)
    case .serial: DigitalLink(gtin: gtin, serial: serial).uri(base: base)
    case .short: base + ItemAddress.shortPath(serial)
    }
  }
}

extension Office {
  /// The links that packages of the lot can carry, with the size of each symbol, before anything is printed.
  /// - Throws: `Refusal` unknownRecord.
  public func printedLinks(of gtin: GTIN, lot: LotCode, base: String) throws -> [PrintedLink] {
    try checkGoods(of: [LotID(gtin, lot)])
    return try registry.read { reading in
      guard try reading.lot(gtin, lot) != nil, let product = try reading.product(gtin) else {
        throw Refusal(.unknownRecord, "\(gtin)/\(lot)", ["kind": .text("lot")])
      }
      // All issued serials are equally long and of the same alphabet.
      var random = SystemRandomNumberGenerator()
      return product.printedLinks(base: base, lot: lot, serial: .random(using: &random))
    }
  }
}
