/// A JSON text in memory, its members in the order they came.
public indirect enum JSONValue: Sendable, Hashable {
  case object([JSONMember])
  case array([JSONValue])
  case text(String)
  case number(Double)
  case boolean(Bool)
  case null

  /// The member of this name; the last where there are several.
  public subscript(_ name: String) -> JSONValue? {
    if case .object(let members) = self { members.last { $0.name == name }?.value } else { nil }
  }
}

/// A named value of a JSON object.
public struct JSONMember: Sendable, Hashable {
  public var name: String
  public var value: JSONValue

  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}
