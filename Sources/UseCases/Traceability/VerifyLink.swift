import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// Reads a printed link by the rules alone.
  /// - Throws: `Refusal` invalidIdentifier with the position, wrongCheckDigit.
  public static func parseLink(_ url: String) throws -> DigitalLink { try DigitalLink(uri: url) }

  /// Reads a printed link and looks its lot and serial up.
  /// - Throws: `Refusal` invalidIdentifier, wrongCheckDigit, unknownRecord for what was never issued.
  public func verifyLink(_ url: String) throws -> DigitalLink {
    let link = try Self.parseLink(url)
    try registry.read { reading in
      try Self.require(reading.product(link.gtin), link.gtin.description, "product")
      guard let lot = link.lot else { return }
      try Self.require(reading.lot(link.gtin, lot), "\(link.gtin)/\(lot)", "lot")
      if let serial = link.serial, try !reading.serials(link.gtin, lot).contains(serial) {
        throw Refusal(.unknownRecord, serial.description, ["kind": .text("serial")])
      }
    }
    return link
  }
}
