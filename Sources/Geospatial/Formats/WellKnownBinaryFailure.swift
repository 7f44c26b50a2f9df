/// Why bytes are not the well-known binary of an area.
public struct WellKnownBinaryFailure: Error, Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, Codable {
    /// The bytes end inside the geometry.
    case truncated
    /// A byte order other than 0 or 1.
    case byteOrder = "byte-order"
    /// A geometry that is no polygon or multipolygon; its type stands in `found`.
    case geometryType = "geometry-type"
    /// A number of rings, points or parts larger than the bytes can hold; it stands in `found`.
    case count
    /// A coordinate that is not a finite number.
    case coordinate
    /// Bytes left over after the geometry; their number stands in `found`.
    case trailingBytes = "trailing-bytes"
  }

  public var reason: Reason
  /// 0-based offset of the byte where it was noticed.
  public var offset: Int
  public var found: Int?

  public init(_ reason: Reason, at offset: Int, found: Int? = nil) {
    self.reason = reason
    self.offset = offset
    self.found = found
  }
}
