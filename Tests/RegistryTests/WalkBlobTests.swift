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
        satellites: index % 3 == 0 ? UInt8(index % 30) : nil, line: Int32(4 + index * 3))
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 400], [1e7, 1e9, 1e13])
  func `a walk comes back to the last bit`(count: Int, degrees: Double) {
    var random = SystemRandomNumberGenerator()
    let walk = Self.walk(count, degrees: degrees, using: &random)
    #expect(WalkBlob.walk(in: WalkBlob.bytes(of: walk)) == walk)
  }

  @Test func `a walk kept by a program that knew no satellites is read`() {
    let first = WalkedPoint(
      position: LonLat(longitude: 104.289, latitude: 22.537), time: 1_757_500_000, hdop: 1.25, line: 7)
    let second = WalkedPoint(
      position: LonLat(longitude: 104.2891, latitude: 22.5371), hasFix: false, line: 8)
    // What version 1 wrote of the two.
    let kept: [UInt8] = [
      0x01, 0x04, 0x01, 0x80, 0xe9, 0xde, 0x81, 0x89, 0x06, 0xc0, 0x9a, 0x0c, 0x01, 0x80, 0xd1, 0xfa, 0xf4,
      0xa7, 0x01, 0xc0, 0x9a, 0x0c, 0x02, 0x01, 0x80, 0x9c, 0xce, 0xb2, 0xa6, 0x66, 0x02, 0x01, 0xc4, 0x13,
      0x00, 0x01, 0x0e, 0x02,
    ]
    #expect(WalkBlob.walk(in: kept) == [first, second])
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
