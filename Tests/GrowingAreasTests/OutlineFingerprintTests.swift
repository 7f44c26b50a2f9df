import Geospatial
import Testing

@testable import GrowingAreas

@Suite struct OutlineFingerprintTests {
  private static let corners = [(0.0, 0.0), (10, 0), (12, 5), (10, 9), (3, 11), (0, 8)]

  private func ring(_ corners: some Sequence<(Double, Double)>, scale: Double = 1e-4) -> Ring {
    Ring(closing: corners.map { LonLat(longitude: 104.2 + $0.0 * scale, latitude: 22.5 + $0.1 * scale) })
  }

  private func shape(_ corners: some Sequence<(Double, Double)>) -> MultiPolygon {
    MultiPolygon([Polygon(shell: ring(corners))])
  }

  private let fingerprint = OutlineFingerprint(
    of: MultiPolygon([
      Polygon(
        shell: Ring(
          closing: corners.map { LonLat(longitude: 104.2 + $0.0 * 1e-4, latitude: 22.5 + $0.1 * 1e-4) }))
    ]))

  @Test(arguments: 0..<6, [true, false])
  func `start vertex and direction make no difference`(start: Int, reversed: Bool) {
    let turned = Self.corners[start...] + Self.corners[..<start]
    #expect(
      OutlineFingerprint(of: reversed ? shape(turned.reversed()) : shape(turned)) == fingerprint)
  }

  @Test func `repeated points and differences below the grid make no difference`() {
    var corners = Self.corners
    corners.insert(corners[2], at: 3)
    corners[1].0 += 1e-4
    #expect(OutlineFingerprint(of: shape(corners)) == fingerprint)
  }

  @Test func `one centimetre, one corner or one hole does`() {
    var moved = Self.corners
    moved[1].0 += 0.002
    #expect(OutlineFingerprint(of: shape(moved)) != fingerprint)
    #expect(OutlineFingerprint(of: shape(Self.corners.dropLast())) != fingerprint)
    let hole = ring([(4, 4), (5, 4), (5, 5)])
    let holed = MultiPolygon([Polygon(shell: ring(Self.corners), holes: [hole])])
    #expect(OutlineFingerprint(of: holed) != fingerprint)
  }

  @Test func `the order of polygons and of holes makes no difference`() {
    let (a, b) = (ring([(4, 4), (5, 4), (5, 5)]), ring([(6, 6), (7, 6), (7, 7)]))
    let far = Polygon(shell: ring([(40, 40), (50, 40), (50, 50)]))
    let one = MultiPolygon([Polygon(shell: ring(Self.corners), holes: [a, b]), far])
    let other = MultiPolygon([far, Polygon(shell: ring(Self.corners), holes: [b, a])])
    #expect(OutlineFingerprint(of: one) == OutlineFingerprint(of: other))
  }

  @Test func `the value never changes, because registries store it`() {
    #expect(fingerprint.hex == "b1608c5082c6f48c6c6490639f82507f")
    #expect(fingerprint.bytes.count == 16)
    #expect(fingerprint.hex.hasPrefix(String(fingerprint.bytes[0], radix: 16)))
  }

  @Test func `what is no outline still has a fingerprint`() {
    let broken = MultiPolygon([Polygon(shell: Ring(closing: [LonLat(longitude: .nan, latitude: .infinity)]))])
    #expect(OutlineFingerprint(of: broken).hex.count == 32)
    #expect(OutlineFingerprint(of: MultiPolygon([])).hex == "6c62272e07bb014262b821756295c58d")
  }
}
