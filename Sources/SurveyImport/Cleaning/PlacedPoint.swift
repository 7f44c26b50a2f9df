import Geospatial
import GrowingAreas

/// A point of a walk with its number in the walk and its place on a flat map around the walk.
struct PlacedPoint: Sendable {
  var point: WalkedPoint
  /// 1-based, as read.
  var number: Int
  /// Metres east and north of the centre of the walk's plane.
  var offset: SIMD2<Double>

  /// The points of a walk, in order, on the plane.
  static func placed(_ walk: [WalkedPoint], on plane: LocalPlane) -> [PlacedPoint] {
    walk.enumerated().map { index, point in
      let (east, north) = plane.offset(of: point.position)
      return PlacedPoint(point: point, number: index + 1, offset: SIMD2(east, north))
    }
  }

  func distance(to other: PlacedPoint) -> Double { (other.offset - offset).length }

  var place: SourcePlace {
    SourcePlace(line: point.line > 0 ? Int(point.line) : nil, vertex: number, position: point.position)
  }
}

extension SIMD2<Double> {
  var length: Double { (x * x + y * y).squareRoot() }

  /// Positive where `other` points to the left of this direction.
  func cross(_ other: SIMD2<Double>) -> Double { x * other.y - y * other.x }

  func dot(_ other: SIMD2<Double>) -> Double { x * other.x + y * other.y }
}

extension [PlacedPoint] {
  /// Metres walked up to each point.
  var walkedLengths: [Double] {
    var lengths: [Double] = []
    lengths.reserveCapacity(count)
    var length = 0.0
    for (index, point) in enumerated() {
      if index > 0 { length += self[index - 1].distance(to: point) }
      lengths.append(length)
    }
    return lengths
  }

  /// The middle one of the distances between neighbours; 0 for fewer than two points.
  var medianLeg: Double {
    guard count > 1 else { return 0 }
    let legs = zip(self, dropFirst()).map { $0.distance(to: $1) }.sorted()
    return legs[legs.count / 2]
  }
}
