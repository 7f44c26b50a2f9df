public import GrowingAreas

extension DigitalLink {
  /// Reads a whole link as printed: scheme, host and any stem before the first key are left out.
  ///
  /// The key is the rightmost `01` that 14 digits follow, so a stem or a lot may look like a key.
  /// - Throws: `invalidIdentifier` when it is no http or https link or holds no GTIN, and as `init(path:)`.
  /// - Source: GS1 Digital Link URI Syntax 1.4, 6 (scheme in one case only; stem; query and fragment are no identifiers).
  public init(uri: String) throws(Refusal) {
    guard let scheme = ["https://", "http://", "HTTPS://", "HTTP://"].first(where: uri.hasPrefix) else {
      throw Self.noLink(uri, position: 1)
    }
    let address = uri.dropFirst(scheme.count).prefix { $0 != "?" && $0 != "#" }
    guard let slash = address.firstIndex(of: "/"), slash != address.startIndex else {
      throw Self.noLink(uri, position: scheme.count + address.count + 1)
    }
    let segments = address[slash...].dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let key = segments.indices.dropLast().last { index in
      let next = segments[index + 1]
      return segments[index] == "01" && next.utf8.count == 14
        && next.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    // Without such a pair the first `01` says best what is wrong with the digits behind it.
    guard let first = key ?? segments.firstIndex(of: "01") else {
      throw Self.noLink(uri, position: uri.count)
    }
    try self.init(path: "/" + segments[first...].joined(separator: "/"))
  }

  private static func noLink(_ uri: String, position: Int) -> Refusal {
    Refusal(
      .invalidIdentifier, uri,
      ["value": .text(uri), "position": .count(position), "rule": .text(IdentifierRule.primaryKey.rawValue)])
  }
}
