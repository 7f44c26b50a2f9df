import GRDB
import Geospatial
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// In the order of GTINs and lot codes.
  /// - Parameters:
  ///   - state: only lots in this state; nil for all.
  ///   - isInStock: only lots of which something is left.
  ///   - cooperative: only of this one's products; nil for all.
  public func lots(
    state: LotState? = nil, isInStock: Bool = false, of cooperative: String? = nil
  ) throws -> [Lot] {
    let condition = """
      (?1 IS NULL OR l.state = ?1)
      AND (?2 IS NULL OR p.cooperative = (SELECT fid FROM cooperative WHERE slug = ?2))
      """
    return try lots(
      where: condition + (isInStock ? " AND l.balance > 0" : ""), [state?.rawValue, cooperative])
  }

  public func lot(_ gtin: GTIN, _ code: LotCode) throws -> Lot? {
    try lots(where: "p.gtin = ?1 AND l.code = ?2", [gtin.digits, code.text]).first
  }

  public func lot(_ id: LotID) throws -> Lot? { try lot(id.gtin, id.code) }

  /// Ids of all lots, in their order.
  public func lotIDs() throws -> [LotID] {
    try Array(
      rows("SELECT p.gtin, l.code \(Self.everyLot) ORDER BY p.gtin, l.code").map { row in
        try LedgerRow.lot(row[0], row[1])
      })
  }

  /// Codes of a product's lots that are the beginning or go on after it with a hyphen, and may be some others.
  public func lotCodes(of gtin: GTIN, beginning: String) throws -> Set<LotCode> {
    try Set(
      Array(
        rows(
          """
          SELECT l.code FROM lot l JOIN product p ON p.fid = l.product
          WHERE p.gtin = ?1 AND l.code >= ?2 AND l.code < ?2 || '.'
          """, [gtin.digits, beginning]
        ).map { try LotCode($0[0]) }))
  }

  private static let everyLot = """
    FROM lot l JOIN product p ON p.fid = l.product WHERE p.gtin IS NOT NULL AND l.harvest_date IS NOT NULL
    """

  /// In the order of GTINs and lot codes; three queries, however many lots.
  private func lots(where condition: String, _ arguments: StatementArguments) throws -> [Lot] {
    let query = """
      SELECT l.fid, p.gtin, l.code, l.harvest_date, l.state, l.notes, l.beginning, l.unit, l.began, l.balance,
        l.outside_share, l.alcohol \(Self.everyLot) AND \(condition) ORDER BY p.gtin, l.code
      """
    var found = try Array(rows(query, arguments).map { (number: $0[0] as Int64, lot: try lot($0)) })
    guard !found.isEmpty else { return [] }
    let sources = try sources(ofLotsWhere: condition, arguments)
    let origins = try originParcelCodes(ofLotsWhere: condition, arguments)
    for index in found.indices {
      found[index].lot.sources = sources[found[index].number] ?? []
      found[index].lot.originParcelCodes = origins[found[index].number] ?? []
    }
    return found.map(\.lot)
  }

  private func lot(_ row: Row) throws -> Lot {
    let unit: QuantityUnit = try known(row[7], "lot", "unit")
    return Lot(
      gtin: try GTIN(row[1]), code: try LotCode(row[2]),
      harvestDate: try storedDay(row[3], "lot", "harvest_date"),
      beginning: try known(row[6], "lot", "beginning"), sources: [],
      quantity: Quantity(thousandths: row[8], unit: unit),
      balance: Quantity(thousandths: row[9], unit: unit), outsideShare: row[10], alcohol: row[11],
      state: try known(row[4], "lot", "state"), notes: row[5])
  }

  /// The weighings of the harvests that lots began with, in the order they were entered.
  private func sources(
    ofLotsWhere condition: String, _ arguments: StatementArguments
  ) throws -> [Int64: [LotSource]] {
    let query = """
      WITH chosen AS MATERIALIZED (SELECT l.fid FROM lot l JOIN product p ON p.fid = l.product WHERE \(condition))
      SELECT l.fid, w.id, w.grams, w.grower, w.growing_area, r.code FROM chosen l
      CROSS JOIN ledger_portion o ON o.lot = l.fid AND o.side = 'out'
      CROSS JOIN standing_event e ON e.number = o.event AND e.kind = 'harvest'
      CROSS JOIN harvest_weighing w ON w.event = e.number
      CROSS JOIN harvest_weighing_parcel wp ON wp.weighing = w.id CROSS JOIN parcel r ON r.fid = wp.parcel
      ORDER BY l.fid, w.position, r.code
      """
    var sources: [Int64: [LotSource]] = [:]
    var last: Int64?
    let rows = try rows(query, arguments)
    while let row = try rows.next() {
      let lot: Int64 = row[0]
      if last == row[1] as Int64, let index = sources[lot]?.indices.last {
        sources[lot]?[index].parcelCodes.append(row[5])
        continue
      }
      last = row[1]
      sources[lot, default: []].append(
        LotSource(
          parcelCodes: [row[5]], growerCode: row[3], growingAreaCode: row[4],
          mass: Kilograms(Double(row[2] as Int) / 1000)))
    }
    return sources
  }

  /// Every parcel the goods of lots may have grown on, through all that they were made of; in the order of codes.
  private func originParcelCodes(
    ofLotsWhere condition: String, _ arguments: StatementArguments
  ) throws -> [Int64: [String]] {
    let seed = "SELECT l.fid AS lot FROM lot l JOIN product p ON p.fid = l.product WHERE \(condition)"
    let query = """
      WITH RECURSIVE \(LineageQuery.upOfEach(from: seed, events: "standing_event"))
      SELECT DISTINCT u.root, r.code FROM up u CROSS JOIN ledger_portion o ON o.lot = u.lot AND o.side = 'out'
      CROSS JOIN standing_event e ON e.number = o.event AND e.kind = 'harvest'
      CROSS JOIN harvest_weighing w ON w.event = e.number
      CROSS JOIN harvest_weighing_parcel wp ON wp.weighing = w.id CROSS JOIN parcel r ON r.fid = wp.parcel
      ORDER BY u.root, r.code
      """
    var codes: [Int64: [String]] = [:]
    let rows = try rows(query, arguments)
    while let row = try rows.next() { codes[row[0], default: []].append(row[1]) }
    return codes
  }

  /// Runs of codes issued for a lot, in order.
  public func codeRuns(_ gtin: GTIN, _ lot: LotCode) throws -> [CodeRun] {
    let condition = " WHERE p.gtin = ? AND l.code = ? ORDER BY r.id"
    return try Array(rows(Self.runQuery + condition, [gtin.digits, lot.text]).map(codeRun))
  }

  /// Ids of all runs, in the order they were issued.
  public func codeRunIDs() throws -> [Int] {
    try Array(rows("SELECT id FROM code_run ORDER BY id").map { $0[0] })
  }

  public func codeRun(_ id: Int) throws -> CodeRun? {
    try row(Self.runQuery + " WHERE r.id = ?", [id]).map(codeRun)
  }

  private static let runQuery = """
    SELECT r.id, p.gtin, l.code, r.count, r.issued_at FROM code_run r
    JOIN lot l ON l.fid = r.lot JOIN product p ON p.fid = l.product
    """

  private func codeRun(_ row: Row) throws -> CodeRun {
    CodeRun(id: row[0], gtin: try GTIN(row[1]), lot: try LotCode(row[2]), count: row[3], issuedAt: row[4])
  }

  /// In the order they were issued.
  public func serials(ofRun id: Int) throws -> [SerialCode] {
    try Array(
      rows("SELECT text FROM serial WHERE run = ? ORDER BY position", [id]).map { try SerialCode($0[0]) })
  }

  /// Of all runs of the lot, in the order they were issued.
  public func serials(_ gtin: GTIN, _ lot: LotCode) throws -> [SerialCode] {
    try codeRuns(gtin, lot).flatMap { try serials(ofRun: $0.id) }
  }
}
