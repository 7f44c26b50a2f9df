/// Boxes packed so that those near a place are found without looking at all of them. A value: share it
/// freely.
///
/// Boxes are sorted into strips and tiles of 16 (sort-tile-recursive; Leutenegger, Lopez, Edgington 1997).
public struct BoxIndex: Sendable {
  private struct Entry {
    var box: BoundingBox
    /// In the lowest level the index of the box as given, above it the first child in the level below.
    var reference: Int
  }

  private static let fanOut = 16
  /// Level 0 holds the boxes as sorted, the last at most 16 nodes.
  private var levels: [[Entry]] = []

  /// - Parameter boxes: any number, in any order; their indices are what questions answer. nil takes part in
  ///   nothing.
  public init(_ boxes: [BoundingBox?]) {
    let entries = boxes.enumerated().compactMap { index, box in box.map { Entry(box: $0, reference: index) } }
    guard !entries.isEmpty else { return }
    levels.append(Self.tiled(entries))
    while let below = levels.last, below.count > Self.fanOut {
      levels.append(
        stride(from: 0, to: below.count, by: Self.fanOut).map { start in
          let children = below[start..<min(start + Self.fanOut, below.count)]
          let box = children.dropFirst().reduce(children[start].box) { $0.union($1.box) }
          return Entry(box: box, reference: start)
        })
    }
  }

  /// Calls `body` with the index of every box that meets the given one, touching included, in no particular
  /// order.
  public func forEach<Failure: Error>(
    meeting box: BoundingBox, _ body: (Int) throws(Failure) -> Void
  ) throws(Failure) {
    guard let top = levels.last else { return }
    try visit(top.indices, level: levels.count - 1, box, body)
  }

  /// Indices of the boxes that meet the given one, ascending.
  /// - Parameter most: no more than so many, those that are found first.
  public func indices(meeting box: BoundingBox, most: Int = .max) -> [Int] {
    var found: [Int] = []
    struct Enough: Error {}
    do throws(Enough) {
      try forEach(meeting: box) { index throws(Enough) in
        if found.count == most { throw Enough() }
        found.append(index)
      }
    } catch {}
    return found.sorted()
  }

  /// Calls `body` with every box and its index, in no particular order.
  func forEachBox(_ body: (Int, BoundingBox) -> Void) {
    for entry in levels.first ?? [] { body(entry.reference, entry.box) }
  }

  private func visit<Failure: Error>(
    _ range: Range<Int>, level: Int, _ box: BoundingBox, _ body: (Int) throws(Failure) -> Void
  ) throws(Failure) {
    for index in range where levels[level][index].box.intersects(box) {
      let reference = levels[level][index].reference
      if level == 0 {
        try body(reference)
      } else {
        let end = min(reference + Self.fanOut, levels[level - 1].count)
        try visit(reference..<end, level: level - 1, box, body)
      }
    }
  }

  private static func tiled(_ entries: [Entry]) -> [Entry] {
    let tiles = (entries.count + fanOut - 1) / fanOut
    let strips = Int(Double(tiles).squareRoot().rounded(.up))
    let perStrip = (tiles + strips - 1) / strips * fanOut
    let byLongitude = entries.sorted { $0.box.center.longitude < $1.box.center.longitude }
    return stride(from: 0, to: byLongitude.count, by: perStrip).flatMap { start in
      byLongitude[start..<min(start + perStrip, byLongitude.count)]
        .sorted { $0.box.center.latitude < $1.box.center.latitude }
    }
  }
}
