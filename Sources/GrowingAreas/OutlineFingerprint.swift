public import Geospatial

/// What two outlines have in common when they bound the same ground with the same vertices.
///
/// Start vertex, direction of rings, order of holes and of polygons, and repeated points make no difference;
/// positions are compared on the grid of 1e-7 degrees (about 1 cm). An outline surveyed anew never shares it: that is
/// an overlap.
///
/// A 128-bit FNV-1a hash (Fowler, Noll, Vo), the same on every machine and in every version of the program, so that it
/// may be stored. It finds repetitions; it is no proof against a person who makes two outlines collide on purpose.
public struct OutlineFingerprint: Sendable, Hashable, CustomStringConvertible {
  private let state: UInt128

  /// - Parameter shape: degrees, rings closed.
  public init(of shape: MultiPolygon) {
    let polygons = shape.polygons.map { polygon in
      [Self.normalised(polygon.shell)] + polygon.holes.map(Self.normalised).sorted(by: Self.precedes)
    }
    var hash = FNV1a()
    for rings in polygons.sorted(by: Self.ringsPrecede) {
      hash.add(Int64(rings.count))
      for ring in rings {
        hash.add(Int64(ring.count))
        for vertex in ring {
          hash.add(vertex.longitude)
          hash.add(vertex.latitude)
        }
      }
    }
    state = hash.state
  }

  /// 16 bytes, the most significant first.
  public var bytes: [UInt8] {
    (0..<16).reversed().map { UInt8(truncatingIfNeeded: state >> ($0 * 8)) }
  }

  /// 32 lower-case hexadecimal digits.
  public var hex: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  public var description: String { hex }
}

extension OutlineFingerprint {
  /// A position in units of 1e-7 degrees.
  private struct Vertex: Comparable {
    let longitude: Int64
    let latitude: Int64

    init(_ position: LonLat) {
      // A position that is no number still gets a fingerprint; such an outline never reaches the map.
      longitude = Int64(exactly: (position.longitude * 1e7).rounded()) ?? .max
      latitude = Int64(exactly: (position.latitude * 1e7).rounded()) ?? .max
    }

    static func < (a: Vertex, b: Vertex) -> Bool {
      (a.longitude, a.latitude) < (b.longitude, b.latitude)
    }
  }

  /// The ring without repeated points, from its least vertex on, in the direction of the lesser neighbour.
  private static func normalised(_ ring: Ring) -> [Vertex] {
    var vertices: [Vertex] = []
    vertices.reserveCapacity(ring.points.count)
    for point in ring.points {
      let vertex = Vertex(point)
      if vertex != vertices.last { vertices.append(vertex) }
    }
    while vertices.count > 1, vertices.first == vertices.last { vertices.removeLast() }
    guard let least = vertices.min(), let start = vertices.firstIndex(of: least), vertices.count > 2 else {
      return vertices
    }
    let count = vertices.count
    let forward = vertices[(start + 1) % count] < vertices[(start + count - 1) % count]
    return (0..<count).map { vertices[(start + (forward ? $0 : count - $0)) % count] }
  }

  private static func precedes(_ a: [Vertex], _ b: [Vertex]) -> Bool { a.lexicographicallyPrecedes(b) }

  private static func ringsPrecede(_ a: [[Vertex]], _ b: [[Vertex]]) -> Bool {
    a.lexicographicallyPrecedes(b, by: precedes)
  }

  private struct FNV1a {
    var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    mutating func add(_ number: Int64) {
      var bytes = UInt64(bitPattern: number)
      for _ in 0..<8 {
        state = (state ^ UInt128(truncatingIfNeeded: bytes & 0xff)) &* 0x0100_0000_0000_0000_0000_013b
        bytes >>= 8
      }
    }
  }
}
