import Geospatial
import Testing

struct BoxGridTests {
  private func boxes(_ count: Int) -> [BoundingBox] {
    var random = FixedRandom(seed: 4)
    return (0..<count).map { number in
      // Squares, slivers either way, and one in a hundred over all.
      let size = number % 100 == 0 ? 1 : 1e-3
      let (across, along) = [(size, size), (size, size / 1e4), (size / 1e4, size)][number % 3]
      let (west, south) = (
        Double.random(in: 104.2..<104.3, using: &random), Double.random(in: 22.4..<22.5, using: &random)
      )
      return BoundingBox(west: west, south: south, east: west + across, north: south + along)
    }
  }

  @Test func `finds what looking at every box finds, and of that the first ones`() {
    let boxes = boxes(1500)
    var grid = BoxGrid()
    for (key, box) in boxes.enumerated() { grid.insert(box, key: key) }
    for wanted in boxes.prefix(300) {
      let expected = boxes.indices.filter { boxes[$0].intersects(wanted) }
      #expect(grid.keys(meeting: wanted) == expected)
      #expect(grid.keys(meeting: wanted, most: 5) == Array(expected.prefix(5)))
    }
  }
}
