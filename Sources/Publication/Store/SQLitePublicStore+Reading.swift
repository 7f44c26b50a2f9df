import Foundation
import GRDB
import GeoPackage
import Geospatial
import GrowingAreas
public import Traceability

extension SQLitePublicStore {
  public func revision() throws -> Int {
    try readOnce { try Int.fetchOne($0.cachedStatement(sql: "SELECT revision FROM publication")) ?? 0 }
  }

  public func commune() throws -> PublicCommune? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql:
            "SELECT code, name, province_name, geom, boundary_is_official FROM commune ORDER BY code LIMIT 1")
      ).map { row in
        PublicCommune(
          code: row[0], name: row[1], provinceName: row[2], boundary: try row.shape(3),
          boundaryIsOfficial: row[4])
      }
    }
  }

  public func villages() throws -> [PublicVillage] {
    try read { try Self.villages(where: "TRUE ORDER BY code", [], $0) }
  }

  static func villages(
    where condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [PublicVillage] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT code, name, geom, parcel_count, area_square_metres, planned_square_metres FROM village
          WHERE \(condition)
          """), arguments: arguments
    ).map { row in
      PublicVillage(
        code: row[0], name: row[1], outline: try row.shape(2), parcelCount: row[3],
        area: SquareMetres(row[4]), planned: (row[5] as Double?).map { SquareMetres($0) },
        crops: try crops(ofVillage: row[0], database))
    }
  }

  private static func crops(ofVillage code: String, _ database: Database) throws -> [PublicVillageCrop] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT name_vi, name_en, parcel_count, area_square_metres, planned_square_metres FROM village_crop
          WHERE village = ? ORDER BY place
          """), arguments: [code]
    ).map { row in
      PublicVillageCrop(
        nameVi: row[0], nameEn: row[1], parcelCount: row[2], area: SquareMetres(row[3]),
        planned: (row[4] as Double?).map { SquareMetres($0) })
    }
  }

  public func serial(_ serial: SerialCode) throws -> (record: PublicSerial?, revision: Int) {
    let hash = Self.hash(of: serial)
    return try readOnce { database in
      guard
        let row = try Row.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT p.revision, s.gtin, s.lot, s.state, ifnull(l.state = 'recalled', 0) FROM publication p
              LEFT JOIN serial s ON s.hash = ? LEFT JOIN lot l ON l.gtin = s.gtin AND l.code = s.lot
              """), arguments: [Data(hash)])
      else { return (nil, 0) }
      guard let gtin = row[1] as String? else { return (nil, row[0]) }
      guard let state = SerialState(rawValue: row[3]) else {
        throw Refusal(.registryDamaged, file.path, ["reason": .text("a serial has no readable state")])
      }
      let record = PublicSerial(
        hash: hash, gtin: try GTIN(gtin), lot: try LotCode(row[2]), state: state, isRecalled: row[4])
      return (record, row[0])
    }
  }
}
