public import Geospatial

/// What was asked for lately, by its number: what follows each other in a file or on a map mostly lies beside each other.
///
/// Bounded by the corners of the shapes, 16 bytes each.
public struct RecentShapes<Number: Hashable, Value> {
  /// Corners that a generation holds.
  private static var mostCorners: Int { 250_000 }

  // Two generations: when the younger one is full, the older one is forgotten.
  private var young: [Number: Value] = [:]
  private var old: [Number: Value] = [:]
  private var corners = 0

  public init() {}

  public subscript(_ number: Number) -> Value? { young[number] ?? old[number] }

  /// - Parameter shape: what the value holds of corners; nil for nothing.
  public mutating func keep(_ value: Value, of shape: MultiPolygon?, as number: Number) {
    if corners > Self.mostCorners {
      old = young
      young = [:]
      corners = 0
    }
    young[number] = value
    // A value takes room without corners too.
    corners += 100 + (shape?.pointCount ?? 0)
  }
}
