import Geospatial

/// A box of eastings and northings, or of longitudes and latitudes, in the unit of its system.
struct PlaneBox: Sendable, Hashable {
  var west: Double
  var south: Double
  var east: Double
  var north: Double

  /// The smallest box around the points; nil when there are none.
  init?(around points: [(easting: Double, northing: Double)]) {
    guard let first = points.first else { return nil }
    (west, east) = (first.easting, first.easting)
    (south, north) = (first.northing, first.northing)
    for point in points { add(easting: point.easting, northing: point.northing) }
  }

  mutating func add(easting: Double, northing: Double) {
    west = min(west, easting)
    east = max(east, easting)
    south = min(south, northing)
    north = max(north, northing)
  }

  func widened(by eastMargin: Double, _ northMargin: Double) -> PlaneBox {
    var box = self
    box.add(easting: west - eastMargin, northing: south - northMargin)
    box.add(easting: east + eastMargin, northing: north + northMargin)
    return box
  }

  func contains(easting: Double, northing: Double) -> Bool {
    easting >= west && easting <= east && northing >= south && northing <= north
  }

  /// How far the farthest point of the other box lies outside this one; 0 when none does.
  func greatestDistance(to other: PlaneBox) -> Double {
    let across = max(0, west - other.west, other.east - east)
    let along = max(0, south - other.south, other.north - north)
    return (across * across + along * along).squareRoot()
  }
}
