import Geospatial

/// The value of a `coordinates` member, kept flat: its type may stand behind it in the file.
struct CoordinateTree {
  /// End of an array that holds positions or other arrays.
  struct End {
    /// 1 for a line or ring, 2 for a polygon, 3 for several polygons.
    var height: Int
    /// Positions before the end.
    var positions: Int
  }

  private(set) var positions: [LonLat?] = []
  private(set) var ends: [End] = []
  /// Positions the file holds, those beyond the cap included.
  private(set) var count = 0
  /// 0 for one position; nil when nothing but empty arrays came.
  private(set) var height: Int?
  /// Whether arrays of different depth stand side by side.
  private(set) var isUneven = false
  /// The number of the position in hand in its ring or line, 1-based.
  private(set) var vertex = 0

  private var open: [Int?] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  var isOpen: Bool { !open.isEmpty }

  mutating func beginArray() { open.append(nil) }

  /// Ends the innermost array, which was not a position.
  mutating func endArray() {
    guard let height = open.removeLast() else { return }
    if height >= 1 { ends.append(End(height: height, positions: positions.count)) }
    if height == 1 { vertex = 0 }
    close(height)
  }

  /// Ends the innermost array, which was a position.
  /// - Parameter position: nil when its numbers are of no use; it still counts.
  mutating func endPosition(_ position: LonLat?) {
    open.removeLast()
    if count <= limit { positions.append(position) }
    close(0)
  }

  /// Counts the position whose numbers are complete, before they are looked at.
  mutating func countPosition() {
    count += 1
    vertex += 1
  }

  private mutating func close(_ height: Int) {
    guard let last = open.last else {
      self.height = height
      return
    }
    if let other = last, other != height + 1 { isUneven = true }
    open[open.count - 1] = max(last ?? 0, height + 1)
  }
}
