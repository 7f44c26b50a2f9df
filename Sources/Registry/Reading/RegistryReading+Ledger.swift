import GRDB
import Geospatial
import GrowingAreas
public import Traceability

extension RegistryReading {
  public func ledgerEntry(_ number: Int) throws -> LedgerEntry? {
    try entries("SELECT \(LedgerRow.columns) FROM ledger_event e WHERE e.number = ?", [number]).first
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
    try entries(
      "SELECT \(LedgerRow.columns) FROM ledger_event e WHERE e.corrects = ? AND e.kind <> 'correction'",
      [number]
    ).first
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
    while let row = try rows.next() {
      for entry in try completed([LedgerRow.entry(row)]) { try body(entry) }
    }
  }

  static let lotNumber =
    "(SELECT l.fid FROM lot l JOIN product p ON p.fid = l.product WHERE p.gtin = ? AND l.code = ?)"

  /// - Parameter lots: by internal number, lots whose names are known already.
  func entries(
    _ query: String, _ arguments: StatementArguments, knowing lots: [Int64: LotID] = [:]
  ) throws -> [LedgerEntry] {
    try completed(Array(rows(query, arguments).map(LedgerRow.entry)), lots)
  }

  /// The events with their goods and weighings, by three queries however many they are.
  private func completed(_ headers: [LedgerEntry], _ known: [Int64: LotID] = [:]) throws -> [LedgerEntry] {
    var entries = headers
    let places = Dictionary(
      entries.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    let events = Self.list(entries.lazy.map(\.number))
    // A lot stands in several portions: its name is read once.
    var lots = known.isEmpty ? try lots(ofEvents: events) : known
    let portions = try rows(
      """
      SELECT o.event, o.side, o.lot, o.box, o.thousandths, o.unit, o.alcohol
      FROM json_each(?) n CROSS JOIN ledger_portion o ON o.event = n.value
      ORDER BY o.event, o.side, o.position
      """, [events])
    while let row = try portions.next() {
      guard let place = places[row[0]] else { throw Refusal.damaged("ledger_portion", "event") }
      let lot = try lots[row[2]] ?? lot(number: row[2])
      lots[row[2]] = lot
      try LedgerRow.add(row, of: lot, to: &entries[place].event)
    }
    let harvests = entries.lazy.filter { $0.event.kind == .harvest }.map(\.number)
    for (event, sources) in try sources(ofHarvests: Array(harvests)) {
      if let place = places[event] { entries[place].event.sources = sources }
    }
    return entries
  }

  /// By internal number, the lots that stand in events.
  private func lots(ofEvents events: String) throws -> [Int64: LotID] {
    let query = """
      SELECT l.fid, p.gtin, l.code FROM lot l CROSS JOIN product p ON p.fid = l.product
      WHERE l.fid IN (SELECT o.lot FROM json_each(?) n CROSS JOIN ledger_portion o ON o.event = n.value)
      """
    var lots: [Int64: LotID] = [:]
    let rows = try rows(query, [events])
    while let row = try rows.next() { lots[row[0]] = try LedgerRow.lot(row[1], row[2]) }
    return lots
  }

  private func lot(number: Int64) throws -> LotID {
    let query = "SELECT p.gtin, l.code FROM lot l CROSS JOIN product p ON p.fid = l.product WHERE l.fid = ?"
    guard let row = try row(query, [number]) else { throw Refusal.damaged("ledger_portion", "lot") }
    return try LedgerRow.lot(row[0], row[1])
  }

  /// Numbers as an argument of `json_each`.
  static func list(_ numbers: some Sequence<some BinaryInteger>) -> String {
    "[" + numbers.map { String($0) }.joined(separator: ",") + "]"
  }

  /// The weighings of each harvest, in the order they were entered.
  private func sources(ofHarvests events: [Int]) throws -> [Int: [LotSource]] {
    if events.isEmpty { return [:] }
    let query = """
      SELECT w.event, w.id, w.grams, w.grower, w.growing_area, p.code
      FROM json_each(?) n CROSS JOIN harvest_weighing w ON w.event = n.value
      CROSS JOIN harvest_weighing_parcel wp ON wp.weighing = w.id CROSS JOIN parcel p ON p.fid = wp.parcel
      ORDER BY w.event, w.position, p.code
      """
    var sources: [Int: [LotSource]] = [:]
    var last: Int64?
    let rows = try rows(query, [Self.list(events)])
    while let row = try rows.next() {
      let event: Int = row[0]
      if last == row[1] as Int64, let latest = sources[event]?.indices.last {
        sources[event]?[latest].parcelCodes.append(row[5])
        continue
      }
      last = row[1]
      sources[event, default: []].append(
        LotSource(
          parcelCodes: [row[5]], growerCode: row[3], growingAreaCode: row[4],
          mass: Kilograms(Double(row[2] as Int) / 1000)))
    }
    return sources
  }
}
