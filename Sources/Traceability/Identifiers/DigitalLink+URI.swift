public import GrowingAreas

extension DigitalLink {
  /// Reads a whole link as printed; scheme, host, stem, attributes and other parameters are left out.
  /// - Throws: as `DigitalLinkURI`; `invalidIdentifier` (rule `primary-key`) when the link names no trade item, and
  ///   (rule `qualifier-order`) when it is one of a third party's serials.
  public init(uri: String) throws(Refusal) {
    let link = try DigitalLinkURI(uri)
    guard link.key.identifier == .gtin else {
      throw .invalid(link.key.identifier, uri, at: link.pathPosition + 1, .primaryKey)
    }
    if let serial = link.qualifiers.first, serial.identifier == .thirdPartySerial {
      throw .invalid(serial.identifier, uri, at: link.pathPosition + 1, .qualifierOrder)
    }
    try self.init([link.key] + link.qualifiers)
  }

  /// - Parameter elements: values that were checked, (01) among them.
  init(_ elements: [DataElement]) throws(Refusal) {
    func value(_ identifier: ApplicationIdentifier) -> String? {
      elements.first { $0.identifier == identifier }?.value
    }
    gtin = try GTIN(value(.gtin) ?? "")
    variant = try value(.variant).map { text throws(Refusal) in try ProductVariant(text) }
    lot = try value(.lot).map { text throws(Refusal) in try LotCode(text) }
    serial = try value(.serial).map { text throws(Refusal) in try SerialCode(text) }
  }
}
