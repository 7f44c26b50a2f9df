/// Boxes that come one after the other, found again by place without looking at all of them.
///
/// Runs of boxes, each at least twice as long as the next, have a packed index each; runs of one length become one (the logarithmic
/// method of Bentley and Saxe, 1980). For boxes that are all known beforehand `BoxIndex` alone is smaller and faster.
public struct GrowingBoxIndex: Sendable {
  private struct Run {
    var start: Int
    var index: BoxIndex
  }

  /// So many boxes are looked at one by one before they become a run.
  private static let loose = 64
  private var boxes: [BoundingBox] = []
  private var runs: [Run] = []

  public init() {}

  /// The box gets the next index, from 0 on.
  public mutating func append(_ box: BoundingBox) {
    boxes.append(box)
    guard boxes.count % Self.loose == 0 else { return }
    var start = boxes.count - Self.loose
    while let last = runs.last, start - last.start == boxes.count - start {
      start = last.start
      runs.removeLast()
    }
    runs.append(Run(start: start, index: BoxIndex(boxes[start...].map(\.self))))
  }

  /// Indices of the boxes that meet the given one, touching included, ascending.
  /// - Parameter most: no more than so many. Which ones depends on nothing but the boxes and their order.
  public func indices(meeting box: BoundingBox, most: Int = .max) -> [Int] {
    var found: [Int] = []
    for run in runs where found.count < most {
      found += run.index.indices(meeting: box, most: most - found.count).map { run.start + $0 }
    }
    let packed = boxes.count - boxes.count % Self.loose
    for index in packed..<boxes.count where found.count < most && boxes[index].intersects(box) {
      found.append(index)
    }
    return found
  }
}
