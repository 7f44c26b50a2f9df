import Foundation
import GRDB
import GeoPackage
import Geospatial
import GrowingAreas
public import Traceability

extension SQLitePublicStore {
  public func revision() throws -> Int {
    try read { try Int.fetchOne($0.cachedStatement(sql: "SELECT revision FROM publication")) ?? 0 }
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
    try read { database in
      try Row.fetchAll(
        database.cachedStatement(
          sql: "SELECT code, name, geom, parcel_count, area_square_metres FROM village ORDER BY code")
      ).map { row in
        PublicVillage(
          code: row[0], name: row[1], outline: try row.shape(2), parcelCount: row[3],
          area: SquareMetres(row[4]))
      }
    }
  }

  public func cooperative(_ slug: String) throws -> PublicCooperative? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(sql: "SELECT slug, name, address, phone FROM cooperative WHERE slug = ?"),
        arguments: [slug]
      ).map { PublicCooperative(slug: $0[0], name: $0[1], address: $0[2], phone: $0[3]) }
    }
  }

  public func product(_ gtin: GTIN) throws -> PublicProduct? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT cooperative, name_vi, name_en, crop_name_vi, crop_name_en, net_content,
              EXISTS (SELECT 1 FROM product_photo WHERE product_photo.gtin = product.gtin)
            FROM product WHERE gtin = ?
            """), arguments: [gtin.digits]
      ).map { row in
        PublicProduct(
          gtin: gtin, cooperativeSlug: row[0], nameVi: row[1], nameEn: row[2], cropNameVi: row[3],
          cropNameEn: row[4], netContent: row[5], hasPhoto: row[6])
      }
    }
  }

  public func photo(of gtin: GTIN) throws -> ProductPhoto? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT media_type, content, width, height FROM product_photo WHERE gtin = ?"),
        arguments: [gtin.digits]
      ).map { row in
        ProductPhoto(mediaType: row[0], bytes: row.bytes(1), width: row[2], height: row[3])
      }
    }
  }

  public func lot(_ gtin: GTIN, _ code: LotCode) throws -> PublicLot? {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database.cachedStatement(
            sql: "SELECT harvest_date, best_before, state FROM lot WHERE gtin = ? AND code = ?"),
          arguments: [gtin.digits, code.text])
      else { return nil }
      let harvestDate: String = row[0]
      let bestBefore: String? = row[1]
      guard let harvested = CalendarDate(harvestDate), let state = LotState(rawValue: row[2]) else {
        throw Refusal(
          .registryDamaged, file.path,
          ["reason": .text("lot \(code) of \(gtin) has no readable day or state")])
      }
      return PublicLot(
        gtin: gtin, code: code, harvestDate: harvested, bestBefore: bestBefore.flatMap { CalendarDate($0) },
        state: state,
        growingAreaCodes: try codes("lot_growing_area", "growing_area", gtin, code, database),
        villageCodes: try codes("lot_village", "village", gtin, code, database))
    }
  }

  public func serial(_ serial: SerialCode) throws -> PublicSerial? {
    let hash = Self.hash(of: serial)
    return try read { database in
      guard
        let row = try Row.fetchOne(
          database.cachedStatement(sql: "SELECT gtin, lot FROM serial WHERE hash = ?"),
          arguments: [Data(hash)])
      else { return nil }
      return PublicSerial(hash: hash, gtin: try GTIN(row[0]), lot: try LotCode(row[1]))
    }
  }

  private func codes(
    _ table: String, _ column: String, _ gtin: GTIN, _ lot: LotCode, _ database: Database
  ) throws -> [String] {
    try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT \(column) FROM \(table) WHERE gtin = ? AND lot = ? ORDER BY \(column)"),
      arguments: [gtin.digits, lot.text])
  }
}
