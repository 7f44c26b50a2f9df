/// The name of a commune-level unit with the word for its kind: a unit is a *xã* unless its name says something else.
///
/// Since 1/7/2025 the level below the province has *xã*, *phường* and *đặc khu* (Law 72/2025/QH15, Art. 1); files of before
/// have *thị trấn*. `registry init --name "phường Sa Pa"` makes all reports speak of a *phường*.
public struct CommuneName: Sendable, Hashable {
  private enum Kind: String, CaseIterable {
    case commune = "xã"
    case ward = "phường"
    case specialZone = "đặc khu"
    case township = "thị trấn"

    var english: String {
      switch self {
      case .commune: "commune"
      case .ward: "ward"
      case .specialZone: "special zone"
      case .township: "township"
      }
    }
  }

  private let kind: Kind
  /// Without the word for its kind, as it stands in front of a date.
  public let place: String

  /// - Parameter name: `Bắc Hà`, `phường Sa Pa`.
  public init(_ name: String) {
    let lower = name.lowercased()
    kind = Kind.allCases.first { lower.hasPrefix($0.rawValue + " ") } ?? .commune
    place =
      lower.hasPrefix(kind.rawValue + " ") ? String(name.dropFirst(kind.rawValue.count + 1)) : name
  }

  /// `xã Bắc Hà`, `phường Sa Pa`; in English `Bắc Hà commune`.
  public func inFull(_ language: Language) -> String {
    language == .vi ? "\(kind.rawValue) \(place)" : "\(place) \(kind.english)"
  }
}
