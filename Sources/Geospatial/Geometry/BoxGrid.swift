/// Boxes that come one after the other, found again by place without looking at all of them.
///
/// Each box lies in the cells it touches on a grid about as coarse as itself, four at most; a question looks at each
/// coarseness in use. For boxes that are all known beforehand `BoxIndex` is smaller and faster.
public struct BoxGrid: Sendable {
  private struct Cell: Hashable {
    var column: Int32
    var row: Int32
  }

  /// By coarseness: cells of 360° / 2^level.
  private var levels: [Int: [Cell: [Int]]] = [:]
  private var boxes: [Int: BoundingBox] = [:]

  public init() {}

  /// - Parameter key: answered by `keys(meeting:)`; each only once.
  public mutating func insert(_ box: BoundingBox, key: Int) {
    let level = Self.level(of: box)
    boxes[key] = box
    Self.forEachCell(of: box, level: level) { levels[level, default: [:]][$0, default: []].append(key) }
  }

  /// Keys of all boxes that meet the given one, touching included, ascending.
  public func keys(meeting box: BoundingBox) -> [Int] {
    var found: Set<Int> = []
    for (level, cells) in levels {
      func look(_ keys: [Int]?) {
        for key in keys ?? [] where boxes[key]?.intersects(box) ?? false { found.insert(key) }
      }
      if Self.cellCount(of: box, level: level) <= cells.count {
        Self.forEachCell(of: box, level: level) { look(cells[$0]) }
      } else {
        for keys in cells.values { look(keys) }
      }
    }
    return found.sorted()
  }

  /// The finest level whose cells are no smaller than the box.
  private static func level(of box: BoundingBox) -> Int {
    var level = 0
    var size = 360.0
    let extent = max(box.east - box.west, box.north - box.south)
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

  private static func cellCount(of box: BoundingBox, level: Int) -> Int {
    range(box.west, box.east, level).count * range(box.south, box.north, level).count
  }

  private static func forEachCell(of box: BoundingBox, level: Int, _ body: (Cell) -> Void) {
    for column in range(box.west, box.east, level) {
      for row in range(box.south, box.north, level) { body(Cell(column: column, row: row)) }
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
