import GRDB
import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// Keeps a print, and notes its serials as printed where they were only issued.
  /// - Parameters:
  ///   - run: its number, time and author are not looked at.
  ///   - serials: in the order printed, each once; none for labels without a code.
  /// - Returns: its number.
  /// - Throws: `Refusal` unknownRecord for lot or run; codeNeverIssued; wrongState naming a serial that may carry no
  ///   label any more.
  @discardableResult
  public func keep(_ run: LabelRun, serials: [SerialCode]) throws -> Int {
    if let first = run.reprintOf, try reading.labelRun(first) == nil {
      throw Refusal.unknown("label-run", String(first))
    }
    let lot = try reading.number(
      "lot", run.lot.description,
      "SELECT l.fid FROM lot l JOIN product p ON p.fid = l.product WHERE p.gtin = ? AND l.code = ?",
      [run.lot.gtin.digits, run.lot.code.text])
    try transaction.execute(
      """
      INSERT INTO label_run (lot, sheet, printer, form, labels, pages, copies, link_form, sha256, printed_at,
        printed_by, reprint_of, frozen)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        lot, run.sheet, run.printer, run.form, run.labels, run.pages,
        run.copies, run.linkForm.rawValue, run.sha256, transaction.author.time, transaction.author.actor,
        run.reprintOf, run.frozen,
      ])
    let number = Int(database.lastInsertedRowID)
    var new: [SerialCode] = []
    for (index, serial) in serials.enumerated() {
      guard let state = try reading.issuedSerial(serial)?.state else {
        throw Refusal(.codeNeverIssued, serial.text, ["kind": .text("serial")])
      }
      guard state.mayCarryLabel else {
        throw Refusal(.wrongState, serial.text, ["state": .text(state.rawValue), "wanted": .text("issued")])
      }
      if state == .issued { new.append(serial) }
      try transaction.execute(
        "INSERT INTO label_run_serial (run, position, serial) VALUES (?, ?, ?)",
        [number, index + 1, serial.text])
    }
    try setSerialState(.printed, of: new, why: "label run \(number)")
    var payload = JSONObject([
      ("lot", .text(run.lot.description)), ("sheet", .text(run.sheet)), ("labels", .count(run.labels)),
      ("serials", .count(serials.count)), ("printer", .optional(run.printer)), ("sha256", .text(run.sha256)),
    ])
    if let first = run.reprintOf { payload.add("reprintOf", .count(first)) }
    try transaction.record(.labelsPrinted, String(number), payload)
    return number
  }

  /// Keeps a count of the labels of a run beside those before it.
  /// - Throws: `Refusal` unknownRecord.
  public func keep(_ count: LabelCount, ofRun number: Int) throws {
    guard try reading.labelRun(number) != nil else { throw Refusal.unknown("label-run", String(number)) }
    try transaction.execute(
      """
      INSERT INTO label_count (run, printed, used, spoiled, counted_at, counted_by) VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        number, count.printed, count.used, count.spoiled, transaction.author.time, transaction.author.actor,
      ])
    try transaction.record(
      .labelsCounted, String(number),
      JSONObject([
        ("printed", .count(count.printed)), ("used", .count(count.used)), ("spoiled", .count(count.spoiled)),
      ]))
  }

  /// Keeps a printer's correction, in place of an earlier one.
  /// - Throws: `Refusal` unknownRecord for its cooperative.
  public func setPrinter(_ printer: LabelPrinter) throws {
    let correction = printer.calibration
    let owner = try printer.cooperativeSlug.map(cooperativeNumber)
    try transaction.execute(
      "DELETE FROM label_printer WHERE name = ? AND cooperative IS ?", [printer.name, owner])
    try transaction.execute(
      """
      INSERT INTO label_printer (cooperative, name, offset_x, offset_y, pitch_x, pitch_y, scale_x, scale_y)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        owner, printer.name, correction.offsetX, correction.offsetY, correction.pitchX, correction.pitchY,
        correction.scaleX, correction.scaleY,
      ])
    try transaction.record(
      .printerSet, printer.name,
      JSONObject([
        ("offsetX", .number(correction.offsetX)), ("offsetY", .number(correction.offsetY)),
        ("pitchX", .number(correction.pitchX)), ("pitchY", .number(correction.pitchY)),
        ("scaleX", .number(correction.scaleX)), ("scaleY", .number(correction.scaleY)),
        ("cooperative", .optional(printer.cooperativeSlug)),
      ]))
  }

  /// Forgets a printer; runs keep its name.
  /// - Throws: `Refusal` unknownRecord.
  /// - Parameter cooperative: whose it is; nil for one of everybody.
  public func removePrinter(_ name: String, of cooperative: String?) throws {
    guard let printer = try reading.labelPrinter(name, of: cooperative),
      printer.cooperativeSlug == cooperative
    else { throw Refusal.unknown("printer", name) }
    try transaction.execute(
      "DELETE FROM label_printer WHERE name = ? AND cooperative IS ?",
      [name, cooperative.map(cooperativeNumber)])
    try transaction.record(.printerRemoved, name, JSONObject([("cooperative", .optional(cooperative))]))
  }
}
