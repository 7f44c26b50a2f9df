/// How much of anything one file may hold before it is refused: the only place where the caps of this module stand.
public struct FormatLimits: Sendable, Hashable {
  /// Bytes in the file. The default holds a survey of 250,000 parcels walked at 1 Hz.
  public var fileBytes = 4 << 30
  /// Nested elements, objects or arrays. GPX and KML need 12, GeoJSON 9 and what its properties hold.
  public var depth = 100
  /// Bytes of one XML tag or comment with all its attributes, one JSON text, one row of a table.
  public var tokenBytes = 1 << 20
  /// Bytes of one shape of a shapefile: a million corners with height and measure.
  public var shapeBytes = 64 << 20
  /// Cells in one row of a table.
  public var columns = 1000

  /// Bytes in an archive. Its table is read as a whole, and 100 MB of nothing but table still fit into memory.
  public var archiveBytes = 100 << 20
  /// Files and folders in an archive. A survey with photographs has some hundred.
  public var archiveEntries = 10_000
  /// Bytes of all entries of an archive together, unpacked: two million points of walks. They are read two or three times.
  public var unpackedBytes = 192 << 20
  /// Bytes unpacked for each byte packed. Tracks and sheets pack to a tenth or a thirtieth, zeros to a thousandth.
  public var expansion = 200
  /// Bytes below which an entry may expand as it likes.
  public var expansionFloor = 1 << 20
  /// Bytes of text that the cells of a workbook share, held in memory. 100,000 parcels with owners and places have 20 MB.
  public var sharedTextBytes = 64 << 20
  /// Archives in one another: a KMZ in a ZIP file is 2.
  public var archiveNesting = 2

  public init() {}
}
