import Crypto
import FoundationEssentials
import GRDB

/// Appends to the chain of audit entries.
///
/// commitment = SHA-256(salt ‖ payload); hash = SHA-256(hash before ‖ sequence ‖ time ‖ actor ‖ action ‖
/// subject ‖ commitment), the texts each after their length. Payload and salt lie apart, so that both can be
/// erased; without the salt nobody can try out payloads against the commitment.
struct AuditTrail {
  static let saltLength = 16
  static let beginning = Data(count: 32)

  private var sequence: Int64
  private var hash: Data

  init(_ database: Database) throws {
    // The number is SQLite's own memory of the highest one, so that entries cut off at the end leave a gap.
    sequence = try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'audit'") ?? 0
    hash =
      try Data.fetchOne(database, sql: "SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1")
      ?? Self.beginning
  }

  mutating func append(
    _ action: AuditAction, _ subject: String, _ payload: String, person: String?, by author: ChangeAuthor,
    to database: Database
  ) throws {
    var random = SystemRandomNumberGenerator()
    var salt = Data(capacity: Self.saltLength)
    for _ in 0..<Self.saltLength / 8 {
      var number: UInt64 = random.next()
      for _ in 0..<8 {
        salt.append(UInt8(truncatingIfNeeded: number))
        number >>= 8
      }
    }
    let commitment = Self.commitment(salt: salt, payload: payload)
    sequence += 1
    hash = Self.hash(
      after: hash, sequence: sequence, texts: [author.time, author.actor, action.rawValue, subject],
      commitment: commitment)
    try database.cachedStatement(sql: "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [sequence, author.time, author.actor, action.rawValue, subject, commitment, hash])
    try database.cachedStatement(sql: "INSERT INTO audit_payload VALUES (?, ?, ?, ?)").execute(
      arguments: [sequence, salt, payload, person])
  }

  static func commitment(salt: Data, payload: String) -> Data {
    var hasher = SHA256()
    hasher.update(data: salt)
    hasher.update(data: Data(payload.utf8))
    return Data(hasher.finalize())
  }

  /// - Parameter texts: time, actor, action, subject.
  static func hash(after previous: Data, sequence: Int64, texts: [String], commitment: Data) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    bytes += previous
    func append(_ number: UInt64) {
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    append(UInt64(bitPattern: sequence))
    for text in texts {
      append(UInt64(text.utf8.count))
      bytes += text.utf8
    }
    bytes += commitment
    return Data(SHA256.hash(data: bytes))
  }
}
