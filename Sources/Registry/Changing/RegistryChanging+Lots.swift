import GRDB
import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// Issues serials for a lot.
  /// - Parameter serials: at least one, in the order they will be printed.
  /// - Throws: `Refusal` unknownRecord; recordExists when a serial was issued before; invalidField without any.
  public func addCodeRun(gtin: GTIN, lot: LotCode, serials: [SerialCode]) throws -> CodeRun {
    let key = Self.key(gtin, lot)
    guard !serials.isEmpty else {
      throw Refusal.invalid(key, field: "serials", value: "0", rule: "1, 2, 3, …")
    }
    try transaction.execute(
      "INSERT INTO code_run (lot, count, issued_at, issued_by) VALUES (?, ?, ?, ?)",
      [lotNumber(gtin, lot), serials.count, transaction.author.time, transaction.author.actor])
    let run = CodeRun(
      id: Int(database.lastInsertedRowID), gtin: gtin, lot: lot, count: serials.count,
      issuedAt: transaction.author.time)
    for (index, serial) in serials.enumerated() {
      guard try reading.row("SELECT 1 FROM serial WHERE text = ?", [serial.text]) == nil else {
        throw Refusal.exists("serial", serial.text)
      }
      try transaction.execute(
        "INSERT INTO serial VALUES (?, ?, ?, 'issued')", [serial.text, run.id, index + 1])
    }
    try transaction.record(
      .codesIssued, key, JSONObject([("run", .count(run.id)), ("count", .count(serials.count))]))
    try transaction.announce(.codeRun, String(run.id))
    return run
  }

  func lotNumber(_ gtin: GTIN, _ code: LotCode) throws -> Int64 {
    try reading.number(
      "lot", Self.key(gtin, code), "SELECT fid FROM lot WHERE product = ? AND code = ?",
      [productNumber(gtin), code.text])
  }

  static func key(_ gtin: GTIN, _ code: LotCode) -> String { "\(gtin.digits)/\(code.text)" }
}
