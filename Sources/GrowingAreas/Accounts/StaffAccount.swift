/// A person who may work in the office through the browser. What the person proves it with is kept apart.
public struct StaffAccount: Sendable, Hashable {
  /// What the person types to come in, and what the audit trail names: `lan.nguyen`.
  public var name: String
  public var fullName: String
  public var role: StaffRole
  public var isDisabled: Bool
  /// False until the invitation was taken up.
  public var hasPassword: Bool
  public var hasSecondFactor: Bool
  /// RFC 3339 in UTC; nil before the first time.
  public var lastLogin: String?

  public init(
    name: String, fullName: String, role: StaffRole, isDisabled: Bool = false, hasPassword: Bool = false,
    hasSecondFactor: Bool = false, lastLogin: String? = nil
  ) {
    self.name = name
    self.fullName = fullName
    self.role = role
    self.isDisabled = isDisabled
    self.hasPassword = hasPassword
    self.hasSecondFactor = hasSecondFactor
    self.lastLogin = lastLogin
  }

  /// Whether a name is one to come in with: 2 to 40 small letters, digits, dots and hyphens, a letter first.
  public static func isName(_ text: String) -> Bool {
    (2...40).contains(text.utf8.count) && text.utf8.first.map { (97...122).contains($0) } == true
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 }
  }

  /// Whether the role is one that must prove itself twice.
  public var needsSecondFactor: Bool { role == .administrator }
}
