import GRDB
import Geospatial
import GrowingAreas
public import Traceability

extension RegistryReading {
  public func ledgerEntry(_ number: Int) throws -> LedgerEntry? {
    try row("SELECT \(LedgerRow.columns) FROM ledger_event e WHERE e.number = ?", [number])
      .map { try completed(LedgerRow.entry($0)) }
  }

  /// Everything that happened to a lot, corrections and what they took back included, in the order of recording.
  public func ledgerEntries(of lot: LotID) throws -> [LedgerEntry] {
    try entries(
      """
      SELECT \(LedgerRow.columns) FROM ledger_event e WHERE e.number IN
        (SELECT event FROM ledger_portion WHERE lot = \(Self.lotNumber)) ORDER BY e.number
      """, [lot.gtin.digits, lot.code.text])
  }

  /// What holds of a lot's events, in the order of recording.
  public func standingEntries(of lot: LotID) throws -> [LedgerEntry] {
    try entries(
      """
      SELECT \(LedgerRow.columns) FROM standing_event e WHERE e.number IN
        (SELECT event FROM ledger_portion WHERE lot = \(Self.lotNumber)) ORDER BY e.number
      """, [lot.gtin.digits, lot.code.text])
  }

  /// The event that stands in for one that was taken back; nil when none does.
  public func replacement(of number: Int) throws -> LedgerEntry? {
    try row(
      "SELECT \(LedgerRow.columns) FROM ledger_event e WHERE e.corrects = ? AND e.kind <> 'correction'",
      [number]
    ).map { try completed(LedgerRow.entry($0)) }
  }

  /// Hands over events in the order of recording, one at a time.
  /// - Parameters:
  ///   - lot: only those about the lot; nil for all.
  ///   - from, before: only those at or after, and before, this day; nil for any.
  ///   - kinds: only of these; empty for all.
  public func eachLedgerEntry(
    of lot: LotID? = nil, from: String? = nil, before: String? = nil, kinds: Set<TraceEventKind> = [],
    _ body: (LedgerEntry) throws -> Void
  ) throws {
    var query = "SELECT \(LedgerRow.columns) FROM ledger_event e WHERE 1"
    var arguments: StatementArguments = []
    if let lot {
      query += " AND e.number IN (SELECT event FROM ledger_portion WHERE lot = \(Self.lotNumber))"
      arguments += [lot.gtin.digits, lot.code.text]
    }
    if let from {
      query += " AND e.time >= ?"
      arguments += [from]
    }
    if let before {
      query += " AND e.time < ?"
      arguments += [before]
    }
    if !kinds.isEmpty {
      query += " AND e.kind IN (\(kinds.map(\.rawValue).sorted().map { "'\($0)'" }.joined(separator: ", ")))"
    }
    let rows = try stream(query + " ORDER BY e.number", arguments)
    while let row = try rows.next() { try body(completed(LedgerRow.entry(row))) }
  }

  static let lotNumber =
    "(SELECT l.fid FROM lot l JOIN product p ON p.fid = l.product WHERE p.gtin = ? AND l.code = ?)"

  private func entries(_ query: String, _ arguments: StatementArguments) throws -> [LedgerEntry] {
    try Array(rows(query, arguments).map(LedgerRow.entry)).map(completed)
  }

  func completed(_ entry: LedgerEntry) throws -> LedgerEntry {
    var entry = entry
    let query = """
      SELECT o.side, p.gtin, l.code, o.box, o.thousandths, o.unit, o.alcohol FROM ledger_portion o
      JOIN lot l ON l.fid = o.lot JOIN product p ON p.fid = l.product WHERE o.event = ? ORDER BY o.side, o.position
      """
    let rows = try rows(query, [entry.number])
    while let row = try rows.next() {
      let lot = try LedgerRow.lot(row[1], row[2])
      let side: String = row[0]
      guard side != "about" else {
        entry.event.subjects.append(lot)
        continue
      }
      let portion = LotPortion(
        lot: lot, box: try (row[3] as String?).map { try BoxCode($0) },
        quantity: Quantity(thousandths: row[4], unit: try known(row[5], "ledger_portion", "unit")),
        alcohol: row[6])
      if side == "in" { entry.event.inputs.append(portion) } else { entry.event.outputs.append(portion) }
    }
    if entry.event.kind == .harvest { entry.event.sources = try sources(ofHarvest: entry.number) }
    return entry
  }

  /// The weighings of a harvest, in the order they were entered.
  func sources(ofHarvest event: Int) throws -> [LotSource] {
    let query = """
      SELECT w.id, w.grams, w.grower, w.growing_area, p.code FROM harvest_weighing w
      JOIN harvest_weighing_parcel wp ON wp.weighing = w.id JOIN parcel p ON p.fid = wp.parcel
      WHERE w.event = ? ORDER BY w.position, p.code
      """
    var sources: [LotSource] = []
    var last: Int64?
    let rows = try rows(query, [event])
    while let row = try rows.next() {
      if last == row[0] as Int64 {
        sources[sources.count - 1].parcelCodes.append(row[4])
        continue
      }
      last = row[0]
      sources.append(
        LotSource(
          parcelCodes: [row[4]], growerCode: row[2], growingAreaCode: row[3],
          mass: Kilograms(Double(row[1] as Int) / 1000)))
    }
    return sources
  }
}
