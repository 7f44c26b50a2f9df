import GRDB
import GeoPackage
public import Geospatial

extension SQLitePublicStore {
  public func features(
    of collection: PublicCollection, _ selection: PublicFeatureSelection
  ) throws -> PublicFeaturePage {
    try read { database in
      let (condition, arguments) = collection.condition(selection)
      let order =
        selection.order.map { collection.order($0.property) + ($0.isDescending ? " DESC" : "") }
        + [collection.key]
      return PublicFeaturePage(
        features: try Self.features(
          of: collection, where: condition + " ORDER BY \(order.joined(separator: ", ")) LIMIT ? OFFSET ?",
          arguments + [selection.limit, selection.offset], database),
        matched: try Int.fetchOne(
          database.cachedStatement(sql: "SELECT count(*) FROM \(collection.name) WHERE \(condition)"),
          arguments: arguments) ?? 0)
    }
  }

  public func feature(of collection: PublicCollection, code: String) throws -> PublicFeature? {
    try read {
      let condition = collection.shown + " AND " + collection.key + " = ?"
      return try Self.features(of: collection, where: condition, [code], $0).first
    }
  }

  public func extent(of collection: PublicCollection) throws -> BoundingBox? {
    guard let table = collection.table else { return nil }
    return try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT min(minx), min(miny), max(maxx), max(maxy) FROM \(table.index)")
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
    case .cooperatives: try cooperatives(where: condition, arguments, database).map { .cooperative($0) }
    }
  }
}

extension PublicCollection {
  /// nil where nothing has a shape.
  fileprivate var table: FeatureTable? {
    switch self {
    case .villages: PublicSchema.village
    case .growingAreas: PublicSchema.growingArea
    case .parcels: PublicSchema.parcel
    case .cooperatives: nil
    }
  }

  fileprivate var name: String { table?.name ?? "cooperative" }
  fileprivate var key: String { column(.code) }
  /// Which records are in the collection.
  fileprivate var shown: String { table == nil ? "TRUE" : "geom NOTNULL" }

  fileprivate func column(_ property: PublicProperty) -> String {
    switch property {
    case .code: self == .cooperatives ? "slug" : "code"
    case .name: "name"
    case .village: "village"
    case .crop: "crop_name_vi"
    case .cropEn: "crop_name_en"
    case .address: "address"
    case .parcels: "parcel_count"
    case .hectares: "area_square_metres"
    }
  }

  /// The column by which features stand in the order of the property.
  fileprivate func order(_ property: PublicProperty) -> String {
    property == .name ? "name_key" : column(property)
  }

  fileprivate func condition(
    _ selection: PublicFeatureSelection
  ) -> (sql: String, arguments: StatementArguments) {
    var conditions = [shown]
    var arguments: StatementArguments = []
    if let box = selection.box {
      conditions.append(table?.boxCondition ?? "FALSE")
      if let table { arguments += table.boxArguments(box) }
    }
    // Those the collection does not have, and numbers, are left out: nothing of the question becomes SQL.
    for property in properties where !property.isNumber {
      guard let value = selection.values[property] else { continue }
      conditions.append(column(property) + " = ?")
      arguments += [value]
    }
    return (conditions.joined(separator: " AND "), arguments)
  }
}
