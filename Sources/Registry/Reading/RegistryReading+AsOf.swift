import GRDB
import Geospatial
public import GrowingAreas

// What stood at a moment. It is read from versions and dated rows, which are only ever added to, so that the same moment gives
// the same answer whenever it is asked for.

extension RegistryReading {
  /// Parcels that were on the map, as they were, in the order of codes; land under two of them counts with the first.
  /// - Parameter later: puts each parcel into the village that its village has become by then.
  public func mappedParcels(
    asOf moment: OfficeTime, inVillagesOf later: OfficeTime? = nil
  ) throws -> [MappedParcel] {
    let query = """
      SELECT p.code, v.village, v.crop, v.intercrops, v.area_square_metres, v.area_standard_error, s.surveyor,
        ifnull(o.outline, p.geom),
        (SELECT c.is_given FROM consent c JOIN grower g ON g.fid = c.grower
          WHERE g.code = v.grower AND c.kind = 'parcel-outline' AND c.recorded_at < ?1
          ORDER BY c.day DESC, c.sequence DESC LIMIT 1)
      FROM parcel p JOIN parcel_version v ON v.parcel = p.fid
      JOIN parcel_version o ON o.parcel = p.fid AND o.version = v.outline_version
      LEFT JOIN survey s ON s.number = p.survey
      WHERE \(Self.versionThen) AND v.state <> 'retired' ORDER BY p.code
      """
    let successors = try villageSuccessors(asOf: later ?? moment)
    var parcels: [MappedParcel] = []
    var outlines: [(shape: MultiPolygon, area: SquareMetres)] = []
    let rows = try rows(query, [moment.boundInUTC])
    while let row = try rows.next() {
      guard let shape = try row.shape(7, "parcel") else { throw Refusal.damaged("parcel", "geom") }
      let village: String? = row[1]
      parcels.append(
        MappedParcel(
          code: row[0], villageCode: village.map { successors[$0] ?? $0 },
          crops: ((row[2] as String?).map { [$0] } ?? []) + ParcelRow.intercrops(row[3]),
          area: SquareMetres(row[4]), areaStandardError: (row[5] as Double?).map(SquareMetres.init),
          isPublished: row[8] as Bool? ?? false, surveyor: row[6]))
      outlines.append((shape, SquareMetres(row[4])))
    }
    do {
      for (index, area) in try landCountedOnce(outlines).enumerated() { parcels[index].area = area }
    } catch {
      throw Refusal.damaged("parcel", "geom")
    }
    return parcels
  }

  /// Hands over the parcels that were on the map, as they were, in the order of codes, one at a time.
  public func eachParcel(asOf moment: OfficeTime, _ body: (Parcel) throws -> Void) throws {
    let query = """
      SELECT p.code, v.name, v.village, v.crop, v.grower, v.state, v.method, v.area_square_metres,
        v.area_standard_error, v.version, ifnull(o.outline, p.geom), v.intercrops, v.variety
      FROM parcel p JOIN parcel_version v ON v.parcel = p.fid
      JOIN parcel_version o ON o.parcel = p.fid AND o.version = v.outline_version
      WHERE \(Self.versionThen) AND v.state <> 'retired' ORDER BY p.code
      """
    let rows = try stream(query, [moment.boundInUTC])
    while let row = try rows.next() { try body(ParcelRow.parcel(row)) }
  }

  /// Outlines in review or turned down, and parcels taken off the map, by village and crop.
  ///
  /// A duplicate of a parcel that stands is none of them: it is no work left and none lost.
  public func workOffMap(asOf moment: OfficeTime) throws -> [WorkOffMap] {
    let successors = try villageSuccessors(asOf: moment)
    var work: [WorkOffMap] = []
    for query in [Self.outlinesOffMap, Self.retiredParcels] {
      let rows = try rows(query, [moment.boundInUTC])
      while let row = try rows.next() {
        work.append(
          WorkOffMap(
            state: try known(row[0] as String, "survey_feature", "state"),
            villageCode: (row[1] as String?).map { successors[$0] ?? $0 }, crop: row[2],
            count: WorkCount(parcels: row[3], area: SquareMetres(row[4]))))
      }
    }
    return work
  }

