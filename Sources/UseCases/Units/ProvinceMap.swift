public import Geospatial

/// Where the communes of a province lie.
public enum ProvinceMap {
  /// Middles of all communes of the province this commune belongs to, by code, this one too; empty for one that is not known.
  /// - Throws: `Refusal` when the file of communes cannot be read.
  public static func communes(around code: String) throws -> [String: LonLat] {
    try GeoData.middles(around: code)
  }
}
