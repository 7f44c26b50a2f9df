import GRDB
public import GrowingAreas

extension RegistryReading {
  /// The day each parcel was last planted with the crop, as it was known at the moment; parcels of which no such day was
  /// known are left out.
  public func plantingDays(of crop: String, asOf moment: OfficeTime) throws -> [String: CalendarDate] {
    let query = """
      SELECT p.code, max(s.day) FROM crop_stand_version s JOIN parcel p ON p.fid = s.parcel
      WHERE s.crop = ?2 AND s.is_planted AND s.day <= ?3 AND s.sequence = (SELECT max(sequence) FROM crop_stand_version
        WHERE parcel = s.parcel AND crop = s.crop AND day = s.day AND changed_at < ?1)
      GROUP BY p.code ORDER BY p.code
      """
    var days: [String: CalendarDate] = [:]
    let rows = try rows(query, [moment.boundInUTC, crop, moment.day.description])
    while let row = try rows.next() { days[row[0]] = try storedDay(row[1], "crop_stand_version", "day") }
    return days
  }
}
