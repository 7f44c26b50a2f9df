import Foundation
import Geospatial

/// A terraced field as somebody walked it at human pace.
struct Field {
  let name: String
  /// As walked, in order; the walk ends within a metre or two of where it began.
  let walk: [LonLat]
  /// Horizontal dilution of precision of each fix.
  let dilutions: [Double]

  /// The outline that the walk stands for.
  var outline: MultiPolygon {
    MultiPolygon([Polygon(shell: Ring(closing: walk + [walk[0]]))])
  }
}

/// Fields around 22.54° N 104.29° E, one in each cell of 250 m by 110 m, so that their density is the same at
/// every number: 0.05 to 3 ha and 20 to 400 fixes by equal shares of the logarithm (127 fixes on average),
/// long and bent as terraces are. Two of a hundred cross their own track near the end, eight of a hundred lie
/// partly on a neighbour.
struct FieldGenerator {
  static let centre = LonLat(longitude: 104.29, latitude: 22.54)
  private static let metresPerLatitude = 110_750.0
  private static let metresPerLongitude = 111_320.0 * cos(22.54 * .pi / 180)
  private static let cell = (width: 250.0, height: 110.0)

  let count: Int
  private let side: Int
  private var random = RandomNumbers(seed: 20_261_124)

  init(count: Int) {
    self.count = count
    side = max(1, Int(Double(count).squareRoot().rounded(.up)))
  }

  /// Degrees that hold all fields.
  var extent: (west: Double, south: Double, east: Double, north: Double) {
    let east = (Double(side) / 2 + 1) * Self.cell.width / Self.metresPerLongitude
    let north = (Double(side) / 2 + 1) * Self.cell.height / Self.metresPerLatitude
    return (
      Self.centre.longitude - east, Self.centre.latitude - north, Self.centre.longitude + east,
      Self.centre.latitude + north
    )
  }

  /// Calls the body with each field, in order.
  mutating func each(_ body: (Int, Field) throws -> Void) rethrows {
    for index in 0..<count { try body(index, field(index)) }
  }

  private mutating func field(_ index: Int) -> Field {
    let area = random.logUniform(500, 30_000)
    let fixes = Int(random.logUniform(20, 400).rounded())
    let slender = random.uniform(2, 6)
    let length = min(300, (area * slender).squareRoot())
    let width = min(area / length, 95)
    let bend = (random.uniform(-0.07, 0.07) * length, random.uniform(0, 2 * .pi))
    let turn = random.normal() * 0.12
    let kind = random.uniform(0, 1)
    var offset = (
      x: (Double(index % side) - Double(side) / 2) * Self.cell.width + random.uniform(-8, 8),
      y: (Double(index / side) - Double(side) / 2) * Self.cell.height + random.uniform(-8, 8)
    )
    if kind >= 0.02 && kind < 0.10 {
      offset.x += Self.cell.width * random.uniform(0.35, 0.9)
      offset.y += Self.cell.height * random.uniform(-0.3, 0.3)
    }
    // Less than the way between two fixes, so that only those walks cross themselves that shall.
    let noise = min(0.3, 0.15 * 2 * length / Double(fixes))
    let walk = (0..<fixes).map { step -> LonLat in
      // Along the lower edge and back along the upper one; the last step lies on the first.
      let share = step == fixes - 1 ? 0 : Double(step) / Double(fixes - 1)
      let isBack = share >= 0.5
      let along = isBack ? 2 - 2 * share : 2 * share
      let half = 0.5 * width * (0.3 + 0.7 * sin(.pi * along).squareRootOfPositive)
      var y = bend.0 * sin(.pi * along + bend.1) + (isBack ? half : -half)
      if kind < 0.02, share > 0.93 { y -= 1.6 * half * (share - 0.93) / 0.07 }
      let x = (along - 0.5) * length + random.normal() * noise
      y += random.normal() * noise
      let east = x * cos(turn) - y * sin(turn) + offset.x
      let north = x * sin(turn) + y * cos(turn) + offset.y
      return LonLat(
        longitude: Self.centre.longitude + east / Self.metresPerLongitude,
        latitude: Self.centre.latitude + north / Self.metresPerLatitude
      ).rounded
    }
    return Field(
      name: "VT-" + String(String(1_000_000 + index).dropFirst()), walk: walk,
      dilutions: walk.map { _ in random.uniform(0.6, 1.8) })
  }
}

extension Double {
  fileprivate var squareRootOfPositive: Double { Swift.max(0, self).squareRoot() }
}
