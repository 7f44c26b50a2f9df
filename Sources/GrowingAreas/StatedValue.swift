public import Geospatial

/// A value inside a finding or a refusal, with its unit, so that each language writes it its own way.
public enum StatedValue: Sendable, Hashable, Codable {
  case count(Int)
  case metres(Double)
  case squareMetres(Double)
  case kilograms(Double)
  case litres(Double)
  case degrees(Double)
  /// A share of one: 0.25 is written 25 %.
  case share(Double)
  /// A number without a unit.
  case number(Double)
  case text(String)
  /// Fixed terms, each looked up by itself.
  case terms([String])
  case crs(CRSCode)

  /// The number with its unit; what is no number, or beyond all numbers, as a word: JSON has none for it.
  public static func stated(_ number: Double, _ unit: (Double) -> StatedValue) -> StatedValue {
    number.isFinite ? unit(number) : .text("\(number)")
  }
}

/// Where in a file something was found. Only what is known is set.
public struct SourcePlace: Sendable, Hashable, Codable {
  /// 1-based line of the file.
  public var line: Int?
  /// Name of a column as the file writes it.
  public var column: String?
  /// 1-based number of the feature, track or placemark.
  public var feature: Int?
  /// 1-based number of the vertex in its ring or walk.
  public var vertex: Int?
  /// Degrees, when the place lies on the ground.
  public var longitude: Double?
  public var latitude: Double?

  public init(
    line: Int? = nil, column: String? = nil, feature: Int? = nil, vertex: Int? = nil, position: LonLat? = nil
  ) {
    self.line = line
    self.column = column
    self.feature = feature
    self.vertex = vertex
    longitude = position?.longitude
    latitude = position?.latitude
  }
}
