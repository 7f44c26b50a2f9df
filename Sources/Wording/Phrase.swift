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
    var rest = self[language][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open]
      result += values[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// The names that stand in braces, in order.
  public var placeholders: [String] {
    vi.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
