import Foundation
import Geospatial

/// Rows of a table in `Tests/Fixtures/geospatial`, comment lines left out.
func fixtureRows(_ name: String, file: StaticString = #filePath) -> [[String]] {
  let folder = URL(filePath: "\(file)").deletingLastPathComponent().deletingLastPathComponent()
  let table = folder.appending(path: "Fixtures/geospatial/\(name)")
  guard let text = try? String(contentsOf: table, encoding: .utf8) else { return [] }
  return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: "\t").map(String.init) }
}

/// Rings as the fixtures write them: `lon lat;lon lat|lon lat;…`, the first ring is the outer one.
func polygon(fixture text: String) -> Polygon {
  let rings = text.split(separator: "|").map { ring in
    Ring(
      closing: ring.split(separator: ";").map { point in
        let numbers = point.split(separator: " ").map { Double($0) ?? .nan }
        return LonLat(longitude: numbers[0], latitude: numbers[1])
      })
  }
  return Polygon(shell: rings[0], holes: Array(rings.dropFirst()))
}

func ring(_ corners: (Double, Double)...) -> Ring {
  Ring(closing: corners.map { LonLat(longitude: $0.0, latitude: $0.1) })
}

func shape(_ shell: Ring, holes: Ring...) -> MultiPolygon {
  MultiPolygon([Polygon(shell: shell, holes: holes)])
}

/// A square with its south-west corner at the given place.
func square(_ west: Double, _ south: Double, side: Double) -> MultiPolygon {
  shape(ring((west, south), (west + side, south), (west + side, south + side), (west, south + side)))
}

/// Square degrees inside the shape, holes taken out.
func planarArea(_ shape: MultiPolygon) -> Double {
  shape.polygons.reduce(0) { sum, polygon in
    sum + abs(polygon.shell.orientation) / 2 - polygon.holes.reduce(0) { $0 + abs($1.orientation) / 2 }
  }
}

/// Random numbers that are the same in every run.
struct FixedRandom: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
