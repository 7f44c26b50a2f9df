import GRDB
import GeoPackage
import GrowingAreas
public import Traceability

extension SQLitePublicStore {
  public func lot(_ gtin: GTIN, _ code: LotCode) throws -> PublicLot? {
    try read { try lots(where: "gtin = ? AND code = ?", [gtin.digits, code.text], $0).first }
  }

  public func box(_ sscc: SSCC) throws -> PublicBox? {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database.cachedStatement(sql: "SELECT state, packed_on, left_on FROM box WHERE sscc = ?"),
          arguments: [sscc.digits])
      else { return nil }
      guard let packedOn = CalendarDate(row[1] as String) else { throw Self.unreadable("box") }
      let lots = try Row.fetchAll(
        database.cachedStatement(sql: "SELECT gtin, lot FROM box_lot WHERE sscc = ? ORDER BY gtin, lot"),
        arguments: [sscc.digits]
      ).map { LotID(try GTIN($0[0]), try LotCode($0[1])) }
      return PublicBox(
        sscc: sscc, state: try Self.known(row[0], "box"), packedOn: packedOn,
        leftOn: (row[2] as String?).flatMap { CalendarDate($0) }, lots: lots)
    }
  }

  public func newestLots(of cooperative: String, limit: Int) throws -> PublicLotList {
    try newestLots(where: "gtin IN (SELECT gtin FROM product WHERE cooperative = ?)", cooperative, limit)
  }

  public func newestLots(grownIn village: String, limit: Int) throws -> PublicLotList {
    try newestLots(
      where: "(gtin, code) IN (SELECT gtin, lot FROM lot_village WHERE village = ?)", village, limit)
  }

  public func origin(of cooperative: String) throws -> PublicOrigin {
    try read { database in
      func codes(_ column: String, _ table: String) throws -> [String] {
        try String.fetchAll(
          database.cachedStatement(
            sql: """
              SELECT DISTINCT \(column) FROM \(table)
              WHERE gtin IN (SELECT gtin FROM product WHERE cooperative = ?) ORDER BY \(column)
              """), arguments: [cooperative])
      }
      return PublicOrigin(
        growingAreaCodes: try codes("growing_area", "lot_growing_area"),
        villageCodes: try codes("village", "lot_village"))
    }
  }

  private func newestLots(where condition: String, _ key: String, _ limit: Int) throws -> PublicLotList {
    try read { database in
      PublicLotList(
        newest: try lots(
          where: "\(condition) ORDER BY harvest_date DESC, code DESC, gtin LIMIT ?", [key, limit], database),
        count: try Int.fetchOne(
          database.cachedStatement(sql: "SELECT count(*) FROM lot WHERE \(condition)"), arguments: [key]) ?? 0
      )
    }
  }

  private func lots(
    where condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [PublicLot] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT gtin, code, harvest_date, best_before, state, outside_share FROM lot WHERE \(condition)"),
      arguments: arguments
    ).map { row in
      let (gtin, code) = (try GTIN(row[0]), try LotCode(row[1]))
      let harvestDate: String = row[2]
      let bestBefore: String? = row[3]
      guard let harvested = CalendarDate(harvestDate), let state = LotState(rawValue: row[4]) else {
        throw Refusal(
          .registryDamaged, file.path,
          ["reason": .text("lot \(code) of \(gtin) has no readable day or state")])
      }
      return PublicLot(
        gtin: gtin, code: code, harvestDate: harvested, bestBefore: bestBefore.flatMap { CalendarDate($0) },
        state: state,
        growingAreaCodes: try Self.codes("lot_growing_area", "growing_area", gtin, code, database),
        villageCodes: try Self.codes("lot_village", "village", gtin, code, database), outsideShare: row[5],
        stages: try Self.stages(gtin, code, database),
        certificateIDs: try Self.certificateIDs(of: PublicOwner.lot(gtin, code), database))
    }
  }

  private static func stages(_ gtin: GTIN, _ lot: LotCode, _ database: Database) throws -> [LotStage] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: "SELECT kind, first_day, last_day FROM lot_stage WHERE gtin = ? AND lot = ? ORDER BY place"),
      arguments: [gtin.digits, lot.text]
    ).map { row in
      guard let from = CalendarDate(row[1] as String), let until = CalendarDate(row[2] as String) else {
        throw unreadable("stage")
      }
      return LotStage(try known(row[0], "stage"), from: from, until: until)
    }
  }

  private static func codes(
    _ table: String, _ column: String, _ gtin: GTIN, _ lot: LotCode, _ database: Database
  ) throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT \(column) FROM \(table) WHERE gtin = ? AND lot = ? ORDER BY \(column)"),
      arguments: [gtin.digits, lot.text])
  }
}
