import Printing

/// Finds room for labels, one after the other; what was placed keeps its room.
struct LabelPlacement {
  private let frame: Rectangle
  private var occupied: [Rectangle]

  /// - Parameter occupied: where no label may lie.
  init(in frame: Rectangle, avoiding occupied: [Rectangle] = []) {
    self.frame = frame
    self.occupied = occupied
  }

  /// The first of the candidates whose lines all lie free inside the frame; its room is taken then.
  /// - Parameter things: are covered only when there is no other room.
  mutating func firstFree(of candidates: [[MapText]], ratherNotOn things: [Rectangle] = []) -> [MapText]? {
    func isFree(_ lines: [MapText], of taken: [Rectangle]) -> Bool {
      lines.allSatisfy { line in
        frame.contains(line.bounds) && !taken.contains { $0.overlaps(line.bounds) }
      }
    }
    let found =
      candidates.first { isFree($0, of: occupied + things) } ?? candidates.first { isFree($0, of: occupied) }
    occupied += found?.map(\.bounds) ?? []
    return found
  }
}

extension Rectangle {
  fileprivate func overlaps(_ other: Rectangle) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }
}
