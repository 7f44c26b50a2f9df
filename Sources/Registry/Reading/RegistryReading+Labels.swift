import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// The newest first.
  /// - Parameter lot: of this lot alone; all when nil.
  public func labelRuns(of lot: LotID? = nil) throws -> [LabelRun] {
    guard let lot else { return try Array(rows(Self.labelQuery + " ORDER BY r.number DESC").map(labelRun)) }
    return try Array(
      rows(
        Self.labelQuery + " WHERE p.gtin = ? AND l.code = ? ORDER BY r.number DESC",
        [lot.gtin.digits, lot.code.text]
      ).map(labelRun))
  }

  public func labelRun(_ number: Int) throws -> LabelRun? {
    try row(Self.labelQuery + " WHERE r.number = ?", [number]).map(labelRun)
  }

  /// In the order printed, each once; none for labels without a code.
  public func serials(ofLabelRun number: Int) throws -> [SerialCode] {
    try Array(
      rows("SELECT serial FROM label_run_serial WHERE run = ? ORDER BY position", [number])
        .map { try SerialCode($0[0]) })
  }

  /// The last print that a serial stands in; nil for one that was never printed here.
  public func lastLabelRun(of serial: SerialCode) throws -> Int? {
    try row("SELECT max(run) FROM label_run_serial WHERE serial = ?", [serial.text]).flatMap { $0[0] }
  }

  /// The last count of a run; nil when it was never counted.
  public func labelCount(ofRun number: Int) throws -> LabelCount? {
    try row(
      "SELECT printed, used, spoiled FROM label_count WHERE run = ? ORDER BY id DESC LIMIT 1", [number]
    ).map { LabelCount(printed: $0[0], used: $0[1], spoiled: $0[2]) }
  }

  /// In the order of names, those of everybody first.
  /// - Parameter cooperative: those it may use, its own and everybody's; nil for all.
  public func labelPrinters(of cooperative: String? = nil) throws -> [LabelPrinter] {
    let query =
      Self.printerQuery + " WHERE ?1 IS NULL OR c.slug IS NULL OR c.slug = ?1 ORDER BY c.slug, l.name"
    return try Array(rows(query, [cooperative]).map(Self.printer))
  }

  /// The cooperative's printer of that name, or else everybody's.
  public func labelPrinter(_ name: String, of cooperative: String?) throws -> LabelPrinter? {
    let query =
      Self.printerQuery + " WHERE l.name = ? AND (c.slug IS NULL OR c.slug = ?) ORDER BY c.slug DESC LIMIT 1"
    return try row(query, [name, cooperative]).map(Self.printer)
  }

  private static let labelQuery = """
    SELECT r.number, p.gtin, l.code, r.sheet, r.printer, r.form, r.labels, r.pages, r.copies, r.link_form, r.sha256,
      r.printed_at, r.printed_by, r.reprint_of, r.frozen
    FROM label_run r JOIN lot l ON l.fid = r.lot JOIN product p ON p.fid = l.product
    """

  private func labelRun(_ row: Row) throws -> LabelRun {
    LabelRun(
      number: row[0], lot: LotID(try GTIN(row[1]), try LotCode(row[2])), sheet: row[3], printer: row[4],
      form: row[5], labels: row[6], pages: row[7], copies: row[8],
      linkForm: try known(row[9], "label_run", "link_form"), sha256: row[10], printedAt: row[11],
      printedBy: row[12], reprintOf: row[13], frozen: row[14])
  }

  private static let printerQuery = """
    SELECT l.name, offset_x, offset_y, pitch_x, pitch_y, scale_x, scale_y, c.slug FROM label_printer l
    LEFT JOIN cooperative c ON c.fid = l.cooperative
    """

  private static func printer(_ row: Row) throws -> LabelPrinter {
    do {
      return LabelPrinter(
        name: row[0],
        calibration: try PrinterCalibration(
          offsetX: row[1], offsetY: row[2], pitchX: row[3], pitchY: row[4], scaleX: row[5], scaleY: row[6]),
        cooperativeSlug: row[7])
    } catch {
      throw Refusal.damaged("label_printer", "offset_x")
    }
  }
}
