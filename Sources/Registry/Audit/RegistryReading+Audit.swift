import FoundationEssentials
import GRDB
import GrowingAreas

extension RegistryReading {
  /// Hands over the entries in order.
  public func eachAuditEntry(_ body: (AuditEntry) throws -> Void) throws {
    let rows = try stream(Self.auditQuery)
    while let row = try rows.next() {
      try body(
        AuditEntry(
          sequence: row[0], time: row[1], actor: row[2], action: row[3], subject: row[4], payload: row[8],
          hash: Array(row[6] as Data)))
    }
  }

  /// The newest entries before a sequence, the newest first.
  /// - Parameter sequence: nil for the very newest.
  public func auditEntries(before sequence: Int?, limit: Int) throws -> [AuditEntry] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT a.sequence, a.time, a.actor, a.action, a.subject, p.payload, a.hash
        FROM audit a LEFT JOIN audit_payload p ON p.sequence = a.sequence
        WHERE a.sequence < ? ORDER BY a.sequence DESC LIMIT ?
        """, arguments: [sequence ?? Int.max, limit]
    ).map { row in
      AuditEntry(
        sequence: row[0], time: row[1], actor: row[2], action: row[3], subject: row[4], payload: row[5],
        hash: Array(row[6] as Data))
    }
  }

  /// How many entries there are, and the hash of the last one, 32 bytes: together they pin down all that was done so far.
  public func auditState() throws -> (entries: Int, hash: [UInt8]) {
    guard let row = try row("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1") else {
      return (0, Array(AuditTrail.beginning))
    }
    return (row[0], Array(row[1] as Data))
  }

  /// Computes the whole chain anew and compares it with what is stored.
  ///
  /// Finds an entry that was changed, taken out, put in, moved or cut off at the end, a payload that was
  /// changed, and one that is gone without an entry that says it was erased. A person who computes the whole
  /// chain anew is found only by comparing `hash` of the last entry with a copy kept outside, such as on a
  /// printed report.
  /// - Returns: the number of entries.
  /// - Throws: `Refusal` auditBroken with the sequence of the first entry that does not fit, and a reason:
  ///   `entry-missing`, `entry-changed`, `payload-changed`, `payload-missing`, `payload-unknown`.
  public func verifyAudit() throws -> Int {
    var count: Int64 = 0
    var hash = AuditTrail.beginning
    var gone: Set<Int64> = []
    let rows = try rows(Self.auditQuery)
    while let row = try rows.next() {
      count += 1
      guard row[0] as Int64 == count else { throw Self.broken(count, "entry-missing") }
      let commitment: Data = row[5]
      hash = AuditTrail.hash(
        after: hash, sequence: count, texts: [row[1], row[2], row[3], row[4]], commitment: commitment)
      guard row[6] as Data == hash else { throw Self.broken(count, "entry-changed") }
      guard let payload: String = row[8], let salt: Data = row[7] else {
        gone.insert(count)
        continue
      }
      guard AuditTrail.commitment(salt: salt, payload: payload) == commitment else {
        throw Self.broken(count, "payload-changed")
      }
      if row[3] as String == AuditAction.growerErased.rawValue {
        gone.subtract(try ErasurePayload(payload, sequence: count).erased)
      }
    }
    let last = try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'audit'") ?? 0
    guard last == count else { throw Self.broken(count + 1, "entry-missing") }
    if let sequence = gone.min() { throw Self.broken(sequence, "payload-missing") }
    let stray = "SELECT min(sequence) FROM audit_payload WHERE sequence NOT IN (SELECT sequence FROM audit)"
    if let sequence = try Int64.fetchOne(database, sql: stray) {
      throw Self.broken(sequence, "payload-unknown")
    }
    return Int(count)
  }

  private static let auditQuery = """
    SELECT a.sequence, a.time, a.actor, a.action, a.subject, a.commitment, a.hash, p.salt, p.payload
    FROM audit a LEFT JOIN audit_payload p ON p.sequence = a.sequence ORDER BY a.sequence
    """

  static func broken(_ sequence: Int64, _ reason: String) -> Refusal {
    Refusal(.auditBroken, "audit", ["sequence": .count(Int(sequence)), "reason": .text(reason)])
  }
}

/// The payload of an erasure: which payloads went with the person.
private struct ErasurePayload: Decodable {
  var erased: [Int64]

  init(_ text: String, sequence: Int64) throws {
    do {
      self = try JSONDecoder().decode(ErasurePayload.self, from: Data(text.utf8))
    } catch {
      throw RegistryReading.broken(sequence, "payload-changed")
    }
  }
}
