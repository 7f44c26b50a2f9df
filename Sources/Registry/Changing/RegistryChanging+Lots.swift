import GRDB
import Geospatial
import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// - Throws: `Refusal` recordExists; unknownRecord for product or parcel; invalidField for a mass that is
  ///   not positive.
  public func addLot(_ lot: Lot) throws {
    let key = Self.key(lot.gtin, lot.code)
    guard try reading.lot(lot.gtin, lot.code) == nil else { throw Refusal.exists("lot", key) }
    try transaction.execute(
      "INSERT INTO lot (product, code, harvest_date, state, notes, recorded_at) VALUES (?, ?, ?, ?, ?, ?)",
      [
        productNumber(lot.gtin), lot.code.text, lot.harvestDate.description, lot.state.rawValue, lot.notes,
        transaction.author.time,
      ])
    let number = database.lastInsertedRowID
    for source in lot.sources {
      guard source.mass.value > 0, source.mass.value.isFinite else {
        throw Refusal.invalid(key, field: "kilograms", value: String(source.mass.value), rule: "more than 0")
      }
      try transaction.execute(
        "INSERT INTO lot_source (lot, parcel, kilograms) VALUES (?, ?, ?)",
        [number, parcelNumber(source.parcelCodes[0]), source.mass.value])
    }
    let sources = lot.sources.map { source in
      JSONObject([("parcels", .texts(source.parcelCodes)), ("kilograms", .number(source.mass.value))])
    }
    // Notes are told in the lot's own row only, where erasing a person finds them.
    try transaction.record(
      .lotAdded, key,
      JSONObject([
        ("harvestDate", .text(lot.harvestDate.description)), ("state", .text(lot.state.rawValue)),
        ("sources", .objects(sources)),
      ]))
    try transaction.announce(.lot, key)
  }

  /// - Throws: `Refusal` unknownRecord.
  public func setLotState(_ state: LotState, of code: LotCode, _ gtin: GTIN, why: String) throws {
    let key = Self.key(gtin, code)
    try transaction.execute(
      "UPDATE lot SET state = ? WHERE fid = ?", [state.rawValue, lotNumber(gtin, code)])
    try transaction.record(
      .lotStateSet, key, JSONObject([("state", .text(state.rawValue)), ("why", .text(why))]))
    try transaction.announce(.lot, key)
  }

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

  private func lotNumber(_ gtin: GTIN, _ code: LotCode) throws -> Int64 {
    try reading.number(
      "lot", Self.key(gtin, code), "SELECT fid FROM lot WHERE product = ? AND code = ?",
      [productNumber(gtin), code.text])
  }

  private static func key(_ gtin: GTIN, _ code: LotCode) -> String { "\(gtin.digits)/\(code.text)" }
}
