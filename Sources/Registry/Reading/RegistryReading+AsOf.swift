import GRDB
import Geospatial
public import GrowingAreas

// What stood at the end of a day in Asia/Ho_Chi_Minh. It is read from versions and audit entries, which are only ever
// added to, so that the same day gives the same answer whenever it is asked for.

extension RegistryReading {
  /// Parcels that were on the map, with the village and area they had, in the order of codes.
  public func mappedParcels(asOf day: CalendarDate) throws -> [MappedParcel] {
    let query = """
      SELECT p.code, v.village, v.area_square_metres FROM parcel p JOIN parcel_version v ON v.parcel = p.fid
      WHERE \(Self.versionThen) AND v.state <> 'retired' ORDER BY p.code
      """
    return try Array(
      rows(query, [day.endInUTC]).map { row in
        MappedParcel(code: row[0], villageCode: row[1], area: SquareMetres(row[2]))
      })
  }

  /// Hands over the parcels that were on the map, as they were, in the order of codes, one at a time.
  public func eachParcel(asOf day: CalendarDate, _ body: (Parcel) throws -> Void) throws {
    let query = """
      SELECT p.code, v.name, v.village, v.crop, v.grower, v.state, v.method, v.area_square_metres,
        v.area_standard_error, v.version, ifnull(o.outline, p.geom)
      FROM parcel p JOIN parcel_version v ON v.parcel = p.fid
      JOIN parcel_version o ON o.parcel = p.fid AND o.version = v.outline_version
      WHERE \(Self.versionThen) AND v.state <> 'retired' ORDER BY p.code
      """
    let rows = try stream(query, [day.endInUTC])
    while let row = try rows.next() { try body(ParcelRow.parcel(row)) }
  }

  /// Villages that had been added, in the order of codes, with the names and outlines they have now.
  public func villages(asOf day: CalendarDate) throws -> [Village] {
    let query = "SELECT subject FROM audit WHERE action = ? AND time < ?"
    let known = try Set(
      Array(rows(query, [AuditAction.villageAdded.rawValue, day.endInUTC]).map { $0[0] as String }))
    return try villages().filter { known.contains($0.code) }
  }

  /// The targets of the plan that was in force, by village and crop; empty while there was no plan.
  public func planTargets(asOf day: CalendarDate) throws -> [PlanTarget] {
    let version = "SELECT max(version) FROM plan_version WHERE recorded_at < ?"
    return try planTargets(ofVersion: row(version, [day.endInUTC]).flatMap { $0[0] })
  }

  /// Picks, for each parcel, the last version made before the moment bound to it.
  private static let versionThen =
    "v.version = (SELECT max(version) FROM parcel_version WHERE parcel = p.fid AND changed_at < ?)"
}

extension CalendarDate {
  /// The end of the day in Asia/Ho_Chi_Minh, which is 17:00 UTC of the same date, as a bound for stored times.
  ///
  /// Without the closing Z: `…T17:00:00Z` and `…T17:00:00.250Z` are then both later.
  var endInUTC: String { "\(self)T17:00:00" }
}
