import GrowingAreas
import Registry
import Traceability

extension Office {
  /// Reads a printed link or element string and looks its product, lot and serial up; addresses of products
  /// without a GTIN and short ones too.
  /// - Throws: `Refusal` invalidIdentifier, wrongCheckDigit, codeNeverIssued.
  public func verifyCode(_ text: String) throws -> CheckedCode {
    if let path = Self.ownPath(in: text) { return try verifyOwnAddress(path, in: text) }
    let code = try CheckedCode(text)
    let link = try DigitalLink(uri: code.link?.text ?? text)
    try registry.read { reading in
      try Self.issued(!link.gtin.isOwn, link.gtin.description, "product")
      try Self.issued(reading.product(link.gtin) != nil, link.gtin.description, "product")
      try Self.checkIssued(link.gtin, link.lot, link.serial, reading)
    }
    return code
  }

  /// The path of an address under `/p/` or `/q/`; nil for any other text.
  private static func ownPath(in text: String) -> String? {
    guard text.hasPrefix("http"), let start = text.firstRange(of: "/p/") ?? text.firstRange(of: "/q/"),
      text.firstRange(of: "/01/").map({ $0.lowerBound > start.lowerBound }) ?? true
    else { return nil }
    return String(text[start.lowerBound...].prefix { $0 != "?" && $0 != "#" })
  }

  private func verifyOwnAddress(_ path: String, in text: String) throws -> CheckedCode {
    try registry.read { reading in
      if path.hasPrefix("/q/") {
        let serial = try SerialCode(path.dropFirst(3).split(separator: "/").first.map(String.init) ?? "")
        try Self.issued(reading.issuedSerial(serial) != nil, serial.description, "serial")
      } else {
        let address = try ItemAddress(namedPath: path)
        guard case .named(let cooperative, let slug) = address.product else { return }
        let product = try reading.product(named: slug, of: cooperative)
        guard let product else { return try Self.issued(false, "\(cooperative)/\(slug)", "product") }
        try Self.checkIssued(product.gtin, address.lot, address.serial, reading)
      }
    }
    return CheckedCode(ownAddress: text, path: path)
  }

  private static func checkIssued(
    _ gtin: GTIN, _ lot: LotCode?, _ serial: SerialCode?, _ reading: RegistryReading
  ) throws {
    if let lot { try issued(reading.lot(gtin, lot) != nil, "\(gtin)/\(lot)", "lot") }
    guard let serial else { return }
    let record = try reading.issuedSerial(serial)
    try issued(
      record?.gtin == gtin && (lot == nil || record?.lot == lot), serial.description, "serial")
  }

  private static func issued(_ isKnown: Bool, _ key: String, _ kind: String) throws {
    if !isKnown { throw Refusal(.codeNeverIssued, key, ["kind": .text(kind)]) }
  }
}
