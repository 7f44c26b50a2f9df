import GRDB
import Geospatial
import GrowingAreas

/// A row of `parcel` as it is read.
enum ParcelRow {
  static let query = """
    SELECT code, name, village, crop, grower, state, method, area_square_metres, area_standard_error, version, geom, intercrops,
      variety
    FROM parcel
    """

  static func parcel(_ row: Row) throws -> Parcel {
    guard let shape = try row.shape(10, "parcel") else { throw Refusal.damaged("parcel", "geom") }
    return try parcel(row, shape)
  }

  /// The codes of a column `intercrops`.
  static func intercrops(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// - Parameter row: the columns of `query`.
  private static func parcel(_ row: Row, _ shape: MultiPolygon) throws -> Parcel {
    Parcel(
      code: row[0], name: row[1], villageCode: row[2], cropCode: row[3], intercrops: intercrops(row[11]),
      variety: (row[12] as String).isEmpty ? nil : row[12], growerCode: row[4],
      state: try known(row[5], "parcel", "state"),
      outline: ParcelOutline(
        shape: shape, area: SquareMetres(row[7]),
        areaStandardError: (row[8] as Double?).map(SquareMetres.init),
        method: try known(row[6], "parcel", "method")), version: row[9])
  }
}
