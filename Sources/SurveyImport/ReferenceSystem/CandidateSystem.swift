import Geospatial
import GrowingAreas
import Synchronization

/// A system a coordinate table may be in, with the box of numbers a table of this commune has there.
struct CandidateSystem: Sendable {
  let code: CRSCode
  /// Where the commune lies in this system, its margin included.
  let extent: PlaneBox
  /// Metres in one unit of the box.
  let metresPerUnit: Double
  /// Whether the box is the commune's, and not all the ground that the system is made for.
  var isAroundCommune = false

  /// Whether it is never taken without being asked for, even when it is the only one: tables of before VN-2000. The one
  /// transformation PROJ has for them (EPSG:1544, 5 m) is stated for Vũng Tàu in the far south; how good it is here nobody
  /// has stated.
  var isOnlyTakenWhenDeclared: Bool { Self.zonePrefix(of: code) != nil }

  /// VN-2000 / UTM, WGS 84 / UTM and Hanoi 1972 / Gauss-Krüger, west and east of 108 degrees.
  private static let sixDegreeZones: [(west: Int, east: Int)] = [(3405, 3406), (32648, 32649), (2044, 2045)]

  /// Where VN-2000 may be used at all (EPSG:4756, onshore).
  static let country = BoundingBox(west: 102.14, south: 8.33, east: 109.53, north: 23.4)
  /// Any table in metres of the country, with 3° or 6° zones.
  private static let countryInMetres = PlaneBox(around: [(100_000, 900_000), (900_000, 2_650_000)])!

  /// What the number of the zone in front of an easting is worth in this system; nil where eastings have none.
  static func zonePrefix(of code: CRSCode) -> Double? {
    switch code.epsg {
    case 2044: 18_000_000
    case 2045: 19_000_000
    default: nil
    }
  }

  /// The systems that are ever met in tables of the place, in the order in which people meet them.
  /// - Parameter place: nil for the whole country, where every system in metres is as good as any other.
  static func all(around place: BoundingBox?, margin: Metres) -> [CandidateSystem] {
    lastFound.withLock { last in
      if let last, last.place == place, last.margin == margin { return last.systems }
      let systems = found(around: place, margin: margin)
      last = (place, margin, systems)
      return systems
    }
  }

  /// One file asks several times, each time for the commune of the registry, and PROJ takes its time to look systems up.
  private static let lastFound = Mutex<(place: BoundingBox?, margin: Metres, systems: [CandidateSystem])?>(
    nil)

  private static func found(around place: BoundingBox?, margin: Metres) -> [CandidateSystem] {
    let degrees = wgs84(around: place ?? country, margin: margin)
    guard let place else {
      let codes =
        VN2000Zone.threeDegrees.map(\.code.epsg) + sixDegreeZones.flatMap { [$0.west, $0.east] }
      return [degrees]
        + codes.flatMap { withAndWithoutPrefix(CRSCode(epsg: $0), countryInMetres, Metres(0)) }
    }
    let reference = try? CoordinateTransformer(from: referenceZone, to: .wgs84)
    let narrow = VN2000Zone.threeDegrees.flatMap { zone -> [CandidateSystem] in
      boxInThreeDegreeZone(meridian: zone.centralMeridian, place, reference)
        .map { withAndWithoutPrefix(zone.code, $0, margin) } ?? []
    }
    let wide = sixDegreeZones.flatMap { zone -> [CandidateSystem] in
      let code = CRSCode(epsg: place.center.longitude < 108 ? zone.west : zone.east)
      return projectedBox(try? CoordinateTransformer(from: code, to: .wgs84), place)
        .map { withAndWithoutPrefix(code, $0, margin) } ?? []
    }
    return ([degrees] + narrow + wide).map { candidate in
      var candidate = candidate
      candidate.isAroundCommune = true
      return candidate
    }
  }

  /// The one system a surveyor named, over all the ground it is made for.
  static func declared(_ code: CRSCode) -> [CandidateSystem] {
    if code == .wgs84 { return [wgs84(around: country, margin: Metres(0))] }
    let transformer = try? CoordinateTransformer(from: code, to: .wgs84)
    return projectedBox(transformer, transformer?.areaOfUse)
      .map { withAndWithoutPrefix(code, $0, Metres(0)) } ?? []
  }

  static func wgs84(around place: BoundingBox, margin: Metres) -> CandidateSystem {
    let plane = LocalPlane(around: place.center)
    let step = plane.position(east: margin.value, north: margin.value)
    let box = PlaneBox(around: [(place.west, place.south), (place.east, place.north)])!
    return CandidateSystem(
      code: .wgs84,
      extent: box.widened(
        by: step.longitude - place.center.longitude, step.latitude - place.center.latitude),
      metresPerUnit: 111_000)
  }

  private static func withAndWithoutPrefix(
    _ code: CRSCode, _ box: PlaneBox, _ margin: Metres
  ) -> [CandidateSystem] {
    let extent = box.widened(by: margin.value, margin.value)
    let plain = CandidateSystem(code: code, extent: extent, metresPerUnit: 1)
    guard let prefix = zonePrefix(of: code) else { return [plain] }
    // PROJ's eastings of these systems have the prefix, the country's box has none.
    let shift = extent.east > prefix ? -prefix : prefix
    var other = extent
    other.west += shift
    other.east += shift
    return [plain, CandidateSystem(code: code, extent: other, metresPerUnit: 1)]
  }

  /// The place in a projected system; nil when the system is not made for it.
  private static func projectedBox(
    _ transformer: CoordinateTransformer?, _ place: BoundingBox?
  ) -> PlaneBox? {
    guard let transformer, let place, let points = try? transformer.project(outline(of: place)) else {
      return nil
    }
    return PlaneBox(around: points.map { ($0.easting, $0.northing) })
  }

  /// Corners and quarter points of the sides: parallels and meridians bend on a projection, over a commune by metres.
  private static func outline(of box: BoundingBox) -> [LonLat] {
    stride(from: 0, through: 1, by: 0.25).flatMap { share in
      let longitude = box.west + share * (box.east - box.west)
      let latitude = box.south + share * (box.north - box.south)
      return [
        LonLat(longitude: longitude, latitude: box.south), LonLat(longitude: longitude, latitude: box.north),
        LonLat(longitude: box.west, latitude: latitude), LonLat(longitude: box.east, latitude: latitude),
      ]
    }
  }

  /// VN-2000 / UTM zone 48N, meridian 105, scale 0.9996.
  private static let referenceZone = CRSCode(epsg: 3405)

  /// The place in a 3° zone, whether or not the zone is in use there.
  ///
  /// A transverse Mercator map looks the same around every meridian, so the place is moved to where it would lie in UTM zone
  /// 48 and brought to the scale of a 3° zone. Good to some metres, the datum being turned along: enough to tell zones
  /// apart, and eighteen times faster than asking PROJ for each.
  private static func boxInThreeDegreeZone(
    meridian: Double, _ place: BoundingBox, _ reference: CoordinateTransformer?
  ) -> PlaneBox? {
    let shift = 105 - meridian
    let moved = BoundingBox(
      west: place.west + shift, south: place.south, east: place.east + shift, north: place.north)
    guard var box = projectedBox(reference, moved) else { return nil }
    let scale = 0.9999 / 0.9996
    box.west = 500_000 + scale * (box.west - 500_000)
    box.east = 500_000 + scale * (box.east - 500_000)
    box.south *= scale
    box.north *= scale
    return box
  }
}
