import Foundation
import GrowingAreas
import Registry
import TestSupport
import Testing

@Suite struct AuditTests {
  let sample: SampleRegistry

  init() throws {
    sample = try SampleRegistry()
    try sample.change { change in
      for number in 1...4 {
        try change.addGrower(Grower(code: "H-000\(number)", name: "Vàng Thị \(number)", phone: "09\(number)"))
      }
    }
  }

  /// Entries of a fresh sample: the registry, two crops, four growers.
  static let count = 7

  @Test func `an untouched chain holds, also over later changes`() throws {
    #expect(try sample.registry.read { try $0.verifyAudit() } == Self.count)
    try sample.importParcels(3)
    #expect(try sample.registry.read { try $0.verifyAudit() } > Self.count)
    var entries: [AuditEntry] = []
    try sample.registry.read { try $0.eachAuditEntry { entries.append($0) } }
    #expect(entries[3].action == "grower.added" && entries[3].subject == "H-0001")
    #expect(entries[3].payload == #"{"name":"Vàng Thị 1","phone":"091","village":null,"notes":null}"#)
    #expect(entries.map(\.sequence) == Array(1...entries.count))
  }

  struct Attack: CustomTestStringConvertible {
    var testDescription: String
    /// `?` stands for the sequence attacked.
    var statement: String
    var reason: String
    /// Where the break is found, counted from the sequence attacked.
    var offset = 0
  }

  static let attacks =
    ["time", "actor", "action", "subject"].map { column in
      Attack(
        testDescription: "another \(column)",
        statement: "UPDATE audit SET \(column) = \(column) || 'x' WHERE sequence = ?",
        reason: "entry-changed")
    }
    + ["commitment", "hash"].map { column in
      Attack(
        testDescription: "another \(column)",
        statement: "UPDATE audit SET \(column) = zeroblob(32) WHERE sequence = ?", reason: "entry-changed")
    } + [
      Attack(
        testDescription: "an entry taken out",
        statement: "DELETE FROM audit_payload WHERE sequence = ?; DELETE FROM audit WHERE sequence = ?",
        reason: "entry-missing"),
      Attack(
        testDescription: "an entry taken out and the gap closed",
        statement: """
          DELETE FROM audit_payload WHERE sequence = ?; DELETE FROM audit WHERE sequence = ?;
          UPDATE audit SET sequence = sequence - 1 WHERE sequence > ?;
          UPDATE audit_payload SET sequence = sequence - 1 WHERE sequence > ?
          """, reason: "entry-changed"),
      Attack(
        testDescription: "two entries in each other's place",
        statement: """
          UPDATE audit SET sequence = -1 WHERE sequence = ?; UPDATE audit SET sequence = ? WHERE sequence = ? + 1;
          UPDATE audit SET sequence = ? + 1 WHERE sequence = -1
          """, reason: "entry-changed"),
      Attack(
        testDescription: "another payload",
        statement: "UPDATE audit_payload SET payload = '{}' WHERE sequence = ?",
        reason: "payload-changed"),
      Attack(
        testDescription: "another salt",
        statement: "UPDATE audit_payload SET salt = zeroblob(16) WHERE sequence = ?",
        reason: "payload-changed"),
      Attack(
        testDescription: "a payload taken away", statement: "DELETE FROM audit_payload WHERE sequence = ?",
        reason: "payload-missing"),
    ]

  @Test(arguments: attacks, 1..<count) func `every break is found where it is`(attack: Attack, sequence: Int)
    throws
  {
    try sample.registry.close()
    let statement = attack.statement.replacingOccurrences(of: "?", with: String(sequence))
    let result = try OutsideProgram.outcome("sqlite3", [sample.path, statement])
    try #require(result.code == 0, "\(result.output)")
    let registry = try RegistryStore.open(in: sample.folder.path, for: .reading)
    let broken = Refusal(
      .auditBroken, "audit", ["sequence": .count(sequence), "reason": .text(attack.reason)])
    #expect(throws: broken) { _ = try registry.read { try $0.verifyAudit() } }
    #expect(try registry.check().problems.contains(broken))
  }

  @Test func `an entry cut off at the end is missed, even after more were written`() throws {
    let cut = "DELETE FROM audit_payload WHERE sequence = 7; DELETE FROM audit WHERE sequence = 7"
    #expect(try OutsideProgram.outcome("sqlite3", [sample.path, cut]).code == 0)
    let broken = Refusal(.auditBroken, "audit", ["sequence": .count(7), "reason": .text("entry-missing")])
    #expect(throws: broken) { _ = try sample.registry.read { try $0.verifyAudit() } }
    try sample.change { try $0.addVillage(Village(code: "X", name: "X")) }
    #expect(throws: broken) { _ = try sample.registry.read { try $0.verifyAudit() } }
  }
}
