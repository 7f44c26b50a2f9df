import CPROJ

/// The ellipsoid of WGS 84 (EPSG:7030) with the series coefficients of the geodesic algorithms.
private let earth: geod_geodesic = {
  var earth = geod_geodesic()
  geod_init(&earth, 6_378_137, 1 / 298.257223563)
  return earth
}()

/// Area inside the polygons on the WGS 84 ellipsoid, holes taken out; the horizontal area (*diện tích chiếu
/// ngang*).
///
/// Each ring counts by its absolute area, so the direction it was drawn in does not matter. A ring that
/// crosses itself gives the difference of its lobes: validate first. Not a number when a coordinate is none.
/// - Returns: square metres, never negative; 0 for an empty value.
/// - Source: Karney 2013, through geod_polygon_compute (PROJ 9.1).
public func geodesicArea(of shape: MultiPolygon) -> SquareMetres {
  shape.polygons.reduce(.zero) { sum, polygon in
    let holes = polygon.holes.reduce(0.0) { $0 + ringArea($1) }
    // Not `max(0, …)`, which would turn "not a number" into 0.
    let area = ringArea(polygon.shell) - holes
    return sum + SquareMetres(area < 0 ? 0 : area)
  }
}

private func ringArea(_ ring: Ring) -> Double {
  withUnsafePointer(to: earth) { earth in
    var polygon = geod_polygon()
    geod_polygon_init(&polygon, 0)
    // The library closes the ring itself: the repeated last point would be a side of length zero.
    for point in ring.points.dropLast() {
      geod_polygon_addpoint(earth, &polygon, point.latitude, point.longitude)
    }
    var area = 0.0
    geod_polygon_compute(earth, &polygon, 0, 1, &area, nil)
    return abs(area)
  }
}

/// Length of the line through the points on the WGS 84 ellipsoid; for a ring pass its `points`.
/// - Source: Karney 2013, through geod_inverse (PROJ 9.1).
public func geodesicLength(of points: [LonLat]) -> Metres {
  zip(points, points.dropFirst()).reduce(Metres(0)) { sum, side in
    Metres(sum.value + geodesicDistance(from: side.0, to: side.1).value)
  }
}

/// Length of the ring on the WGS 84 ellipsoid.
public func geodesicLength(of ring: Ring) -> Metres { geodesicLength(of: ring.points) }

/// Shortest way between the points on the WGS 84 ellipsoid.
/// - Source: Karney 2013, through geod_inverse (PROJ 9.1).
public func geodesicDistance(from start: LonLat, to end: LonLat) -> Metres {
  withUnsafePointer(to: earth) { earth in
    var distance = 0.0
    geod_inverse(
      earth, start.latitude, start.longitude, end.latitude, end.longitude, &distance, nil, nil)
    return Metres(distance)
  }
}

/// Where one arrives after walking a distance along a geodesic.
/// - Parameters:
///   - bearing: degrees clockwise from north at the start.
///   - distance: may be negative: backwards.
/// - Source: Karney 2013, through geod_direct (PROJ 9.1).
public func destination(from start: LonLat, bearing: Double, distance: Metres) -> LonLat {
  withUnsafePointer(to: earth) { earth in
    var end = LonLat(longitude: 0, latitude: 0)
    geod_direct(
      earth, start.latitude, start.longitude, bearing, distance.value, &end.latitude, &end.longitude, nil)
    return end
  }
}
