/// What is known about a file from an earlier reading of it.
public struct ReadingHints: Sendable {
  /// Longitude and latitude of GPX, KML and GeoJSON stand in each other's place.
  public var degreesAreSwapped = false
  /// The system of GeoJSON whose `crs` member may stand behind its features.
  public var geoJSONSystem = FeatureSystem.wgs84

  /// What the outside converter made of the file, so that it runs once however often the file is read.
  let conversions = Conversions()

  public init() {}
}
