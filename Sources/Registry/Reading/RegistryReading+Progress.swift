import GRDB
import Geospatial
public import GrowingAreas

extension RegistryReading {
  /// Land on the map at the end of each week up to the moment, at most a year back, from the versions of parcels; land under
  /// two of them counts once, as in `mappedParcels`.
  public func weeklyProgress(asOf moment: OfficeTime) throws -> WeeklyProgress {
    let parcels = try parcelHistories(before: moment)
    guard let first = parcels.histories.compactMap({ $0.steps.first?.time }).min(),
      let firstDay = CalendarDate(first.prefix(10))
    else { return WeeklyProgress(days: [moment.day], mapped: [[:]]) }
    do {
      var land = try LandCountedOnce(parcels.outlines)
      return try Self.progress(of: parcels.histories, on: &land, from: firstDay, to: moment)
    } catch is GeometryFailure {
      throw Refusal.damaged("parcel_version", "outline")
    }
  }

  /// What became of one parcel: from each time on, the outline it has, or none, and the village it lies in.
  private struct ParcelHistory {
    var steps: [(time: String, outline: Int?, village: String?)] = []
    /// How many steps are behind.
    var passed = 0
  }

  /// All versions made before the moment, in the order of codes, with each outline once.
  private func parcelHistories(
    before moment: OfficeTime
  ) throws -> (
    histories: [ParcelHistory], outlines: [(parcel: String, shape: MultiPolygon, area: SquareMetres)]
  ) {
    let query = """
      SELECT p.code, v.changed_at, v.state, v.village, v.area_square_metres, v.outline_version, ifnull(o.outline, p.geom)
      FROM parcel p JOIN parcel_version v ON v.parcel = p.fid
      JOIN parcel_version o ON o.parcel = p.fid AND o.version = v.outline_version
      WHERE v.changed_at < ? ORDER BY p.code, v.version
      """
    let successors = try villageSuccessors(asOf: moment)
    var histories: [ParcelHistory] = []
    var outlines: [(parcel: String, shape: MultiPolygon, area: SquareMetres)] = []
    var outlineVersion: Int?
    let rows = try rows(query, [moment.boundInUTC])
    while let row = try rows.next() {
      let code: String = row[0]
      if histories.isEmpty || outlines.last?.parcel != code {
        histories.append(ParcelHistory())
        outlineVersion = nil
      }
      if outlineVersion != row[5] {
        guard let shape = try row.shape(6, "parcel") else { throw Refusal.damaged("parcel", "geom") }
        outlines.append((code, shape, SquareMetres(row[4])))
        outlineVersion = row[5]
      }
      let village: String? = row[3]
      let isThere = row[2] as String != ParcelState.retired.rawValue
      histories[histories.count - 1].steps.append(
        (row[1], isThere ? outlines.count - 1 : nil, village.map { successors[$0] ?? $0 }))
    }
    return (histories, outlines)
  }

  private static func progress(
    of histories: [ParcelHistory], on land: inout LandCountedOnce, from first: CalendarDate,
    to last: OfficeTime
  ) throws -> WeeklyProgress {
    let weeks = min(52, (last.day.daysSince1970 - first.daysSince1970) / 7 + 1)
    var histories = histories
    var progress = WeeklyProgress(days: [], mapped: [])
    for week in 0...weeks {
      let day = CalendarDate(daysSince1970: last.day.daysSince1970 - 7 * (weeks - week))
      let bound = OfficeTime(day: day, minute: last.minute).boundInUTC
      var standing: [(outline: Int, village: String?)] = []
      for index in histories.indices {
        let steps = histories[index].steps
        while histories[index].passed < steps.count, steps[histories[index].passed].time < bound {
          histories[index].passed += 1
        }
        guard histories[index].passed > 0, let outline = steps[histories[index].passed - 1].outline else {
          continue
        }
        standing.append((outline, steps[histories[index].passed - 1].village))
      }
      var mapped: [String?: SquareMetres] = [:]
      for (parcel, area) in zip(standing, try land.areas(of: standing.map(\.outline))) {
        mapped[parcel.village, default: .zero] += area
      }
      progress.days.append(day)
      progress.mapped.append(mapped)
    }
    return progress
  }

  /// How often each thing was found in surveys imported by then, the most frequent first.
  public func findingCounts(asOf moment: OfficeTime) throws -> [FindingCount] {
    let query = """
      SELECT json_extract(j.value, '$.code') AS code, count(*) AS times
      FROM survey s JOIN survey_feature f ON f.survey = s.number, json_each(f.findings) j
      WHERE s.imported_at < ? GROUP BY code ORDER BY times DESC, code
      """
    return try Array(
      rows(query, [moment.boundInUTC]).map { row in
        FindingCount(code: try known(row[0] as String, "survey_feature", "findings"), count: row[1])
      })
  }

  /// What was harvested from the parcels that belong to the area now, by year of harvest, the latest first.
  ///
  /// A weighing of a household counts when all the parcels it may come from belong to the area; how it divides is unknown.
  public func outputByYear(ofArea code: String, asOf moment: OfficeTime) throws -> [AreaOutput] {
    let query = """
      WITH \(Self.thenEvent), member AS (
        SELECT m.parcel FROM growing_area a JOIN growing_area_member m ON m.growing_area = a.fid
        WHERE a.code = ?2 AND m.valid_from < ?1 AND (m.valid_to IS NULL OR m.valid_to >= ?1))
      SELECT CAST(substr(w.day, 1, 4) AS INTEGER) AS year, count(DISTINCT w.event), sum(w.grams) / 1000.0
      FROM harvest_weighing w JOIN then_event e ON e.number = w.event
      WHERE w.id IN (SELECT p.weighing FROM member JOIN harvest_weighing_parcel p ON p.parcel = member.parcel)
        AND NOT EXISTS (SELECT 1 FROM harvest_weighing_parcel p WHERE p.weighing = w.id
          AND p.parcel NOT IN (SELECT parcel FROM member))
      GROUP BY year ORDER BY year DESC
      """
    return try Array(
      rows(query, [moment.boundInUTC, code]).map {
        AreaOutput(year: $0[0], lots: $0[1], mass: Kilograms($0[2]))
      })
  }
}
