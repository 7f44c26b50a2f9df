import FoundationEssentials
import GRDB
public import GrowingAreas

extension RegistryReading {
  private static let accountQuery = """
    SELECT s.name, s.full_name, s.role, c.slug, s.disabled_at, s.password IS NOT NULL, s.second_factor IS NOT NULL,
      s.last_login, s.password, s.second_factor, s.second_factor_step
    FROM staff_account s LEFT JOIN cooperative c ON c.fid = s.cooperative
    """

  /// In the order of their names.
  public func staffAccounts() throws -> [StaffAccount] {
    try Row.fetchAll(database, sql: Self.accountQuery + " ORDER BY s.name").map(Self.account)
  }

  public func staffCredentials(_ name: String) throws -> StaffCredentials? {
    try row(Self.accountQuery + " WHERE s.name = ?", [name]).map { row in
      StaffCredentials(
        account: try Self.account(row), password: row[8], secondFactor: (row[9] as Data?).map(Array.init),
        secondFactorStep: row[10])
    }
  }

  /// - Parameter hash: SHA-256 of the token.
  public func staffSession(_ hash: [UInt8]) throws -> StaffSession? {
    guard
      let row = try row(
        """
        SELECT a.name, s.begun_at, s.seen_at FROM staff_session s JOIN staff_account a ON a.id = s.account
        WHERE s.hash = ?
        """, [Data(hash)]), let account = try staffCredentials(row[0])?.account
    else { return nil }
    return StaffSession(account: account, begunAt: row[1], seenAt: row[2])
  }

  /// Whose invitation it is; nil when there is none, or it ended by then.
  /// - Parameter now: RFC 3339 in UTC.
  public func staffInvited(by hash: [UInt8], at now: String) throws -> StaffAccount? {
    try row(
      Self.accountQuery
        + " JOIN staff_invitation i ON i.account = s.id WHERE i.hash = ? AND i.ends_at > ?",
      [Data(hash), now]
    ).map(Self.account)
  }

  /// Whether a browser with this token came in as the account before.
  public func isStaffDevice(_ hash: [UInt8], of name: String) throws -> Bool {
    try row(
      "SELECT 1 FROM staff_device d JOIN staff_account a ON a.id = d.account WHERE d.hash = ? AND a.name = ?",
      [Data(hash), name]) != nil
  }

  /// How many recovery codes are left.
  public func staffRecoveryCodes(of name: String) throws -> Int {
    try row(
      "SELECT count(*) FROM staff_recovery_code c JOIN staff_account a ON a.id = c.account WHERE a.name = ?",
      [name]
    ).map { $0[0] } ?? 0
  }

  func staffNumber(_ name: String) throws -> Int64 {
    try number("account", name, "SELECT id FROM staff_account WHERE name = ?", [name])
  }

  private static func account(_ row: Row) throws -> StaffAccount {
    guard let role = StaffRole(name: row[2], cooperative: row[3]) else {
      throw Refusal.damaged("staff_account", "role")
    }
    return StaffAccount(
      name: row[0], fullName: row[1], role: role, isDisabled: row[4] as String? != nil, hasPassword: row[5],
      hasSecondFactor: row[6], lastLogin: row[7])
  }
}
