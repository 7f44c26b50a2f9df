extension QRSymbol {
  /// The border between dark and light as closed rings, for vector formats that know no stencil.
  /// - Parameter origin: top left corner of the first module.
  func outline(at origin: Point, moduleSize: Millimetres) -> Path {
    var rings: [[Point]] = []
    eachOutlineRing { corners in
      rings.append(
        corners.map { corner in
          Point(x: origin.x + Double(corner.x) * moduleSize, y: origin.y + Double(corner.y) * moduleSize)
        })
    }
    return Path(rings: rings)
  }

  /// Calls the body with the corners of each ring in modules: dark lies on its right, so that inner rings run
  /// the other way round.
  ///
  /// Rectangles side by side would show hairlines between them; one outline has no inner edges.
  func eachOutlineRing(_ body: ([(x: Int, y: Int)]) -> Void) {
    // Which of the four edges leave each corner of the grid; an edge is taken out when a ring runs over it.
    let side = size + 1
    var leaving = [UInt8](repeating: 0, count: side * side)
    for y in 0..<size {
      for x in 0..<size where self[x, y] {
        let corner = y * side + x
        if y == 0 || !self[x, y - 1] { leaving[corner] |= Heading.east.bit }
        if x + 1 == size || !self[x + 1, y] { leaving[corner + 1] |= Heading.south.bit }
        if y + 1 == size || !self[x, y + 1] { leaving[corner + side + 1] |= Heading.west.bit }
        if x == 0 || !self[x - 1, y] { leaving[corner + side] |= Heading.north.bit }
      }
    }
    var corners: [(x: Int, y: Int)] = []
    for start in leaving.indices {
      while let first = Heading.first(of: leaving[start]) {
        corners.removeAll(keepingCapacity: true)
        var here = start
        var corner = (x: start % side, y: start / side)
        var heading = first
        repeat {
          // As far as the border runs straight on.
          corners.append(corner)
          let step = heading.step
          repeat {
            leaving[here] &= ~heading.bit
            here += step.y * side + step.x
            corner = (corner.x + step.x, corner.y + step.y)
          } while here != start && leaving[here] & heading.bit != 0
          // Where two dark modules touch by a corner only, right first keeps their rings apart.
          heading = leaving[here] & heading.right.bit != 0 ? heading.right : heading.left
        } while here != start
        body(corners)
      }
    }
  }
}

/// The way an edge of the outline runs.
private enum Heading: UInt8 {
  case east, south, west, north

  var bit: UInt8 { 1 << rawValue }

  var right: Heading {
    switch self {
    case .east: .south
    case .south: .west
    case .west: .north
    case .north: .east
    }
  }

  var left: Heading { right.right.right }

  /// From one corner of the grid to the next, in modules.
  var step: (x: Int, y: Int) {
    switch self {
    case .east: (1, 0)
    case .south: (0, 1)
    case .west: (-1, 0)
    case .north: (0, -1)
    }
  }

  static func first(of bits: UInt8) -> Heading? {
    bits == 0 ? nil : Heading(rawValue: UInt8(bits.trailingZeroBitCount))
  }
}
