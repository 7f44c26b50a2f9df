public import FileFormats

/// How much one survey may hold before it is refused: the only place where the caps of the readers stand.
public struct SurveyLimits: Sendable, Hashable {
  /// Bytes, nesting and sizes of parts.
  public var format = FormatLimits()
  /// Bytes of a survey file that is kept in the registry: a hundred thousand walks with time and quality are 1.5 GB of GPX.
  public var originalBytes = 2_000_000_000
  /// Time, memory and place of the outside program that reads further formats.
  public var converter = OutsideConverter()
  /// Tracks, placemarks, features or parcels of a table. A commune has some ten thousand parcels.
  public var features = 250_000
  /// Points of one walk or outline: 11 days at 1 Hz.
  public var pointsPerFeature = 1_000_000
  /// Rings of one outline, holes included.
  public var ringsPerFeature = 100_000
  /// Bytes of text kept for one feature, its name included; what goes beyond is cut off.
  public var fieldBytesPerFeature = 64 << 10
  /// Findings kept for one feature; the first ones say enough.
  public var findingsPerFeature = 20

  public init() {}
}
