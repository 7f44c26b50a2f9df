/// What a property is about, as its key says.
enum PropertyKind {
  case name
  case area(AreaUnit)
  case other
}

/// Knows keys again: the features of a file have the same ones, and folding a key costs more than looking it up.
struct PropertyKinds {
  private var known: [String: PropertyKind] = [:]
  private static let remembered = 1000

  mutating func kind(of key: String) -> PropertyKind {
    if let kind = known[key] { return kind }
    let kind = Self.kind(of: key)
    if known.count < Self.remembered { known[key] = kind }
    return kind
  }

  /// What a heading says, without remembering it.
  static func kind(of heading: String) -> PropertyKind {
    let word = FoldedHeading(heading).word
    if ["name", "ten", "tenthua", "tenlo", "title"].contains(word) { return .name }
    if case .area(let unit?) = TableColumn(heading: heading) { return .area(unit) }
    return .other
  }
}
