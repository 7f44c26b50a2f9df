/// A closed line: the last point repeats the first.
public struct Ring: Sendable, Hashable {
  public var points: [LonLat]

  /// - Parameter points: in the order walked; the first is appended when the last differs from it.
  public init(closing points: [LonLat]) {
    self.points = points
    if let first = points.first, first != points.last { self.points.append(first) }
  }

  /// Twice the signed area in square degrees: positive when counter-clockwise. Only its sign is of use.
  public var orientation: Double {
    guard let origin = points.first else { return 0 }
    var sum = 0.0
    for (a, b) in zip(points, points.dropFirst()) {
      sum += (a.longitude - origin.longitude) * (b.latitude - origin.latitude)
      sum -= (b.longitude - origin.longitude) * (a.latitude - origin.latitude)
    }
    return sum
  }
}

/// One outer ring and the holes in it.
public struct Polygon: Sendable, Hashable {
  public var shell: Ring
  public var holes: [Ring]

  public init(shell: Ring, holes: [Ring] = []) {
    self.shell = shell
    self.holes = holes
  }

  public var rings: [Ring] { [shell] + holes }
}

/// Polygons that form one place. Empty means no area.
public struct MultiPolygon: Sendable, Hashable {
  public var polygons: [Polygon]

  public init(_ polygons: [Polygon]) { self.polygons = polygons }

  public var isEmpty: Bool { polygons.isEmpty }

  /// Points in all rings, the repeated last one of each ring included.
  public var pointCount: Int {
    polygons.reduce(0) { $0 + $1.shell.points.count + $1.holes.reduce(0) { $0 + $1.points.count } }
  }

  /// The smallest box around all outer rings; nil when empty.
  public var boundingBox: BoundingBox? {
    BoundingBox(around: polygons.lazy.flatMap(\.shell.points))
  }
}

/// A box of longitudes and latitudes in degrees; it never crosses the antimeridian.
public struct BoundingBox: Sendable, Hashable {
  public var west: Double
  public var south: Double
  public var east: Double
  public var north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The smallest box around the points; nil when there are none.
  public init?(around points: some Sequence<LonLat>) {
    var iterator = points.makeIterator()
    guard let first = iterator.next() else { return nil }
    self.init(west: first.longitude, south: first.latitude, east: first.longitude, north: first.latitude)
    while let point = iterator.next() {
      west = min(west, point.longitude)
      east = max(east, point.longitude)
      south = min(south, point.latitude)
      north = max(north, point.latitude)
    }
  }

  public func union(_ other: BoundingBox) -> BoundingBox {
    BoundingBox(
      west: min(west, other.west), south: min(south, other.south),
      east: max(east, other.east), north: max(north, other.north))
  }

  public func intersects(_ other: BoundingBox) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  public func contains(_ point: LonLat) -> Bool {
    point.longitude >= west && point.longitude <= east && point.latitude >= south && point.latitude <= north
  }

  public var center: LonLat { LonLat(longitude: (west + east) / 2, latitude: (south + north) / 2) }
}
