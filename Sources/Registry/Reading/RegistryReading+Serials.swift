import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  public func issuedSerial(_ serial: SerialCode) throws -> IssuedSerial? {
    try row(Self.serialQuery + " WHERE s.text = ?", [serial.text]).map(issuedSerial)
  }

  /// In the order they were issued.
  public func issuedSerials(ofRun id: Int) throws -> [IssuedSerial] {
    try Array(rows(Self.serialQuery + " WHERE s.run = ? ORDER BY s.position", [id]).map(issuedSerial))
  }

  /// In the order printed.
  public func issuedSerials(ofLabelRun number: Int) throws -> [IssuedSerial] {
    let query =
      Self.serialQuery + " JOIN label_run_serial n ON n.serial = s.text WHERE n.run = ? ORDER BY n.position"
    return try Array(rows(query, [number]).map(issuedSerial))
  }

  /// Serials of a lot and of everything that was made of its goods, in the order they were issued.
  public func serials(downstreamOf lot: LotID) throws -> [IssuedSerial] {
    let query = """
      WITH RECURSIVE \(LineageQuery.down(from: "SELECT \(Self.lotNumber)"))
      SELECT s.text, p.gtin, l.code, s.run, s.position, s.state FROM down d CROSS JOIN code_run r ON r.lot = d.lot
      CROSS JOIN serial s ON s.run = r.id CROSS JOIN lot l ON l.fid = d.lot CROSS JOIN product p ON p.fid = l.product
      ORDER BY s.run, s.position
      """
    return try Array(rows(query, [lot.gtin.digits, lot.code.text]).map(issuedSerial))
  }

  /// How many serials of a lot are in each state; states without any are left out.
  public func serialCounts(_ gtin: GTIN, _ lot: LotCode) throws -> [SerialState: Int] {
    var counts: [SerialState: Int] = [:]
    for run in try codeRuns(gtin, lot) {
      let found = try Array(
        rows("SELECT state, count(*) FROM serial WHERE run = ? GROUP BY state", [run.id]).map { row in
          (try known(row[0], "serial", "state") as SerialState, row[1] as Int)
        })
      for (state, count) in found { counts[state, default: 0] += count }
    }
    return counts
  }

  /// What became of a serial after it was issued, in order.
  public func serialChanges(_ serial: SerialCode) throws -> [SerialChange] {
    try Array(
      rows(
        """
        SELECT c.state, c.changed_at, c.changed_by, c.why
        FROM serial_change_item i JOIN serial_change c ON c.id = i.change WHERE i.serial = ? ORDER BY c.id
        """, [serial.text]
      ).map { row in
        SerialChange(
          state: try known(row[0], "serial_change", "state"), time: row[1], actor: row[2], why: row[3])
      })
  }

  private static let serialQuery = """
    SELECT s.text, p.gtin, l.code, s.run, s.position, s.state FROM serial s JOIN code_run r ON r.id = s.run
    JOIN lot l ON l.fid = r.lot JOIN product p ON p.fid = l.product
    """

  private func issuedSerial(_ row: Row) throws -> IssuedSerial {
    IssuedSerial(
      serial: try SerialCode(row[0]), gtin: try GTIN(row[1]), lot: try LotCode(row[2]), run: row[3],
      position: row[4], state: try known(row[5], "serial", "state"))
  }
}
