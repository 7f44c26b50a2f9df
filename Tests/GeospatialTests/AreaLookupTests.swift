import Geospatial
import Testing

struct AreaLookupTests {
  /// Two hundred villages that share their borders, with wavy sides.
  static let villages: [(key: Int, shape: MultiPolygon)] = (0..<200).map { index in
    let (column, row) = (Double(index % 20), Double(index / 20))
    return (index, square(104 + column * 0.01, 22 + row * 0.01, side: 0.01))
  }

  @Test func `every point finds the village a slow search finds`() throws {
    let lookup = AreaLookup(Self.villages)
    var random = FixedRandom(seed: 5)
    for _ in 0..<500 {
      let point = LonLat(
        longitude: .random(in: 103.98...104.22, using: &random),
        latitude: .random(in: 21.98...22.12, using: &random))
      let slow = try Self.villages.filter { try contains($0.shape, point) }.map(\.key)
      #expect(try lookup.keys(containing: point) == slow)
    }
  }

  @Test func `a shape finds all villages it touches, in the order given`() throws {
    let lookup = AreaLookup(Self.villages)
    #expect(try lookup.keys(intersecting: square(104.005, 22.005, side: 0.01)) == [0, 1, 20, 21])
    #expect(try lookup.keys(intersecting: square(105, 22, side: 0.01)) == [])
    #expect(try lookup.keys(intersecting: MultiPolygon([])) == [])
  }

  @Test func `a border belongs to both sides`() throws {
    let lookup = AreaLookup([
      (key: "a", shape: square(0, 0, side: 1)), (key: "b", shape: square(1, 0, side: 1)),
    ])
    #expect(try lookup.keys(containing: LonLat(longitude: 1, latitude: 0.5)) == ["a", "b"])
  }

  @Test func `a hole belongs to nobody`() throws {
    let ringed = shape(ring((0, 0), (3, 0), (3, 3), (0, 3)), holes: ring((1, 1), (2, 1), (2, 2), (1, 2)))
    let lookup = AreaLookup([(key: 1, shape: ringed), (key: 2, shape: MultiPolygon([]))])
    #expect(try lookup.keys(containing: LonLat(longitude: 1.5, latitude: 1.5)) == [])
    #expect(try lookup.keys(containing: LonLat(longitude: 0.5, latitude: 0.5)) == [1])
  }

  @Test func `workers that each make their own lookup agree`() async throws {
    let point = LonLat(longitude: 104.1234, latitude: 22.0567)
    try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<8 {
        group.addTask { try AreaLookup(Self.villages).keys(containing: point) }
      }
      for try await keys in group { #expect(keys == [112]) }
    }
  }

  @Test(arguments: [0, 1, 15, 16, 17, 257, 5000])
  func `the box index finds what looking at every box finds`(count: Int) {
    var random = FixedRandom(seed: UInt64(count))
    func box(_ size: Double) -> BoundingBox {
      let (x, y) = (Double.random(in: 0...100, using: &random), Double.random(in: 0...100, using: &random))
      return BoundingBox(
        west: x, south: y, east: x + .random(in: 0...size, using: &random),
        north: y + .random(in: 0...size, using: &random))
    }
    let boxes = (0..<count).map { $0 % 7 == 3 ? nil : box(3) }
    let index = BoxIndex(boxes)
    for _ in 0..<100 {
      let wanted = box(10)
      let slow = boxes.indices.filter { boxes[$0]?.intersects(wanted) == true }
      #expect(index.indices(meeting: wanted) == slow)
    }
  }
}
