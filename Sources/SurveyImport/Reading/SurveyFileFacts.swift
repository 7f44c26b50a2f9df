public import Geospatial

/// What a reader learnt about the file as a whole.
public struct SurveyFileFacts: Sendable, Hashable {
  /// Features handed over.
  public var features = 0
  /// The reference system the file names for itself, as written: the old `crs` member of GeoJSON.
  public var declaredCRS: String?

  public init() {}

  /// The EPSG code in `declaredCRS`, whether written `EPSG:3405` or `urn:ogc:def:crs:EPSG::3405`; nil without one.
  ///
  /// `urn:ogc:def:crs:OGC:1.3:CRS84` is WGS 84 with longitude first.
  public var declaredCode: CRSCode? {
    guard let declaredCRS else { return nil }
    let parts = declaredCRS.uppercased().split(separator: ":")
    if parts.last == "CRS84" { return .wgs84 }
    guard parts.contains("EPSG"), let epsg = parts.last.flatMap({ Int($0) }) else { return nil }
    return CRSCode(epsg: epsg)
  }
}
