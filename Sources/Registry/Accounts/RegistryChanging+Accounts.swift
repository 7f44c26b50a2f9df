import FoundationEssentials
import GRDB
public import GrowingAreas

extension RegistryChanging {
  /// - Throws: `Refusal` recordExists; unknownRecord for the cooperative.
  public func addStaffAccount(_ account: StaffAccount) throws {
    guard try reading.row("SELECT 1 FROM staff_account WHERE name = ?", [account.name]) == nil else {
      throw Refusal.exists("account", account.name)
    }
    let cooperative = try account.role.cooperative.map {
      try reading.number("cooperative", $0, "SELECT fid FROM cooperative WHERE slug = ?", [$0])
    }
    try transaction.execute(
      "INSERT INTO staff_account (name, full_name, role, cooperative) VALUES (?, ?, ?, ?)",
      [account.name, account.fullName, account.role.name, cooperative])
    try transaction.record(
      .accountAdded, account.name,
      JSONObject([
        ("role", .text(account.role.name)), ("cooperative", .optional(account.role.cooperative)),
      ]))
  }

  /// Opens the way in for the account until then; an earlier invitation no longer holds.
  /// - Parameter hash: SHA-256 of the token in the link.
  public func inviteStaff(_ name: String, hash: [UInt8], until end: String) throws {
    let account = try reading.staffNumber(name)
    try transaction.execute("DELETE FROM staff_invitation WHERE account = ?", [account])
    try transaction.execute("INSERT INTO staff_invitation VALUES (?, ?, ?)", [Data(hash), account, end])
    try transaction.record(.accountInvited, name, JSONObject([("until", .text(end))]))
  }

  /// Sets the first password of an account that took up its invitation, which is used up.
  public func joinStaff(_ name: String, password: String) throws {
    let account = try reading.staffNumber(name)
    try transaction.execute("UPDATE staff_account SET password = ? WHERE id = ?", [password, account])
    try transaction.execute("DELETE FROM staff_invitation WHERE account = ?", [account])
    try endStaffSessions(account)
    try transaction.record(.accountJoined, name)
  }

  /// Sets another password; all sessions end.
  public func setStaffPassword(_ name: String, _ password: String) throws {
    let account = try reading.staffNumber(name)
    try transaction.execute("UPDATE staff_account SET password = ? WHERE id = ?", [password, account])
    try endStaffSessions(account)
    try transaction.execute("DELETE FROM staff_device WHERE account = ?", [account])
    try transaction.record(.passwordChanged, name)
  }

  /// Sets the second factor, or takes it away with nil; recovery codes go with the old one.
  /// - Parameters:
  ///   - secret: sealed.
  ///   - codes: SHA-256 of each recovery code.
  public func setStaffSecondFactor(_ name: String, secret: [UInt8]?, codes: [[UInt8]], step: Int) throws {
    let account = try reading.staffNumber(name)
    try transaction.execute(
      "UPDATE staff_account SET second_factor = ?, second_factor_step = ? WHERE id = ?",
      [secret.map { Data($0) }, step, account])
    try transaction.execute("DELETE FROM staff_recovery_code WHERE account = ?", [account])
    for code in codes {
      try transaction.execute("INSERT INTO staff_recovery_code VALUES (?, ?)", [account, Data(code)])
    }
    try transaction.record(.secondFactorSet, name, JSONObject([("set", .truth(secret != nil))]))
  }

  /// Takes a code of the second factor.
  /// - Returns: false when that step or a later one was taken before.
  public func takeStaffStep(_ step: Int, of name: String) throws -> Bool {
    try transaction.execute(
      "UPDATE staff_account SET second_factor_step = ? WHERE name = ? AND second_factor_step < ?",
      [step, name, step])
    return database.changesCount == 1
  }

  /// Takes a recovery code, which is used up.
  /// - Returns: false when there is none such.
  public func takeStaffRecoveryCode(_ hash: [UInt8], of name: String) throws -> Bool {
    try transaction.execute(
      "DELETE FROM staff_recovery_code WHERE account = ? AND hash = ?",
      [try reading.staffNumber(name), Data(hash)])
    return database.changesCount == 1
  }

  /// Takes password, second factor, sessions and known browsers away, so that only an invitation leads in again.
  public func resetStaff(_ name: String) throws {
    let account = try reading.staffNumber(name)
    try transaction.execute(
      "UPDATE staff_account SET password = NULL, second_factor = NULL WHERE id = ?", [account])
    try transaction.execute("DELETE FROM staff_recovery_code WHERE account = ?", [account])
    try transaction.execute("DELETE FROM staff_device WHERE account = ?", [account])
    try endStaffSessions(account)
    try transaction.record(.accountReset, name)
  }

  /// Shuts the account, or opens it again; shut, its sessions and invitations end.
  public func setStaffDisabled(_ name: String, _ isDisabled: Bool, why: String) throws {
    let account = try reading.staffNumber(name)
    try transaction.execute(
      "UPDATE staff_account SET disabled_at = ? WHERE id = ?",
      [isDisabled ? transaction.author.time : nil, account])
    if isDisabled {
      try endStaffSessions(account)
      try transaction.execute("DELETE FROM staff_invitation WHERE account = ?", [account])
    }
    try transaction.record(
      isDisabled ? .accountDisabled : .accountEnabled, name, JSONObject([("why", .text(why))]))
  }

  // MARK: - Sessions: no change of a record, so no entry in the audit trail.

  /// - Parameters:
  ///   - hash: SHA-256 of the new token.
  ///   - device: SHA-256 of the browser's token.
  ///   - sessionsBefore: sessions last seen before are cleared away.
  public func beginStaffSession(
    _ hash: [UInt8], of name: String, device: [UInt8], clearing sessionsBefore: String
  ) throws {
    let account = try reading.staffNumber(name)
    let now = transaction.author.time
    try transaction.execute("DELETE FROM staff_session WHERE seen_at < ?", [sessionsBefore])
    try transaction.execute("INSERT INTO staff_session VALUES (?, ?, ?, ?)", [Data(hash), account, now, now])
    try transaction.execute("DELETE FROM staff_device WHERE hash = ?", [Data(device)])
    try transaction.execute("INSERT INTO staff_device VALUES (?, ?, ?)", [Data(device), account, now])
    // A person has a few browsers; older ones are strangers again.
    try transaction.execute(
      """
      DELETE FROM staff_device WHERE account = ? AND hash NOT IN
        (SELECT hash FROM staff_device WHERE account = ? ORDER BY seen_at DESC LIMIT 10)
      """, [account, account])
    try transaction.execute("UPDATE staff_account SET last_login = ? WHERE id = ?", [now, account])
  }

  public func noteStaffSession(_ hash: [UInt8]) throws {
    try transaction.execute(
      "UPDATE staff_session SET seen_at = ? WHERE hash = ?", [transaction.author.time, Data(hash)])
  }

  public func endStaffSession(_ hash: [UInt8]) throws {
    try transaction.execute("DELETE FROM staff_session WHERE hash = ?", [Data(hash)])
  }

  private func endStaffSessions(_ account: Int64) throws {
    try transaction.execute("DELETE FROM staff_session WHERE account = ?", [account])
  }
}
