import Geospatial
import Testing

struct GrowingBoxIndexTests {
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

  /// Before the first run, with one, and with runs of several lengths and boxes behind them.
  @Test(arguments: [10, 64, 1500])
  func `finds what looking at every box finds, and no more than is asked for`(count: Int) {
    let boxes = boxes(count)
    var index = GrowingBoxIndex()
    for box in boxes { index.append(box) }
    for wanted in boxes.prefix(300) {
      let expected = boxes.indices.filter { boxes[$0].intersects(wanted) }
      #expect(index.indices(meeting: wanted) == expected)
      let some = index.indices(meeting: wanted, most: 5)
      #expect(some.count == min(5, expected.count))
      #expect(some == some.sorted() && Set(some).isSubset(of: expected))
    }
  }

  @Test func `asks nothing of an index without boxes`() {
    #expect(GrowingBoxIndex().indices(meeting: boxes(1)[0]).isEmpty)
  }
}
