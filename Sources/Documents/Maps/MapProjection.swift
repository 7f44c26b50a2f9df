import Geospatial
import Printing

/// Puts positions on a drawing, north up and true to scale along its middle latitude (equirectangular).
///
/// Across a commune the scale is off by less than one part in a thousand.
struct MapProjection {
  /// Metres on the ground for one unit of the drawing.
  let metresPerUnit: Double
  private let middle: LonLat
  private let centre: Point
  private let metresPerDegree: (east: Double, north: Double)

  /// Fits the box into the frame, as large as it goes and in its middle.
  init(showing box: BoundingBox, in frame: Rectangle) {
    middle = box.center
    centre = Point(x: frame.x + frame.width / 2, y: frame.y + frame.height / 2)
    metresPerDegree = Self.metresPerDegree(around: middle)
    let east = (box.east - box.west) * metresPerDegree.east
    let north = (box.north - box.south) * metresPerDegree.north
    // A single point still gets a map: 100 m around it.
    metresPerUnit = max(east / frame.width, north / frame.height, 100 / max(frame.width, frame.height))
  }

  func point(_ position: LonLat) -> Point {
    Point(
      x: centre.x + (position.longitude - middle.longitude) * metresPerDegree.east / metresPerUnit,
      y: centre.y - (position.latitude - middle.latitude) * metresPerDegree.north / metresPerUnit)
  }

  /// Height over width of the box on the ground; 1 for a single point.
  static func proportion(of box: BoundingBox) -> Double {
    let degree = metresPerDegree(around: box.center)
    let east = max((box.east - box.west) * degree.east, 100)
    return max((box.north - box.south) * degree.north, 100) / east
  }

  private static func metresPerDegree(around place: LonLat) -> (east: Double, north: Double) {
    let plane = LocalPlane(around: place)
    let step = 0.01
    let east = LonLat(longitude: place.longitude + step, latitude: place.latitude)
    let north = LonLat(longitude: place.longitude, latitude: place.latitude + step)
    return (plane.offset(of: east).east / step, plane.offset(of: north).north / step)
  }
}
