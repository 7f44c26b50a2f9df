import GrowingAreas

/// One name for all forms that name the same goods, place or party.
/// - Source: CBV 2.0, 8.9.2 (names inside the hash of an event); EPC Tag Data Standard 1.13, 6.3 (the older
///   `urn:epc:` forms).
public enum EventName {
  /// The name as the constrained GS1 Digital Link under `https://id.gs1.org`, where it is a GS1 name; else as it is.
  public static func canonical(_ name: String) -> String {
    if let link = try? DigitalLinkURI(name) { return link.eventText }
    return digitalLink(ofURN: name) ?? name
  }

  /// What the older forms stand for; nil for what is none of them.
  private static func digitalLink(ofURN name: String) -> String? {
    let forms: [(prefix: String, key: ApplicationIdentifier, finest: ApplicationIdentifier?)] = [
      ("urn:epc:id:sgtin:", .gtin, .serial), ("urn:epc:class:lgtin:", .gtin, .lot),
      ("urn:epc:idpat:sgtin:", .gtin, nil), ("urn:epc:id:sgln:", .location, .locationExtension),
      ("urn:epc:id:pgln:", .party, nil), ("urn:epc:id:sscc:", .sscc, nil),
    ]
    guard let form = forms.first(where: { name.hasPrefix($0.prefix) }) else { return nil }
    let parts = name.dropFirst(form.prefix.count).split(
      separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return nil }
    let (company, item) = (parts[0], parts[1])
    // The indicator of a trade item and the extension digit of a box stand before the company in the number.
    let leads = form.key == .gtin || form.key == .sscc
    let digits = leads ? item.prefix(1) + company + item.dropFirst() : company + item
    guard let check = gs1CheckDigit(of: digits),
      let key = try? DataElement(form.key, "\(digits)\(check)")
    else { return nil }
    var qualifiers: [DataElement] = []
    if let finest = form.finest {
      guard parts.count == 3, let value = try? percentDecodedElement(finest, parts[2]) else { return nil }
      // The extension 0 of a location stands for none.
      if finest != .locationExtension || value.value != "0" { qualifiers = [value] }
    } else if parts.count == 3, parts[2] != "*" {
      return nil
    }
    return try? DigitalLinkURI(base: "https://id.gs1.org", key: key, qualifiers: qualifiers).eventText
  }
}
