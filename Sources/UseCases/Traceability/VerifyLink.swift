import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// Reads a printed link by the rules alone.
  /// - Throws: `Refusal` invalidIdentifier with the position, wrongCheckDigit.
  public static func parseLink(_ url: String) throws -> DigitalLink { try DigitalLink(uri: url) }

  /// Reads a printed link and looks its lot and serial up.
  /// - Throws: `Refusal` invalidIdentifier, wrongCheckDigit, codeNeverIssued.
  public func verifyLink(_ url: String) throws -> DigitalLink {
    let link = try Self.parseLink(url)
    func issued(_ isKnown: Bool, _ key: String, _ kind: String) throws {
      if !isKnown { throw Refusal(.codeNeverIssued, key, ["kind": .text(kind)]) }
    }
    try registry.read { reading in
      try issued(reading.product(link.gtin) != nil, link.gtin.description, "product")
      guard let lot = link.lot else { return }
      try issued(reading.lot(link.gtin, lot) != nil, "\(link.gtin)/\(lot)", "lot")
      guard let serial = link.serial else { return }
      try issued(reading.serials(link.gtin, lot).contains(serial), serial.description, "serial")
    }
    return link
  }
}
