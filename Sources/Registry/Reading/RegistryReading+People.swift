import GRDB
public import GrowingAreas

extension RegistryReading {
  /// In the order of codes; those who were erased are left out.
  public func growers() throws -> [Grower] {
    try Array(rows(Self.growerQuery + " ORDER BY code").map(grower))
  }

  /// nil also for a grower who was erased.
  public func grower(_ code: String) throws -> Grower? {
    try row(Self.growerQuery + " AND code = ?", [code]).map(grower)
  }

  private static let growerQuery =
    "SELECT code, name, phone, village, notes FROM grower WHERE erased_at IS NULL"

  private func grower(_ row: Row) -> Grower {
    Grower(code: row[0], name: row[1], phone: row[2], villageCode: row[3], notes: row[4])
  }

  /// Whether the latest row of this kind says yes; without a row it is no.
  public func hasConsent(_ kind: ConsentKind, of growerCode: String) throws -> Bool {
    let query = """
      SELECT is_given FROM consent WHERE grower = (SELECT fid FROM grower WHERE code = ?) AND kind = ?
      ORDER BY day DESC, sequence DESC LIMIT 1
      """
    return try row(query, [growerCode, kind.rawValue])?[0] ?? false
  }

  /// By day, then in the order they were recorded.
  public func consents(of growerCode: String) throws -> [Consent] {
    let query = """
      SELECT kind, is_given, day, evidence FROM consent WHERE grower = (SELECT fid FROM grower WHERE code = ?)
      ORDER BY day, sequence
      """
    return try Array(
      rows(query, [growerCode]).map { row in
        Consent(
          growerCode: growerCode, kind: try known(row[0], "consent", "kind"), isGiven: row[1],
          day: try storedDay(row[2], "consent", "day"), evidence: row[3])
      })
  }
}

func storedDay(_ text: String, _ table: String, _ column: String) throws(Refusal) -> CalendarDate {
  guard let day = CalendarDate(text) else { throw Refusal.damaged(table, column) }
  return day
}
