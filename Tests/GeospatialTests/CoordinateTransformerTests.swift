import Geospatial
import Testing

/// Positions in EPSG:9208, computed with PROJ's own command line (cs2cs 9.1.1); the first with four decimals.
private let golden: [(position: LonLat, easting: Double, northing: Double)] = [
  (LonLat(longitude: 104.2890, latitude: 22.5370), 452_386.1345, 2_493_195.3496),
  (LonLat(longitude: 104.189752, latitude: 22.450728), 442_141.651, 2_483_677.399),
  (LonLat(longitude: 104.424248, latitude: 22.598745), 466_312.633, 2_499_995.619),
]

struct CoordinateTransformerTests {
  /// Tolerance 1 mm, which is 9e-9 degrees of latitude.
  @Test(arguments: golden)
  func `VN-2000 of Lào Cai and WGS 84 agree with cs2cs, both ways`(
    position: LonLat, easting: Double, northing: Double
  ) throws {
    let transformer = try CoordinateTransformer(from: .vn2000LaoCai, to: .wgs84)
    let projected = try transformer.project(position)
    #expect(abs(projected.easting - easting) < 0.001)
    #expect(abs(projected.northing - northing) < 0.001)
    let back = try transformer.unproject(
      ProjectedPoint(easting: easting, northing: northing, crs: .vn2000LaoCai))
    #expect(abs(back.longitude - position.longitude) < 9e-9)
    #expect(abs(back.latitude - position.latitude) < 9e-9)
  }

  @Test func `the direction a transformer is asked for does not matter`() throws {
    let there = try CoordinateTransformer(from: .wgs84, to: .vn2000LaoCai)
    let back = try CoordinateTransformer(from: .vn2000LaoCai, to: .wgs84)
    let a = try there.project(golden[0].position)
    let b = try back.project(golden[0].position)
    #expect(abs(a.easting - b.easting) < 1e-6 && abs(a.northing - b.northing) < 1e-6)
  }

  /// The zones a Vietnamese table may be in, and both UTM zones; EPSG:5194 would be 0.68 m away.
  @Test(arguments: [3405, 5896, 5897, 9205, 9206, 9207, 9208, 9209, 9210])
  func `every VN-2000 system goes through EPSG 6960`(code: Int) throws {
    let transformer = try CoordinateTransformer(from: CRSCode(epsg: code), to: .wgs84)
    #expect(transformer.operationName.contains("VN-2000 to WGS 84 (2)"))
    #expect(transformer.accuracy == Metres(1))
  }

  /// Tolerance 0.1 µm, from edge to edge of the area of use. PROJ's own way back misses by 1 mm.
  @Test(arguments: [9208, 9210, 5897, 3405, 3406, 4756, 2044, 32648])
  func `there and back again ends where it began`(code: Int) throws {
    let transformer = try CoordinateTransformer(from: CRSCode(epsg: code), to: .wgs84)
    let area = transformer.areaOfUse
    let positions = (0..<441).map { number in
      let (column, row) = (Double(number % 21) / 20, Double(number / 21) / 20)
      return LonLat(
        longitude: area.west + (area.east - area.west) * column,
        latitude: area.south + (area.north - area.south) * row)
    }
    // What rounding moves over the edge is not what is tested here.
    let free = try CoordinateTransformer(from: CRSCode(epsg: code), to: .wgs84, isHeldToAreaOfUse: false)
    let back = try free.unproject(free.project(positions))
    for (a, b) in zip(positions, back) { #expect(geodesicDistance(from: a, to: b).value < 1e-7) }
  }

  @Test func `what cannot be carried is refused with its reason and its index`() throws {
    let transformer = try CoordinateTransformer(from: .vn2000LaoCai, to: .wgs84)
    let good = try transformer.project(golden[0].position)
    func failure(_ point: ProjectedPoint) -> ProjectionFailure? {
      #expect(throws: ProjectionFailure.self) { try transformer.unproject([good, good, point]) }
    }
    var point = good
    point.easting = .nan
    #expect(failure(point)?.reason == .notFinite)
    point.easting = 1e9
    #expect(failure(point).map { [.notComputable, .outsideAreaOfUse].contains($0.reason) } == true)
    point = good
    point.crs = CRSCode(epsg: 9207)
    #expect(failure(point)?.reason == .otherSystem)
    // Swapped columns land far outside.
    point = ProjectedPoint(easting: good.northing, northing: good.easting, crs: good.crs)
    #expect(failure(point)?.reason == .outsideAreaOfUse)
    #expect(failure(point)?.index == 2)
    #expect(failure(point)?.areaOfUse == transformer.areaOfUse)
  }

  @Test func `positions outside the zone or off the earth are not projected`() throws {
    let transformer = try CoordinateTransformer(from: .wgs84, to: .vn2000LaoCai)
    let outside = #expect(throws: ProjectionFailure.self) {
      try transformer.project(LonLat(longitude: 120, latitude: 40))
    }
    #expect(outside?.reason == .outsideAreaOfUse)
    #expect(outside?.position == LonLat(longitude: 120, latitude: 40))
    let nowhere = #expect(throws: ProjectionFailure.self) {
      try transformer.project(LonLat(longitude: 104, latitude: .infinity))
    }
    #expect(nowhere?.reason == .notFinite)
  }

  @Test(arguments: [
    (999_999, 4326, ProjectionFailure.Reason.unknownSystem), (9208, 9207, .unsupportedPair),
    (4326, 4326, .unsupportedPair), (5727, 4326, .unsupportedPair),
    // In feet: NAD83 / California zone 6.
    (2230, 4326, .unsupportedPair),
  ])
  func `a pair that is not a projected system in metres and WGS 84 is refused`(
    from: Int, to: Int, reason: ProjectionFailure.Reason
  ) {
    let failure = #expect(throws: ProjectionFailure.self) {
      try CoordinateTransformer(from: CRSCode(epsg: from), to: CRSCode(epsg: to))
    }
    #expect(failure?.reason == reason)
  }

  // Within 1e-8 degrees (1 mm) of what `cs2cs EPSG:4326 EPSG:4756` of PROJ 9.1.1 gives.
  @Test func `degrees on VN-2000 are moved by its datum shift`() throws {
    let transformer = try CoordinateTransformer(from: .vn2000, to: .wgs84)
    let place = try transformer.project(golden[0].position)
    #expect(abs(place.easting - 104.287094244) < 1e-8)
    #expect(abs(place.northing - 22.537960553) < 1e-8)
  }

  /// The same point in the systems that get confused, within 5 cm (facts: one decimal).
  @Test(arguments: [
    (9208, 452_386.1, 2_493_195.3), (5897, 426_670.7, 2_493_296.5), (3405, 426_692.7, 2_492_548.4),
    (32648, 426_888.2, 2_492_441.2),
  ])
  func `systems that get confused give the figures people see`(code: Int, easting: Double, northing: Double)
    throws
  {
    let point = try CoordinateTransformer(from: CRSCode(epsg: code), to: .wgs84).project(golden[0].position)
    #expect(abs(point.easting - easting) <= 0.051)
    #expect(abs(point.northing - northing) <= 0.051)
  }

  @Test func `one transformer serves many tasks at once`() async throws {
    let transformer = try CoordinateTransformer(from: .vn2000LaoCai, to: .wgs84)
    let expected = try transformer.project(golden[0].position)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          for _ in 0..<500 where try transformer.project(golden[0].position) != expected { return false }
          return true
        }
      }
      for try await isSame in group { #expect(isSame) }
    }
  }
}
