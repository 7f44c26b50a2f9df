/// What a person of the staff is here for; decides what the person may do, see `StaffAction`.
public enum StaffRole: Sendable, Hashable {
  /// Keeps the accounts and reads the audit trail, and may do whatever the others may.
  case administrator
  /// The commune's General Services Centre: surveys, map, growers, plan, reports.
  case centre
  /// Its own products, lots and labels, and nothing of others.
  case cooperative(slug: String)
  /// Reads and makes reports.
  case reader

  /// The stable name of the role: `administrator`, `centre`, `cooperative`, `reader`.
  public var name: String {
    switch self {
    case .administrator: "administrator"
    case .centre: "centre"
    case .cooperative: "cooperative"
    case .reader: "reader"
    }
  }

  /// The cooperative whose staff the person is; nil for every other role.
  public var cooperative: String? {
    if case .cooperative(let slug) = self { slug } else { nil }
  }

  /// All of them, those of most people first.
  public static let names = ["centre", "cooperative", "reader", "administrator"]

  /// - Parameter cooperative: wanted for the role of a cooperative, and for no other.
  /// - Returns: nil when name and cooperative are no role together.
  public init?(name: String, cooperative: String?) {
    switch (name, cooperative) {
    case ("administrator", nil): self = .administrator
    case ("centre", nil): self = .centre
    case ("cooperative", .some(let slug)): self = .cooperative(slug: slug)
    case ("reader", nil): self = .reader
    default: return nil
    }
  }
}

/// Whose record something is.
public enum RecordOwner: Sendable, Hashable {
  /// The commune's as a whole: the map, surveys, the plan, reports, accounts.
  case commune
  /// A cooperative's, by its slug.
  case cooperative(slug: String)
}
