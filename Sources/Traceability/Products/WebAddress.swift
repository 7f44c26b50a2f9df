public import GrowingAreas

/// The name of a web server: `truyxuat.htx-man.vn`.
public struct HostName: Sendable, Hashable, CustomStringConvertible {
  /// Small letters a-z, digits, hyphens, in labels with dots between; at least two labels.
  public let text: String

  /// - Throws: `invalidField` naming `field`.
  /// - Source: RFC 1123, 2.1; names with marks are given as they are registered (`xn--…`).
  public init(_ text: String, field: String = "host") throws(Refusal) {
    let name = text.lowercased()
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let isHost =
      (2...10).contains(labels.count) && name.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy(Self.isAllowed)
      } && labels.last.map { $0.contains(where: \.isLetter) } == true
    guard isHost else {
      throw Refusal(
        .invalidField, String(text.prefix(60)),
        ["field": .text(field), "value": .text(String(text.prefix(60))), "rule": .text("host-name")])
    }
    self.text = name
  }

  public var description: String { text }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}

/// A page on another server that a cooperative points to: always https, never with a name or password in it.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  public let text: String
  public let host: HostName

  public static let longest = 400

  /// - Throws: `invalidField`.
  /// - Source: RFC 3986; only characters that an address may hold, so that it can stand in a page, a header and JSON.
  public init(_ text: String) throws(Refusal) {
    let refusal = Refusal(
      .invalidField, String(text.prefix(60)),
      [
        "field": .text("address"), "value": .text(String(text.prefix(60))),
        "rule": .text("https-address"),
      ])
    guard text.hasPrefix("https://"), text.utf8.count <= Self.longest,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !#""<>\^`{|}"#.utf8.contains($0) })
    else { throw refusal }
    let authority = text.dropFirst(8).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    let isPort =
      parts.count == 1
      || parts.count == 2 && (1...5).contains(parts[1].count) && parts[1].allSatisfy(\.isNumber)
    guard isPort, let name = parts.first, let host = try? HostName(String(name)) else { throw refusal }
    self.text = text
    self.host = host
  }

  public var description: String { text }
}
