import Foundation
import Geospatial
import TestSupport

/// A commune of three villages and their parcels, drawn for the tests.
enum MapFixtures {
  static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> MultiPolygon {
    MultiPolygon([
      Polygon(
        shell: Ring(closing: [
          LonLat(longitude: west, latitude: south), LonLat(longitude: east, latitude: south),
          LonLat(longitude: east, latitude: north), LonLat(longitude: west, latitude: north),
        ]))
    ])
  }

  /// A rough outline that turns in many small corners, the same each time.
  static func rough(around center: LonLat, radius: Double, corners: Int, seed: UInt64 = 1) -> MultiPolygon {
    var random = SplitMix(state: seed)
    let phases = [3.0, 7, 31].map { ($0, random.unit() * 6) }
    let points = (0..<corners).map { index in
      let angle = Double(index) / Double(corners) * 2 * .pi
      let waves = phases.reduce(0) { $0 + 0.45 / $1.0 * sin($1.0 * angle + $1.1) }
      let r = radius * (1 + waves + 0.01 * random.unit())
      return LonLat(
        longitude: center.longitude + 1.08 * r * cos(angle), latitude: center.latitude + r * sin(angle))
    }
    return MultiPolygon([Polygon(shell: Ring(closing: points))])
  }

  static let commune = rough(around: LonLat(longitude: 104.29, latitude: 22.54), radius: 0.09, corners: 5_000)

  static let villages: [(name: String, outline: MultiPolygon)] = [
    ("Bản Phố", rough(around: LonLat(longitude: 104.27, latitude: 22.55), radius: 0.025, corners: 60)),
    ("Na Lo", rough(around: LonLat(longitude: 104.31, latitude: 22.51), radius: 0.03, corners: 80)),
    ("Thải Giàng Phố", rough(around: LonLat(longitude: 104.33, latitude: 22.57), radius: 0.02, corners: 50)),
  ]

  /// In a folder `shared` beside the checkout or above it, when it is there.
  static let officialBoundaryPath: String = {
    var folder = URL(filePath: #filePath)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/corpora/bac-ha/02839_bac_ha.geojson")
      if FileManager.default.fileExists(atPath: file.path()) { return file.path() }
    }
    return ""
  }()

  static func officialBoundary() throws -> MultiPolygon {
    struct Collection: Decodable {
      struct Feature: Decodable { var geometry: Geometry }
      struct Geometry: Decodable { var coordinates: [[[[Double]]]] }
      var features: [Feature]
    }
    let file = try Data(contentsOf: URL(filePath: officialBoundaryPath))
    let collection = try JSONDecoder().decode(Collection.self, from: file)
    return MultiPolygon(
      collection.features.flatMap(\.geometry.coordinates).map { rings in
        let closed = rings.map { ring in
          Ring(closing: ring.map { LonLat(longitude: $0[0], latitude: $0[1]) })
        }
        return Polygon(shell: closed[0], holes: Array(closed.dropFirst()))
      })
  }

  static func parcels(_ count: Int, around center: LonLat, spread: Double) -> [MultiPolygon] {
    var random = SplitMix(state: 7)
    return (0..<count).map { index in
      let place = LonLat(
        longitude: center.longitude + spread * (random.unit() - 0.5),
        latitude: center.latitude + spread * (random.unit() - 0.5))
      return rough(around: place, radius: 0.0004, corners: 12, seed: UInt64(index + 1))
    }
  }
}

/// Steele, Lea and Flood 2014; the same numbers on every machine.
struct SplitMix {
  var state: UInt64

  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) / 9_007_199_254_740_992
  }
}