  /// What a reviewer decided later is not true yet: the first later decision says what the feature was before it.
  private static let stateThen = """
    ifnull((SELECT state_before FROM survey_feature_decision
      WHERE survey = f.survey AND feature = f.number AND changed_at >= ?1 ORDER BY rowid LIMIT 1), f.state)
    """

  /// A feature whose survey was taken back before a parcel was made of it was turned down with it.
  private static let outlinesOffMap = """
    SELECT CASE WHEN \(stateThen) = 'rejected' OR t.state IN ('rejected', 'undone') THEN 'rejected' ELSE 'in-review' END AS now,
      f.village, s.crop, count(*), ifnull(sum(f.area_square_metres), 0.0)
    FROM survey s JOIN survey_feature f ON f.survey = s.number
    JOIN survey_state t ON t.rowid = (SELECT rowid FROM survey_state
      WHERE survey = s.number AND changed_at < ?1 ORDER BY rowid DESC LIMIT 1)
    LEFT JOIN parcel_version v ON v.parcel = f.parcel AND v.version = 1 AND v.changed_at < ?1
    WHERE \(stateThen) <> 'duplicate' AND v.parcel IS NULL GROUP BY now, f.village, s.crop ORDER BY now, f.village, s.crop
    """

  private static let retiredParcels = """
    SELECT 'retired', v.village, v.crop, count(*), sum(v.area_square_metres)
    FROM parcel p JOIN parcel_version v ON v.parcel = p.fid
    WHERE \(versionThen) AND v.state = 'retired' GROUP BY v.village, v.crop ORDER BY v.village, v.crop
    """

  /// Villages that stood, in the order of codes, with the names and outlines they had.
  public func villages(asOf moment: OfficeTime) throws -> [Village] {
    let query = """
      SELECT v.code, n.name, n.outline FROM village v JOIN village_version n ON n.village = v.fid
      WHERE \(Self.villageThen) AND n.merged_into IS NULL ORDER BY v.code
      """
    return try Array(
      rows(query, [moment.boundInUTC]).map { row in
        Village(code: row[0], name: row[1], outline: try row.shape(2, "village_version"))
      })
  }

  /// The village that each merged one had become part of, in the end, by its code.
  func villageSuccessors(asOf moment: OfficeTime) throws -> [String: String] {
    let query = """
      SELECT v.code, n.merged_into FROM village v JOIN village_version n ON n.village = v.fid
      WHERE \(Self.villageThen) AND n.merged_into IS NOT NULL
      """
    return try Self.ends(of: rows(query, [moment.boundInUTC]))
  }

  /// Follows a chain of merges to its end. A village that ended never stands again, so that there is no circle.
  static func ends(of merges: RowCursor) throws -> [String: String] {
    var steps: [String: String] = [:]
    while let row = try merges.next() { steps[row[0]] = row[1] as String }
    return steps.mapValues { code in
      var end = code
      while let next = steps[end] { end = next }
      return end
    }
  }

  /// The targets of the plan that was in force, by village and crop; empty while there was no plan.
  public func planTargets(asOf moment: OfficeTime) throws -> [PlanTarget] {
    let version = "SELECT max(version) FROM plan_version WHERE recorded_at < ?"
    return try planTargets(ofVersion: row(version, [moment.boundInUTC]).flatMap { $0[0] })
  }

  /// Visits recorded by then that had found nothing to map and had not been taken back, by village and crop.
  public func nothingToMap(asOf moment: OfficeTime) throws -> [NothingToMap] {
    try nothingToMap(recordedBefore: moment.boundInUTC)
  }

  /// Picks, for each parcel, the last version made before the moment bound to it.
  private static let versionThen =
    "v.version = (SELECT max(version) FROM parcel_version WHERE parcel = p.fid AND changed_at < ?1)"
  private static let villageThen =
    "n.version = (SELECT max(version) FROM village_version WHERE village = v.fid AND changed_at < ?1)"
}

extension OfficeTime {
  /// The moment in UTC as a bound for stored times: what happened before it is counted.
  ///
  /// Without the closing Z: `…T17:00:00Z` and `…T17:00:00.250Z` are then both later.
  var boundInUTC: String {
    let minutes = day.daysSince1970 * 1440 + minute - 7 * 60
    let midnight = CalendarDate(daysSince1970: minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440)
    let inUTC = OfficeTime(day: midnight, minute: minutes - midnight.daysSince1970 * 1440)
    return "\(inUTC.day)T\(inUTC.clock):00"
  }
}
