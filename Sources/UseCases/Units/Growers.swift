public import GrowingAreas
import Registry

extension Office {
  /// Adds a grower under the next free code, or under the one given.
  /// - Throws: `Refusal` recordExists, unknownRecord for the village.
  public func addGrower(
    name: String, code: String? = nil, phone: String? = nil, village: String? = nil, notes: String? = nil
  ) throws -> Grower {
    try checkRight(.keepMap)
    return try registry.change(by: author) { change in
      if let village { try Self.require(change.reading.village(village), village, "village") }
      let grower = Grower(
        code: try code ?? change.nextGrowerCode(), name: try required(name, field: "name"), phone: phone,
        villageCode: village, notes: notes)
      try change.addGrower(grower)
      return grower
    }
  }

  /// Adds the growers of a table with the columns code, name, phone, village, notes; all of them or none.
  /// - Parameter noted: called with what is to be said about the table as a whole.
  /// - Returns: the growers in the order of the file.
  public func importGrowers(
    from path: String, noted: (ImportFinding) -> Void = { _ in }
  ) throws -> [Grower] {
    let table = try NamedTable(at: path, columns: ["name"])
    table.findings.forEach(noted)
    return try registry.change(by: author) { change in
      try table.rows.map { row in
        if let village = row["village"], try change.reading.village(village) == nil {
          throw row.invalid("village", "vungtrong village list")
        }
        let grower = Grower(
          code: try row["code"] ?? change.nextGrowerCode(), name: try row.text("name"), phone: row["phone"],
          villageCode: row["village"], notes: row["notes"])
        do {
          try change.addGrower(grower)
        } catch let refusal as Refusal where refusal.code == .recordExists {
          throw row.invalid("code", "unused-code")
        }
        return grower
      }
    }
  }

  /// Records that a grower allows something, or takes it back; what is public has followed when this returns.
  public func recordConsent(
    of grower: String, to kind: ConsentKind, given: Bool, on day: CalendarDate? = nil, evidence: String,
    publisher: Publisher
  ) throws -> Consent {
    try checkRight(.keepMap)
    let consent = Consent(
      growerCode: grower, kind: kind, isGiven: given, day: day ?? today,
      evidence: try required(evidence, field: "evidence"))
    try registry.change(by: author) { change in
      try Self.require(change.reading.grower(grower), grower, "grower")
      try change.recordConsent(consent)
    }
    try publisher.publishPending()
    return consent
  }

  /// Deletes what is known about a person; parcels and kilograms stay, the audit chain stays whole. What was public with the
  /// person's consent is gone when this returns.
  public func eraseGrower(_ code: String, why: String, publisher: Publisher) throws {
    try checkRight(.keepMap)
    try registry.change(by: author) { change in
      try Self.require(change.reading.grower(code), code, "grower")
      try change.eraseGrower(code, why: try required(why, field: "why"))
    }
    try publisher.publishPending()
  }

  public func growers() throws -> [Grower] {
    try checkRight(.keepMap)
    return try registry.read { try $0.growers() }
  }

  /// - Throws: `Refusal` unknownRecord when the record is nil.
  static func require<Record>(_ record: Record?, _ key: String, _ kind: String) throws {
    if record == nil { throw Refusal(.unknownRecord, key, ["kind": .text(kind)]) }
  }
}

/// The text without blanks around it.
/// - Throws: `Refusal` invalidField when nothing is left or it is longer than any form allows.
func required(_ text: String, field: String) throws -> String {
  let trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  guard !trimmed.isEmpty, trimmed.utf8.count <= 1000, !trimmed.unicodeScalars.contains(where: \.isControl)
  else {
    throw Refusal(
      .invalidField, field,
      ["field": .text(field), "value": .text(String(trimmed.prefix(60))), "rule": .text("1-to-1000-bytes")])
  }
  return trimmed
}

/// The text without blanks around it; empty when nothing is left.
/// - Throws: `Refusal` invalidField when it is longer than any form allows.
func optional(_ text: String, field: String) throws -> String {
  text.allSatisfy(\.isWhitespace) ? "" : try required(text, field: field)
}

extension Unicode.Scalar {
  /// C0 and C1 controls, which no name holds.
  var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
