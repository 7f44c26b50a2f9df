import FoundationEssentials
import GRDB
import GeoPackage
public import Geospatial
public import GrowingAreas

extension RegistryReading {
  /// Retired parcels are found too.
  public func parcel(_ code: String) throws -> Parcel? {
    try row(ParcelRow.query + " WHERE code = ?", [code]).map(ParcelRow.parcel)
  }

  /// The parcel on the map with this outline; retired ones do not count.
  public func parcelCode(fingerprint: [UInt8]) throws -> String? {
    try row(
      "SELECT code FROM parcel WHERE fingerprint = ? AND state <> 'retired' LIMIT 1", [Data(fingerprint)])?[0]
  }

  /// Parcels on the map whose boxes touch this one, by the R-tree; retired ones are left out.
  /// - Parameter most: no more than so many.
  public func parcelNeighbours(
    of box: BoundingBox, most: Int = .max
  ) throws -> [(code: String, shape: MultiPolygon)] {
    let table = RegistrySchema.parcels
    let query = "SELECT code, geom FROM parcel WHERE \(table.boxCondition) AND state <> 'retired'"
    var neighbours: [(code: String, shape: MultiPolygon)] = []
    let rows = try rows(query, table.boxArguments(box))
    while neighbours.count < most, let row = try rows.next() {
      // The R-tree knows boxes to a metre only.
      guard let shape = try row.shape(1, "parcel"), shape.boundingBox?.intersects(box) ?? false else {
        continue
      }
      neighbours.append((code: row[0], shape: shape))
    }
    return neighbours
  }

  /// Internal numbers of the parcels whose boxes touch this one, by the R-tree, which knows them to a metre; retired ones are among
  /// them.
  public func parcelNumbers(meeting box: BoundingBox) throws -> [Int64] {
    let table = RegistrySchema.parcels
    return try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT id FROM \(table.index) WHERE \(table.indexCondition)"),
      arguments: table.boxArguments(box))
  }

  /// The parcel of an internal number; nil for a retired one.
  public func parcelOutline(number: Int64) throws -> (code: String, shape: MultiPolygon)? {
    guard
      let row = try row("SELECT code, geom FROM parcel WHERE fid = ? AND state <> 'retired'", [number]),
      let shape = try row.shape(1, "parcel")
    else { return nil }
    return (row[0], shape)
  }

  /// Hands over the parcels on the map in the order of codes, one at a time; retired ones are left out.
  /// - Parameters:
  ///   - village: only those of the village with this code.
  ///   - box: only those whose boxes touch this one.
  public func eachParcel(
    village: String? = nil, in box: BoundingBox? = nil, _ body: (Parcel) throws -> Void
  ) throws {
    var query = ParcelRow.query + " WHERE state <> 'retired'"
    var arguments: StatementArguments = []
    if let village {
      query += " AND village = ?"
      arguments += [village]
    }
    if let box {
      query += " AND \(RegistrySchema.parcels.boxCondition)"
      arguments += RegistrySchema.parcels.boxArguments(box)
    }
    let rows = try stream(query + " ORDER BY code", arguments)
    while let row = try rows.next() {
      let parcel = try ParcelRow.parcel(row)
      if let box, !(parcel.outline.shape.boundingBox?.intersects(box) ?? false) { continue }
      try body(parcel)
    }
  }

  /// All versions from the first on, the one that stands included; empty for an unknown code.
  public func parcelHistory(_ code: String) throws -> [ParcelVersion] {
    let query = """
      SELECT p.code, v.name, v.village, v.crop, v.grower, v.state, v.method, v.area_square_metres,
        v.area_standard_error, v.version, ifnull(o.outline, p.geom), v.intercrops, v.variety, v.changed_at,
        v.actor, v.why, s.id
      FROM parcel p JOIN parcel_version v ON v.parcel = p.fid
      JOIN parcel_version o ON o.parcel = p.fid AND o.version = v.outline_version
      LEFT JOIN survey s ON s.number = v.survey
      WHERE p.code = ? ORDER BY v.version
      """
    return try Array(
      rows(query, [code]).map { row in
        ParcelVersion(
          version: row[9], changedAt: row[13], actor: row[14], why: row[15], survey: row[16],
          parcel: try ParcelRow.parcel(row))
      })
  }
}
