import GRDB
import Geospatial
public import GrowingAreas
public import Traceability

/// What was weighed of a crop on some land, and that land.
public struct SharedHarvests: Sendable {
  public var weighings: [Weighing] = []
  /// By code of the parcel.
  public var land: [String: BearingLand] = [:]
}

extension RegistryReading {
  /// What was weighed of the crop on these parcels, and on all that share a weighing with them, directly or through
  /// others: all that can matter to whether one more weighing finds room.
  ///
  /// Goes from parcel to weighing to parcel by index; harvests of other land are not read.
  /// - Parameters:
  ///   - days: only weighings of these days; nil for all.
  ///   - entry: the harvest of this number is left out.
  public func harvests(
    sharing parcels: some Sequence<String>, crop: String, on days: ClosedRange<CalendarDate>?,
    except entry: Int? = nil
  ) throws -> SharedHarvests {
    var found = SharedHarvests()
    var seen: Set<Int64> = []
    var waiting = Array(parcels)
    while let code = waiting.popLast() {
      guard found.land[code] == nil, let land = try bearingLand(code, crop: crop) else { continue }
      found.land[code] = land
      for (id, weighing) in try weighings(onParcel: code, crop: crop, days, entry)
      where seen.insert(id).inserted {
        found.weighings.append(weighing)
        waiting += weighing.source.parcelCodes.filter { found.land[$0] == nil }
      }
    }
    return found
  }

  private func weighings(
    onParcel code: String, crop: String, _ days: ClosedRange<CalendarDate>?, _ entry: Int?
  ) throws -> [(Int64, Weighing)] {
    let query = """
      SELECT w.id, w.day, w.grams FROM harvest_weighing_parcel wp JOIN harvest_weighing w ON w.id = wp.weighing
      JOIN standing_event e ON e.number = w.event
      WHERE wp.parcel = (SELECT fid FROM parcel WHERE code = ?) AND w.crop = ? AND w.day BETWEEN ? AND ?
        AND w.event IS NOT ?
      """
    let headers = try Array(
      rows(
        query,
        [
          code, crop, days?.lowerBound.description ?? "0000-01-01",
          days?.upperBound.description ?? "9999-12-31", entry,
        ]
      ).map { ($0[0] as Int64, $0[1] as String, $0[2] as Int) })
    return try headers.map { id, day, grams in
      let parcels = try Array(
        rows(
          """
          SELECT p.code FROM harvest_weighing_parcel wp JOIN parcel p ON p.fid = wp.parcel WHERE wp.weighing = ?
          """, [id]
        ).map { $0[0] as String })
      return (
        id,
        Weighing(
          day: try storedDay(day, "harvest_weighing", "day"),
          source: LotSource(parcelCodes: parcels, mass: Kilograms(Double(grams) / 1000)))
      )
    }
  }

  /// The parcel as far as it bounds harvests of the crop; nil when there is none of this code.
  public func bearingLand(_ code: String, crop: String) throws -> BearingLand? {
    let query = "SELECT fid, area_square_metres, area_standard_error FROM parcel WHERE code = ?"
    guard let row = try row(query, [code]) else { return nil }
    let stands = try Array(
      rows(
        """
        SELECT day, crop_share, bearing_share, is_planted FROM crop_stand WHERE parcel = ? AND crop = ? ORDER BY day
        """, [row[0] as Int64, crop]
      ).map { row in
        CropStand(
          from: try storedDay(row[0], "crop_stand", "day"), cropShare: row[1], bearingShare: row[2],
          isPlanted: row[3])
      })
    return BearingLand(
      area: SquareMetres(row[1]), areaStandardError: (row[2] as Double?).map { SquareMetres($0) },
      stands: stands)
  }
}

extension RegistryReading {
  /// Parcels on the map on which the grower grows the crop, as the main one or between it; in the order of codes.
  public func parcelCodes(ofGrower grower: String, crop: String) throws -> [String] {
    let query = """
      SELECT code FROM parcel WHERE grower = ? AND state <> 'retired'
        AND (crop = ? OR instr(' ' || intercrops || ' ', ' ' || ? || ' ') > 0) ORDER BY code
      """
    return try Array(rows(query, [grower, crop, crop]).map { $0[0] })
  }
}
