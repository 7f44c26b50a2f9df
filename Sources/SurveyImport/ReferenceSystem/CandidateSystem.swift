import Geospatial
import GrowingAreas

/// A system a coordinate table may be in, with the box of numbers a table of this commune has there.
struct CandidateSystem: Sendable {
  let code: CRSCode
  /// Where the commune lies in this system, its margin included.
  let extent: PlaneBox
  let standing: Standing
  /// Metres in one unit of the box.
  let metresPerUnit: Double

  enum Standing: Sendable {
    /// Taken when it is the only one that fits.
    case usual
    /// Never taken without being asked for, even when it is the only one: tables of before VN-2000.
    case onlyWhenDeclared
    /// Its area of use leaves the commune out: only good for saying what a table probably is.
    case notInUseHere
  }

  /// VN-2000 / TM-3 by central meridian in degrees east (EPSG register v10.076; the deprecated 6956 to 6959 left out).
  private static let threeDegreeZones: [(epsg: Int, meridian: Double)] = [
    (5896, 102), (9205, 103), (9206, 104), (9207, 104.5), (9208, 104.75), (5897, 105), (9209, 105.5),
    (9210, 105.75), (9211, 106), (9212, 106.25), (9213, 106.5), (9214, 107), (9215, 107.25), (9216, 107.5),
    (5899, 107.75), (5898, 108), (9217, 108.25), (9218, 108.5),
  ]
  /// VN-2000 / UTM and WGS 84 / UTM, zones 48 and 49 north.
  private static let sixDegreeZones = [3405, 3406, 32648, 32649]
  /// Hanoi 1972 / Gauss-Krüger zones 18 and 19; their eastings begin with the number of the zone.
  private static let hanoi1972: [(epsg: Int, prefix: Double)] = [(2044, 18_000_000), (2045, 19_000_000)]

  /// Where VN-2000 may be used at all (EPSG:4756, onshore).
  private static let country = BoundingBox(west: 102.14, south: 8.33, east: 109.53, north: 23.4)

  /// What the number of the zone in front of an easting is worth in this system; nil where eastings have none.
  static func zonePrefix(of code: CRSCode) -> Double? {
    hanoi1972.first { $0.epsg == code.epsg }?.prefix
  }

  /// The systems that are ever met in tables of the place, in the order in which people meet them.
  /// - Parameter place: nil for all the ground each system is made for.
  static func all(around place: BoundingBox?, margin: Metres) -> [CandidateSystem] {
    var candidates = [wgs84(around: place ?? country, margin: margin)]
    for zone in threeDegreeZones {
      let code = CRSCode(epsg: zone.epsg)
      if let box = projectedBox(code, place) {
        candidates.append(CandidateSystem(code, box, margin, .usual))
      } else if let place, let box = boxOutOfUse(meridian: zone.meridian, place) {
        candidates.append(CandidateSystem(code, box, margin, .notInUseHere))
      }
    }
    for epsg in sixDegreeZones {
      let code = CRSCode(epsg: epsg)
      guard let box = projectedBox(code, place) else { continue }
      candidates.append(CandidateSystem(code, box, margin, .usual))
    }
    for zone in hanoi1972 { candidates += withAndWithoutPrefix(CRSCode(epsg: zone.epsg), place, margin) }
    return candidates
  }

  /// The one system a surveyor named, over all the ground it is made for.
  static func declared(_ code: CRSCode) -> [CandidateSystem] {
    if code == .wgs84 { return [wgs84(around: country, margin: Metres(0))] }
    if zonePrefix(of: code) != nil { return withAndWithoutPrefix(code, nil, Metres(0)) }
    return projectedBox(code, nil).map { [CandidateSystem(code, $0, Metres(0), .usual)] } ?? []
  }

  static func wgs84(around place: BoundingBox, margin: Metres) -> CandidateSystem {
    let plane = LocalPlane(around: place.center)
    let step = plane.position(east: margin.value, north: margin.value)
    let box = PlaneBox(around: [(place.west, place.south), (place.east, place.north)])!
    return CandidateSystem(
      degrees: box.widened(
        by: step.longitude - place.center.longitude, step.latitude - place.center.latitude))
  }

  private init(degrees extent: PlaneBox) {
    code = .wgs84
    standing = .usual
    self.extent = extent
    metresPerUnit = 111_000
  }

  private init(_ code: CRSCode, _ box: PlaneBox, _ margin: Metres, _ standing: Standing) {
    self.code = code
    self.standing = standing
    extent = box.widened(by: margin.value, margin.value)
    metresPerUnit = 1
  }

  /// The place, or all the ground the system is made for, in a projected system; nil when the system is not made for it.
  private static func projectedBox(_ code: CRSCode, _ place: BoundingBox?) -> PlaneBox? {
    guard let transformer = try? CoordinateTransformer(from: code, to: .wgs84),
      let points = try? transformer.project(outline(of: place ?? transformer.areaOfUse))
    else { return nil }
    return PlaneBox(around: points.map { ($0.easting, $0.northing) })
  }

  private static func withAndWithoutPrefix(
    _ code: CRSCode, _ place: BoundingBox?, _ margin: Metres
  ) -> [CandidateSystem] {
    guard let box = projectedBox(code, place), let prefix = zonePrefix(of: code) else { return [] }
    return [0, prefix].map { prefix in
      var box = box
      box.west -= prefix
      box.east -= prefix
      return CandidateSystem(code, box, margin, .onlyWhenDeclared)
    }
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

  /// The box in a zone that PROJ does not carry the place into: a transverse Mercator map looks the same around every
  /// meridian, so the place is moved to where it would lie in UTM zone 48 and brought to the scale of a 3° zone. Good to
  /// some metres, the datum being turned along: enough to name a zone, not to transform.
  private static func boxOutOfUse(meridian: Double, _ place: BoundingBox) -> PlaneBox? {
    let shift = 105 - meridian
    let moved = BoundingBox(
      west: place.west + shift, south: place.south, east: place.east + shift, north: place.north)
    guard var box = projectedBox(CRSCode(epsg: 3405), moved) else { return nil }
    let scale = 0.9999 / 0.9996
    box.west = 500_000 + scale * (box.west - 500_000)
    box.east = 500_000 + scale * (box.east - 500_000)
    box.south *= scale
    box.north *= scale
    return box
  }
}
