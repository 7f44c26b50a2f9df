import GRDB
import Geospatial
public import GrowingAreas

extension RegistryReading {
  /// Land on the map at the end of each week up to the day, at most a year back, from the versions of parcels.
  ///
  /// Areas of outlines: land under two of them counts twice here.
  public func weeklyProgress(asOf day: CalendarDate) throws -> WeeklyProgress {
    let query = """
      SELECT v.parcel, v.changed_at, v.state, v.village, v.area_square_metres FROM parcel_version v
      WHERE v.changed_at < ? ORDER BY v.parcel, v.version
      """
    let successors = try villageSuccessors(asOf: day)
    // Each change as a step at its time: what the parcel was goes, what it becomes comes.
    var steps: [(time: String, village: String?, area: Double)] = []
    var standing: (parcel: Int64, village: String?, area: Double)?
    let rows = try rows(query, [day.endInUTC])
    while let row = try rows.next() {
      let (parcel, time): (Int64, String) = (row[0], row[1])
      if let before = standing, before.parcel == parcel { steps.append((time, before.village, -before.area)) }
      standing = nil
      guard row[2] as String != ParcelState.retired.rawValue else { continue }
      let village: String? = row[3]
      standing = (parcel, village.map { successors[$0] ?? $0 }, row[4])
      steps.append((time, standing!.village, standing!.area))
    }
    steps.sort { $0.time < $1.time }
    return Self.progress(steps, upTo: day)
  }

  private static func progress(
    _ steps: [(time: String, village: String?, area: Double)], upTo day: CalendarDate
  ) -> WeeklyProgress {
    guard let first = steps.first.flatMap({ CalendarDate($0.time.prefix(10)) }) else {
      return WeeklyProgress(days: [day], mapped: [[:]])
    }
    let weeks = min(52, (day.daysSince1970 - first.daysSince1970) / 7 + 1)
    let days = (0...weeks).map { CalendarDate(daysSince1970: day.daysSince1970 - 7 * (weeks - $0)) }
    var mapped: [[String?: SquareMetres]] = []
    var areas: [String?: SquareMetres] = [:]
    var next = 0
    for day in days {
      while next < steps.count, steps[next].time < day.endInUTC {
        areas[steps[next].village, default: .zero] += SquareMetres(steps[next].area)
        next += 1
      }
      mapped.append(areas)
    }
    return WeeklyProgress(days: days, mapped: mapped)
  }

  /// How often each thing was found in surveys imported by the end of the day, the most frequent first.
  public func findingCounts(asOf day: CalendarDate) throws -> [FindingCount] {
    let query = """
      SELECT json_extract(j.value, '$.code') AS code, count(*) AS times
      FROM survey s JOIN survey_feature f ON f.survey = s.number, json_each(f.findings) j
      WHERE s.imported_at < ? GROUP BY code ORDER BY times DESC, code
      """
    return try Array(
      rows(query, [day.endInUTC]).map { row in
        FindingCount(code: try known(row[0] as String, "survey_feature", "findings"), count: row[1])
      })
  }

  /// Lots and labels recorded by the end of the day; what is held is as it is now.
  public func traceabilityFigures(asOf day: CalendarDate) throws -> TraceabilityFigures {
    func number(_ query: String, _ arguments: StatementArguments = []) throws -> Int {
      try row(query, arguments)?[0] ?? 0
    }
    let bound: StatementArguments = [day.endInUTC]
    return TraceabilityFigures(
      lots: try number("SELECT count(*) FROM lot WHERE recorded_at < ?", bound),
      parcelsWithLot: try number(
        """
        SELECT count(DISTINCT s.parcel) FROM lot_source s JOIN lot l ON l.fid = s.lot WHERE l.recorded_at < ?
        """, bound),
      labels: try number("SELECT ifnull(sum(count), 0) FROM code_run WHERE issued_at < ?", bound),
      lotsHeld: try number("SELECT count(*) FROM lot WHERE state IN ('held', 'recalled')"))
  }

  /// What was harvested from the parcels that belong to the area now, by year of harvest, the latest first.
  public func outputByYear(ofArea code: String) throws -> [AreaOutput] {
    let query = """
      SELECT CAST(substr(l.harvest_date, 1, 4) AS INTEGER) AS year, count(DISTINCT l.fid), sum(s.kilograms)
      FROM growing_area a JOIN growing_area_member m ON m.growing_area = a.fid AND m.valid_to IS NULL
      JOIN lot_source s ON s.parcel = m.parcel JOIN lot l ON l.fid = s.lot
      WHERE a.code = ? AND l.harvest_date IS NOT NULL GROUP BY year ORDER BY year DESC
      """
    return try Array(
      rows(query, [code]).map { AreaOutput(year: $0[0], lots: $0[1], mass: Kilograms($0[2])) })
  }
}
