/// The languages every text exists in, Vietnamese first.
public enum Language: String, Sendable, CaseIterable {
  case vi, en
}

/// One text in every language. `{name}` marks a place for a value.
public struct Phrase: Sendable, Hashable {
  public let vi: String
  public let en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  public subscript(_ language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }

  /// The text with each `{name}` replaced by its value; a name without a value stays as it is.
  public func text(_ language: Language, _ values: [String: String]) -> String {
    var result = ""
    // By bytes: braces and names are ASCII, and a report has a hundred thousand such texts.
    let whole = self[language]
    var rest = whole.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = String(whole[rest.index(after: open)..<close])
      result += whole[rest.startIndex..<open]
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + whole[rest.startIndex...]
  }

  /// The names that stand in braces, in order.
  public var placeholders: [String] {
    vi.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
