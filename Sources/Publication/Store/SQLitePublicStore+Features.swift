import GRDB
import GeoPackage
public import Geospatial

extension SQLitePublicStore {
  public func features(
    of collection: PublicCollection, in box: BoundingBox?, offset: Int, limit: Int
  ) throws -> PublicFeaturePage {
    try read { database in
      let table = collection.table
      let condition = "geom NOTNULL" + (box == nil ? "" : " AND " + table.boxCondition)
      let arguments = box.map { table.boxArguments($0) } ?? []
      return PublicFeaturePage(
        features: try Self.features(
          of: collection, where: condition + " ORDER BY code LIMIT ? OFFSET ?", arguments + [limit, offset],
          database),
        matched: try Int.fetchOne(
          database.cachedStatement(sql: "SELECT count(*) FROM \(table.name) WHERE \(condition)"),
          arguments: arguments) ?? 0)
    }
  }

  public func feature(of collection: PublicCollection, code: String) throws -> PublicFeature? {
    try read {
      try Self.features(of: collection, where: "geom NOTNULL AND code = ?", [code], $0).first
    }
  }

  public func extent(of collection: PublicCollection) throws -> BoundingBox? {
    try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT min(minx), min(miny), max(maxx), max(maxy) FROM \(collection.table.index)")
      ).flatMap { row in
        guard let west: Double = row[0], let south: Double = row[1], let east: Double = row[2],
          let north: Double = row[3]
        else { return nil }
        return BoundingBox(west: west, south: south, east: east, north: north)
      }
    }
  }

  private static func features(
    of collection: PublicCollection, where condition: String, _ arguments: StatementArguments,
    _ database: Database
  ) throws -> [PublicFeature] {
    switch collection {
    case .villages: try villages(where: condition, arguments, database).map { .village($0) }
    case .growingAreas: try growingAreas(where: condition, arguments, database).map { .growingArea($0) }
    case .parcels: try parcels(where: condition, arguments, database).map { .parcel($0) }
    }
  }
}

extension PublicCollection {
  fileprivate var table: FeatureTable {
    switch self {
    case .villages: PublicSchema.village
    case .growingAreas: PublicSchema.growingArea
    case .parcels: PublicSchema.parcel
    }
  }
}
