/// How much of anything one file may hold before it is refused: the only place where the caps of this module stand.
public struct FormatLimits: Sendable, Hashable {
  /// Bytes in the file. The default holds a survey of 250,000 parcels walked at 1 Hz.
  public var fileBytes = 4 << 30
  /// Nested elements, objects or arrays. GPX and KML need 12, GeoJSON 9 and what its properties hold.
  public var depth = 100
  /// Bytes of one XML tag or comment with all its attributes, one JSON text, one row of a table.
  public var tokenBytes = 1 << 20
  /// Cells in one row of a table.
  public var columns = 1000

  public init() {}
}
