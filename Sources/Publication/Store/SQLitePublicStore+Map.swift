import GRDB
import GeoPackage
public import Geospatial
import GrowingAreas

extension SQLitePublicStore {
  public func growingArea(_ code: String) throws -> PublicGrowingArea? {
    try read { try Self.growingAreas(where: "code = ?", [code], $0).first }
  }

  public func growingAreas() throws -> [PublicGrowingArea] {
    try read { try Self.growingAreas(where: "TRUE ORDER BY code", [], $0) }
  }

  public func mapFeatures(
    in box: BoundingBox?, crop: String?, after position: PublicMapPosition?, limit: Int
  ) throws -> [PublicMapFeature] {
    try read { database in
      var features: [PublicMapFeature] = []
      var parcelsAfter = ""
      switch position {
      case .parcel(let code): parcelsAfter = code
      case .growingArea(let code): features = try Self.areas(in: box, crop, after: code, limit, database)
      case nil: features = try Self.areas(in: box, crop, after: "", limit, database)
      }
      if features.count < limit {
        features += try Self.parcels(in: box, crop, after: parcelsAfter, limit - features.count, database)
      }
      return features
    }
  }

  private static func areas(
    in box: BoundingBox?, _ crop: String?, after code: String, _ limit: Int, _ database: Database
  ) throws -> [PublicMapFeature] {
    let (condition, arguments) = condition(PublicSchema.growingArea, box, crop, after: code, limit)
    return try growingAreas(where: "geom NOTNULL AND " + condition, arguments, database)
      .map { .growingArea($0) }
  }

  private static func parcels(
    in box: BoundingBox?, _ crop: String?, after code: String, _ limit: Int, _ database: Database
  ) throws -> [PublicMapFeature] {
    let (condition, arguments) = condition(PublicSchema.parcel, box, crop, after: code, limit)
    return try parcels(where: condition, arguments, database).map { .parcel($0) }
  }

  static func parcels(
    where condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [PublicParcel] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT code, village, crop_name_vi, crop_name_en, geom, area_square_metres FROM parcel WHERE \(condition)
          """), arguments: arguments
    ).map { row in
      PublicParcel(
        code: row[0], villageCode: row[1], cropNameVi: row[2], cropNameEn: row[3],
        outline: try row.shape(4) ?? MultiPolygon([]), area: SquareMetres(row[5]))
    }
  }

  private static func condition(
    _ table: FeatureTable, _ box: BoundingBox?, _ crop: String?, after code: String, _ limit: Int
  ) -> (sql: String, arguments: StatementArguments) {
    var sql = "code > ?"
    var arguments: StatementArguments = [code]
    if let box {
      sql += " AND " + table.boxCondition
      arguments += table.boxArguments(box)
    }
    if let crop {
      sql += " AND ? IN (crop_name_vi, crop_name_en)"
      arguments += [crop]
    }
    return (sql + " ORDER BY code LIMIT ?", arguments + [limit])
  }

  static func growingAreas(
    where condition: String, _ arguments: StatementArguments, _ database: Database
  ) throws -> [PublicGrowingArea] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT code, name, crop_name_vi, crop_name_en, geom, area_square_metres, parcel_count
          FROM growing_area WHERE \(condition)
          """), arguments: arguments
    ).map { row in
      let code: String = row[0]
      let area: Double? = row[5]
      return PublicGrowingArea(
        code: code, name: row[1], cropNameVi: row[2], cropNameEn: row[3],
        officialCodes: try officialCodes(of: code, database),
        villageCodes: try String.fetchAll(
          database.cachedStatement(
            sql: "SELECT village FROM growing_area_village WHERE growing_area = ? ORDER BY village"),
          arguments: [code]),
        outline: try row.shape(4), area: area.map { SquareMetres($0) }, parcelCount: row[6],
        certificateIDs: try certificateIDs(of: PublicOwner.growingArea(code), database))
    }
  }

  private static func officialCodes(of code: String, _ database: Database) throws -> [GrowingAreaCode] {
    try Row.fetchAll(
      database.cachedStatement(
        sql:
          "SELECT scheme, value, market, status FROM growing_area_code WHERE growing_area = ? ORDER BY place"),
      arguments: [code]
    ).map { row in
      GrowingAreaCode(
        scheme: row[0], value: row[1], market: row[2],
        status: GrowingAreaCodeStatus(rawValue: row[3]) ?? .requested)
    }
  }
}
