public import GrowingAreas
import Registry

/// A way in that was opened: the token of its link, and until when it holds.
public struct StaffInvitation: Sendable {
  public var account: StaffAccount
  public var token: SecretToken
  public var until: Moment

  /// Where the link leads on the staff site.
  public var path: String { "/staff/invitation/" + token.text }
}

extension Office {
  /// How long an invitation holds, in seconds: three days.
  static let invitationTime = 3 * 86_400

  /// All accounts, in the order of their names.
  public func staffAccounts() throws -> [StaffAccount] {
    try checkRight(.keepAccounts)
    return try registry.read { try $0.staffAccounts() }
  }

  /// Adds an account and invites its person.
  /// - Throws: `Refusal` notAllowed, recordExists, invalidField, unknownRecord for the cooperative.
  public func addStaff(
    _ name: String, fullName: String, roleName: String, cooperative: String?
  ) throws -> StaffInvitation {
    try checkRight(.keepAccounts)
    guard StaffAccount.isName(name) else {
      throw Refusal(
        .invalidField, name, ["field": .text("account"), "value": .text(name), "rule": .text("account-name")])
    }
    guard let role = StaffRole(name: roleName, cooperative: cooperative) else {
      throw Refusal(
        .invalidField, name, ["field": .text("role"), "value": .text(roleName), "rule": .text("role-name")])
    }
    let account = StaffAccount(name: name, fullName: try required(fullName, field: "name"), role: role)
    return try registry.change(by: author) { change in
      try change.addStaffAccount(account)
      return try invite(account, change)
    }
  }

  /// Opens a new way in; the one before no longer holds. A password that was set goes on working until then.
  /// - Throws: `Refusal` notAllowed, unknownRecord, wrongState for a disabled account.
  public func inviteStaff(_ name: String) throws -> StaffInvitation {
    try checkRight(.keepAccounts)
    return try registry.change(by: author) { change in
      try invite(try Self.standingAccount(name, change.reading), change)
    }
  }

  /// Takes password, second factor and sessions away, and opens a new way in: for a lost telephone or a password that others
  /// may know.
  /// - Throws: as above.
  public func resetStaff(_ name: String) throws -> StaffInvitation {
    try checkRight(.keepAccounts)
    return try registry.change(by: author) { change in
      let account = try Self.standingAccount(name, change.reading)
      try change.resetStaff(name)
      return try invite(account, change)
    }
  }

  /// Shuts an account, its sessions ended at once, or opens it again.
  /// - Throws: `Refusal` notAllowed, unknownRecord, invalidField for an empty reason, wrongState for the last administrator.
  public func setStaff(_ name: String, disabled: Bool, why: String) throws {
    try checkRight(.keepAccounts)
    try registry.change(by: author) { change in
      let accounts = try change.reading.staffAccounts()
      guard let account = accounts.first(where: { $0.name == name }) else { throw Self.unknownAccount(name) }
      let others = accounts.filter { $0.role == .administrator && !$0.isDisabled && $0.name != name }
      if disabled, account.role == .administrator, others.isEmpty {
        throw Refusal(
          .wrongState, name, ["state": .text("last-administrator"), "wanted": .text("another-administrator")])
      }
      guard account.isDisabled != disabled else { return }
      try change.setStaffDisabled(name, disabled, why: try required(why, field: "why"))
    }
  }

  private func invite(_ account: StaffAccount, _ change: RegistryChanging) throws -> StaffInvitation {
    let token = SecretToken()
    let until = now().later(by: Self.invitationTime)
    try change.inviteStaff(account.name, hash: token.hash, until: until.rfc3339)
    return StaffInvitation(account: account, token: token, until: until)
  }

  private static func standingAccount(_ name: String, _ reading: RegistryReading) throws -> StaffAccount {
    guard let account = try reading.staffCredentials(name)?.account else { throw unknownAccount(name) }
    guard !account.isDisabled else {
      throw Refusal(.wrongState, name, ["state": .text("disabled"), "wanted": .text("open")])
    }
    return account
  }

  static func unknownAccount(_ name: String) -> Refusal {
    Refusal(.unknownRecord, name, ["kind": .text("account")])
  }
}

extension Moment {
  func later(by seconds: Int) -> Moment { Moment(secondsSince1970: secondsSince1970 + seconds) }
}
