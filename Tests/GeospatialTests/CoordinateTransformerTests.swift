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
}
