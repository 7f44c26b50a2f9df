extension QRSymbol {
  /// The border between dark and light as closed rings, for vector formats that know no stencil.
  ///
  /// Rectangles side by side would show hairlines between them; one outline has no inner edges.
  /// - Parameter origin: top left corner of the first module.
  func outline(at origin: Point, moduleSize: Millimetres) -> Path {
    func isDark(_ x: Int, _ y: Int) -> Bool {
      x >= 0 && y >= 0 && x < size && y < size && self[x, y]
    }
    // Edges run with the dark side on their right; `next` holds where each one leads.
    let side = size + 1
    var next: [Int: [Int]] = [:]
    func add(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) {
      next[y0 * side + x0, default: []].append(y1 * side + x1)
    }
    for y in 0..<size {
      for x in 0..<size where isDark(x, y) {
        if !isDark(x, y - 1) { add(x, y, x + 1, y) }
        if !isDark(x + 1, y) { add(x + 1, y, x + 1, y + 1) }
        if !isDark(x, y + 1) { add(x + 1, y + 1, x, y + 1) }
        if !isDark(x - 1, y) { add(x, y + 1, x, y) }
      }
    }
    var rings: [[Point]] = []
    for start in next.keys.sorted() {
      while next[start]?.isEmpty == false {
        var ring = [start]
        var here = start
        while let step = next[here]?.popLast(), step != start {
          ring.append(step)
          here = step
        }
        rings.append(
          Self.corners(of: ring, side: side).map { corner in
            Point(
              x: origin.x + Double(corner % side) * moduleSize,
              y: origin.y + Double(corner / side) * moduleSize)
          })
      }
    }
    return Path(rings: rings)
  }

  /// The corners of a ring of unit edges: points in the middle of a straight line are left out.
  private static func corners(of ring: [Int], side: Int) -> [Int] {
    ring.indices.compactMap { index in
      let before = ring[(index + ring.count - 1) % ring.count]
      let after = ring[(index + 1) % ring.count]
      let isStraight = before + after == 2 * ring[index]
      return isStraight ? nil : ring[index]
    }
  }
}
