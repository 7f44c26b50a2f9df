import Foundation
import Geospatial

/// Points around Bắc Hà through the transformer, in pieces as an import gives them.
enum ProjectionKernel {
  enum Direction: String, Sendable { case forward, back }

  private static let piece = 10_000

  /// Prints where the golden point of the direction comes out.
  static func run(_ direction: Direction, points: Int, cores: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for core in 0..<cores {
        group.addTask { try transform(direction, points: points / cores, seed: UInt64(core + 1)) }
      }
      try await group.waitForAll()
    }
    if direction == .forward {
      let place = try CoordinateTransformer(from: .wgs84, to: .vn2000LaoCai)
        .project(LonLat(longitude: 104.29, latitude: 22.54))
      print(place.easting, place.northing)
    } else {
      let place = try CoordinateTransformer(from: .vn2000LaoCai, to: .wgs84)
        .unproject(ProjectedPoint(easting: 452_490.0172, northing: 2_493_527.2183, crs: .vn2000LaoCai))
      print(place.longitude, place.latitude)
    }
  }

  private static func transform(_ direction: Direction, points: Int, seed: UInt64) throws {
    var random = RandomNumbers(seed: seed)
    switch direction {
    case .forward:
      let transformer = try CoordinateTransformer(from: .wgs84, to: .vn2000LaoCai)
      for _ in 0..<points / piece {
        let part = (0..<piece).map { _ in
          LonLat(longitude: random.uniform(103.8, 105.2), latitude: random.uniform(22.1, 22.8))
        }
        _ = try transformer.project(part)
      }
    case .back:
      let transformer = try CoordinateTransformer(from: .vn2000LaoCai, to: .wgs84)
      for _ in 0..<points / piece {
        let part = (0..<piece).map { _ in
          ProjectedPoint(
            easting: random.uniform(402_000, 547_000), northing: random.uniform(2_445_000, 2_521_000),
            crs: .vn2000LaoCai)
        }
        _ = try transformer.unproject(part)
      }
    }
  }
}
