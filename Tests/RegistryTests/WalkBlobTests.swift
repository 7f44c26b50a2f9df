import Geospatial
import GrowingAreas
import Testing

@testable import Registry

@Suite struct WalkBlobTests {
  private static func walk(_ count: Int, degrees: Double, using random: inout some RandomNumberGenerator)
    -> [WalkedPoint]
  {
    var time = 1_757_500_000.125
    return (0..<count).map { index in
      time += Double(Int.random(in: 0...3000, using: &random)) / 1000
      let position = LonLat(
        longitude: (Double.random(in: 104.28...104.29, using: &random) * degrees).rounded() / degrees,
        latitude: (Double.random(in: 22.53...22.54, using: &random) * degrees).rounded() / degrees)
      return WalkedPoint(
        position: position, time: index % 7 == 3 ? nil : time, hdop: Bool.random(using: &random) ? 1.25 : nil,
        sigma: index % 5 == 0 ? Metres(.random(in: 1...9, using: &random)) : nil, hasFix: index % 11 != 4,
        line: Int32(4 + index * 3))
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 400], [1e7, 1e9, 1e13])
  func `a walk comes back to the last bit`(count: Int, degrees: Double) {
    var random = SystemRandomNumberGenerator()
    let walk = Self.walk(count, degrees: degrees, using: &random)
    #expect(WalkBlob.walk(in: WalkBlob.bytes(of: walk)) == walk)
  }

  @Test func `a phone's walk takes ten bytes a point`() {
    var walk: [WalkedPoint] = []
    for index in 0..<300 {
      let longitude = 104.289 + Double(index) * 0.0000123
      let latitude = 22.537 + Double(index % 17) * 0.0000045
      walk.append(
        WalkedPoint(
          position: LonLat(longitude: longitude, latitude: latitude).rounded,
          time: 1_757_500_000 + Double(index),
          hdop: 1.1, line: Int32(10 + 4 * index)))
    }
    #expect(WalkBlob.bytes(of: walk).count < 300 * 13)
  }

  @Test func `bytes from anywhere are refused or read, never a trap`() {
    var random = SystemRandomNumberGenerator()
    let good = WalkBlob.bytes(of: Self.walk(40, degrees: 1e9, using: &random))
    for length in 0..<good.count { #expect(WalkBlob.walk(in: good.prefix(length)) == nil) }
    for _ in 0..<3000 {
      var bytes = good
      for _ in 0..<3 {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      _ = WalkBlob.walk(in: bytes)
    }
  }
}
