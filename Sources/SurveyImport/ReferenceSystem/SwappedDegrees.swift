import Geospatial
import GrowingAreas

/// Counts how much of a file on WGS 84 has its longitudes and latitudes in each other's place.
///
/// Longitudes of Viet Nam (102 to 110) are no latitudes, so that a file written the wrong way round has hardly a usable
/// position; read the other way it falls inside the commune.
struct SwappedDegrees {
  private var features = 0
  private var suspects = 0

  mutating func note(_ feature: ReadFeature) {
    guard feature.system == .wgs84 else { return }
    features += 1
    let isSuspect = feature.findings.contains {
      $0.code == .coordinateOutOfRange && $0.values["axis"] == .text("latitude")
    }
    if isSuspect { suspects += 1 }
  }

  func areLikely(share: Double) -> Bool { features > 0 && Double(suspects) >= share * Double(features) }
}

/// Counts the positions of features on WGS 84 inside the commune.
struct PositionsInside {
  let box: PlaneBox
  private var count = 0
  private var inside = 0

  init(_ box: PlaneBox) { self.box = box }

  mutating func note(_ feature: ReadFeature) {
    guard feature.system == .wgs84 else { return }
    for corner in feature.corners {
      count += 1
      if box.contains(easting: corner.y, northing: corner.x) { inside += 1 }
    }
  }

  func areEnough(share: Double) -> Bool { count > 0 && Double(inside) >= share * Double(count) }
}
