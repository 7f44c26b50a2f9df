import GRDB
import Geospatial
import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// Records an event of the ledger, with the lots it makes and what is left of those it takes from.
  /// - Parameters:
  ///   - event: no correction; see `correct`.
  ///   - notes: of the lots it makes. Private.
  /// - Throws: `Refusal` of `LedgerStock.record`; unknownRecord for a product or parcel; wrongState for a recall that is
  ///   closed before. Nothing is written then.
  @discardableResult
  public func record(_ event: TraceEvent, notes: String? = nil) throws -> LedgerEntry {
    let before = LedgerStock(try reading.stock(of: event.lots))
    var after = before
    try after.record(event)
    let inputs = try lots(of: event.inputs)
    for lot in event.newLots(from: inputs) { try insert(lot, notes: notes) }
    let entry = try write(event, rank: nil)
    try write(after, before: before)
    if !event.subjects.isEmpty { try settle(event) }
    return entry
  }

  /// The lots that portions come from.
  func lots(of portions: [LotPortion]) throws -> [LotID: Lot] {
    var lots: [LotID: Lot] = [:]
    for portion in portions where lots[portion.lot] == nil {
      guard let lot = try reading.lot(portion.lot) else {
        throw Refusal.unknown("lot", portion.lot.description)
      }
      lots[portion.lot] = lot
    }
    return lots
  }

  func number(of lot: LotID) throws -> Int64 { try lotNumber(lot.gtin, lot.code) }

  private func insert(_ lot: Lot, notes: String?) throws {
    try transaction.execute(
      """
      INSERT INTO lot (product, code, harvest_date, state, notes, recorded_at, beginning, unit, began, outside_share,
        alcohol) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        productNumber(lot.gtin), lot.code.text, lot.harvestDate.description, lot.state.rawValue, notes,
        transaction.author.time, lot.beginning.rawValue, lot.quantity.unit.rawValue, lot.quantity.thousandths,
        lot.outsideShare, lot.alcohol,
      ])
  }

  // MARK: - Rows

  /// Writes an event as it is, under the next number.
  /// - Parameter rank: of what it stands in for; nil for its own.
  func write(_ event: TraceEvent, rank: Int?) throws -> LedgerEntry {
    let number = try reading.row("SELECT ifnull(max(number), 0) + 1 FROM ledger_event")![0] as Int
    try transaction.execute(
      """
      INSERT INTO ledger_event (number, rank, kind, time, partner, partner_place, is_from_outside, ratio_expected,
        ratio_lowest, ratio_highest, corrects, closes, breaches, reason, recorded_at, recorded_by, facility, person)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        number, rank ?? number, event.kind.rawValue, event.time.description, event.partner?.name,
        event.partner?.place, event.isFromOutside, event.ratio?.expected, event.ratio?.lowest,
        event.ratio?.highest, event.corrects, event.closes,
        event.breaches.map(\.rawValue).joined(separator: " "), event.reason, transaction.author.time,
        transaction.author.actor, event.facility, event.person,
      ])
    for (position, portion) in event.inputs.enumerated() { try write(portion, "in", position, number) }
    for (position, portion) in event.outputs.enumerated() { try write(portion, "out", position, number) }
    for (position, lot) in event.subjects.enumerated() {
      try transaction.execute(
        "INSERT INTO ledger_portion (event, side, position, lot) VALUES (?, 'about', ?, ?)",
        [number, position + 1, self.number(of: lot)])
    }
    try writeWeighings(of: event, number)
    try transaction.record(.ledgerRecorded, String(number), payload(event))
    for lot in event.lots { try transaction.announce(.lot, lot.description) }
    try announce(Set((event.inputs + event.outputs).compactMap(\.box)))
    return LedgerEntry(
      number: number, rank: rank, event: event, recordedAt: transaction.author.time,
      recordedBy: transaction.author.actor)
  }

  /// Boxes with a code of one's own have no address that outsiders could ask for.
  func announce(_ boxes: Set<BoxCode>) throws {
    for sscc in boxes.sorted().compactMap(\.sscc) { try transaction.announce(.box, sscc.digits) }
  }

  private func write(_ portion: LotPortion, _ side: String, _ position: Int, _ event: Int) throws {
    try transaction.execute(
      """
      INSERT INTO ledger_portion (event, side, position, lot, box, thousandths, unit, alcohol)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        event, side, position + 1, number(of: portion.lot), portion.box?.text, portion.quantity.thousandths,
        portion.quantity.unit.rawValue, portion.alcohol,
      ])
  }

  private func writeWeighings(of event: TraceEvent, _ number: Int) throws {
    guard event.kind == .harvest, let gtin = event.outputs.first?.lot.gtin else { return }
    for (position, source) in event.sources.enumerated() {
      try transaction.execute(
        """
        INSERT INTO harvest_weighing (event, position, crop, day, grams, grower, growing_area)
        VALUES (?, ?, (SELECT crop FROM product WHERE gtin = ?), ?, ?, ?, ?)
        """,
        [
          number, position + 1, gtin.digits, event.time.day.description, Quantity(source.mass).thousandths,
          source.growerCode, source.growingAreaCode,
        ])
      let weighing = database.lastInsertedRowID
      for parcel in Set(source.parcelCodes).sorted() {
        try transaction.execute(
          "INSERT INTO harvest_weighing_parcel (weighing, parcel) VALUES (?, ?)",
          [weighing, parcelNumber(parcel)])
      }
    }
  }

  /// What is left of the lots of an event, where it changed.
  func write(_ after: LedgerStock, before: LedgerStock) throws {
    for (lot, stock) in after.lots {
      let earlier = before.lots[lot]
      guard stock != earlier else { continue }
      let number = try number(of: lot)
      try transaction.execute(
        "UPDATE lot SET balance = ?, latest = ? WHERE fid = ?",
        [stock.total.thousandths, stock.latest?.description, number])
      for box in Set(stock.boxes.keys).union(earlier?.boxes.keys ?? [:].keys)
      where stock.boxes[box] != earlier?.boxes[box] {
        try transaction.execute("DELETE FROM lot_box WHERE box = ? AND lot = ?", [box.text, number])
        if let amount = stock.boxes[box] {
          try transaction.execute("INSERT INTO lot_box VALUES (?, ?, ?)", [box.text, number, amount])
        }
      }
    }
  }

  /// Says of the lots that an event is about whether they are held or recalled now.
  private func settle(_ event: TraceEvent) throws {
    for lot in event.subjects {
      let number = try number(of: lot)
      if event.kind == .hold || event.kind == .release {
        try transaction.execute("UPDATE lot SET is_held = ? WHERE fid = ?", [event.kind == .hold, number])
      }
      try writeState(ofLotNumber: number)
    }
  }

  /// An open recall stands above a hold, a hold above nothing.
  func writeState(ofLotNumber number: Int64) throws {
    try transaction.execute(
      """
      UPDATE lot SET state = CASE
        WHEN state = 'withdrawn' THEN state
        WHEN EXISTS (
          SELECT 1 FROM ledger_portion o JOIN ledger_event e ON e.number = o.event AND e.kind = 'recall'
          WHERE o.lot = lot.fid AND o.side = 'about'
            AND NOT EXISTS (SELECT 1 FROM ledger_event c WHERE c.closes = e.number)) THEN 'recalled'
        WHEN is_held THEN 'held' ELSE 'open' END
      WHERE fid = ?
      """, [number])
  }

  /// Partner, reason and person are told in the event's own row only, where erasing a person finds them.
  private func payload(_ event: TraceEvent) -> JSONObject {
    func goods(_ portions: [LotPortion]) -> JSONObject.Value {
      .objects(
        portions.map { portion in
          JSONObject([
            ("lot", .text(portion.lot.description)), ("box", .optional(portion.box?.text)),
            ("thousandths", .count(portion.quantity.thousandths)),
            ("unit", .text(portion.quantity.unit.rawValue)),
          ])
        })
    }
    var object = JSONObject([
      ("kind", .text(event.kind.rawValue)), ("time", .text(event.time.description)),
    ])
    if !event.inputs.isEmpty { object.add("in", goods(event.inputs)) }
    if !event.outputs.isEmpty { object.add("out", goods(event.outputs)) }
    if !event.subjects.isEmpty { object.add("about", .texts(event.subjects.map(\.description))) }
    if !event.sources.isEmpty {
      object.add(
        "weighings",
        .objects(
          event.sources.map {
            JSONObject([("parcels", .texts($0.parcelCodes)), ("kilograms", .number($0.mass.value))])
          }))
    }
    if let facility = event.facility { object.add("facility", .text(facility)) }
    if let corrects = event.corrects { object.add("corrects", .count(corrects)) }
    if let closes = event.closes { object.add("closes", .count(closes)) }
    if !event.breaches.isEmpty { object.add("breaches", .texts(event.breaches.map(\.rawValue))) }
    return object
  }
}
