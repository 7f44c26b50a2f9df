import GrowingAreas
import Registry
import Traceability

extension Office {
  /// Reads a printed link or element string and looks its product, lot and serial up.
  /// - Throws: `Refusal` invalidIdentifier, wrongCheckDigit, codeNeverIssued.
  public func verifyCode(_ text: String) throws -> CheckedCode {
    let code = try CheckedCode(text)
    let link = try DigitalLink(uri: code.link.text)
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
    return code
  }
}
