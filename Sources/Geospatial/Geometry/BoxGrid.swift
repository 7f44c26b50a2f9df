/// Boxes that come one after the other, found again by place without looking at all of them.
///
/// Each box lies in the cells it touches on a grid about as coarse as itself in either direction, four at most; a question
/// looks at each coarseness in use. For boxes that are all known beforehand `BoxIndex` is smaller and faster.
public struct BoxGrid: Sendable {
  private struct Cell: Hashable {
    var column: Int32
    var row: Int32
  }

  /// Cells of 360° / 2^across by 360° / 2^along.
  private struct Level: Hashable {
    var across: Int
    var along: Int
  }

  /// In each cell in the order in which they came.
  private var levels: [Level: [Cell: [(key: Int, box: BoundingBox)]]] = [:]

  public init() {}

  /// - Parameter key: answered by `keys(meeting:)`; greater than all before.
  public mutating func insert(_ box: BoundingBox, key: Int) {
    let level = Level(
      across: Self.level(of: box.east - box.west), along: Self.level(of: box.north - box.south))
    Self.forEachCell(of: box, level: level) {
      levels[level, default: [:]][$0, default: []].append((key, box))
    }
  }

  /// Keys of the boxes that meet the given one, touching included, ascending.
  /// - Parameter most: only so many, those that came first.
  public func keys(meeting box: BoundingBox, most: Int = .max) -> [Int] {
    var found: Set<Int> = []
    for (level, cells) in levels {
      func look(_ entries: [(key: Int, box: BoundingBox)]?) {
        var left = most
        for entry in entries ?? [] where entry.box.intersects(box) {
          found.insert(entry.key)
          left -= 1
          if left == 0 { return }
        }
      }
      if Self.cellCount(of: box, level: level) <= cells.count {
        Self.forEachCell(of: box, level: level) { look(cells[$0]) }
      } else {
        for entries in cells.values { look(entries) }
      }
    }
    return Array(found.sorted().prefix(most))
  }

  /// The finest level whose cells are no smaller than the extent.
  private static func level(of extent: Double) -> Int {
    var level = 0
    var size = 360.0
    while level < 24, size / 2 >= extent {
      size /= 2
      level += 1
    }
    return level
  }

  private static func range(_ low: Double, _ high: Double, _ level: Int) -> ClosedRange<Int32> {
    let size = 360 / Double(1 << level)
    return Int32((low / size).rounded(.down))...Int32((high / size).rounded(.down))
  }

  private static func cellCount(of box: BoundingBox, level: Level) -> Int {
    range(box.west, box.east, level.across).count * range(box.south, box.north, level.along).count
  }

  private static func forEachCell(of box: BoundingBox, level: Level, _ body: (Cell) -> Void) {
    for column in range(box.west, box.east, level.across) {
      for row in range(box.south, box.north, level.along) { body(Cell(column: column, row: row)) }
    }
  }
}

extension BoundingBox {
  /// The box with so many metres more on every side; a little more towards the poles, never less.
  public func grown(by distance: Metres) -> BoundingBox {
    // A degree of latitude is 110.57 km at least; parallels shrink with the cosine, which the plane knows.
    let plane = LocalPlane(around: center)
    let corner = plane.position(east: distance.value, north: distance.value)
    let (across, along) = (
      (corner.longitude - center.longitude) * 1.01, (corner.latitude - center.latitude) * 1.01
    )
    return BoundingBox(west: west - across, south: south - along, east: east + across, north: north + along)
  }
}
