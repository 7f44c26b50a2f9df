import GrowingAreas
import Registry

/// One line of the audit trail as an administrator reads it.
public struct AuditLine: Sendable, Hashable {
  public var sequence: Int
  /// RFC 3339 in UTC.
  public var time: String
  public var actor: String
  public var action: String
  public var subject: String
  /// JSON object; nil when it went with the person it told about.
  public var payload: String?
  /// SHA-256 in hexadecimal.
  public var hash: String

  init(_ entry: AuditEntry) {
    sequence = entry.sequence
    time = entry.time
    actor = entry.actor
    action = entry.action
    subject = entry.subject
    payload = entry.payload
    hash = entry.hash.hexadecimal
  }
}

extension Office {
  /// The newest lines before a sequence, the newest first.
  /// - Parameter sequence: nil for the very newest.
  /// - Throws: `Refusal` notAllowed.
  public func auditLines(before sequence: Int?, limit: Int) throws -> [AuditLine] {
    try checkRight(.readAudit)
    return try registry.read { reading in
      try reading.auditEntries(before: sequence, limit: limit).map(AuditLine.init)
    }
  }

  /// The whole trail as a table for spreadsheets: CSV in UTF-8, one line an entry, the oldest first.
  ///
  /// A cell that a spreadsheet would take for a formula begins with an apostrophe.
  /// - Throws: `Refusal` notAllowed.
  public func auditTable() throws -> String {
    try checkRight(.readAudit)
    var table = "\u{FEFF}sequence,time,actor,action,subject,payload,hash\r\n"
    try registry.read { reading in
      try reading.eachAuditEntry { entry in
        let line = AuditLine(entry)
        table +=
          "\(line.sequence),"
          + [line.time, line.actor, line.action, line.subject, line.payload ?? "", line.hash]
          .map(Self.cell).joined(separator: ",") + "\r\n"
      }
    }
    return table
  }

  private static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
  }
}
