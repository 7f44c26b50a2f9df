import Geospatial
import Testing

@testable import SurveyImport

/// The cheap look for gaps, held against the exact one.
@Suite struct `Sides that come near each other` {
  private static let width = Metres(2)

  /// Nine fields of some 20 m that share their sides, their corners moved by up to 4 m, each side with a corner in its middle.
  private func map(_ random: inout SeededRandom) -> [[SIMD2<Double>]] {
    var corners: [SIMD2<Int>: SIMD2<Double>] = [:]
    for column in 0...6 {
      for row in 0...6 {
        let noise = SIMD2(Double.random(in: -4...4, using: &random), .random(in: -4...4, using: &random))
        // A corner in the middle of a side moves less, so that no side crosses another.
        corners[SIMD2(column, row)] =
          SIMD2(Double(column), Double(row)) * 10 + noise * (column % 2 + row % 2 == 0 ? 1 : 0.4)
      }
    }
    let around: [SIMD2<Int>] = [[0, 0], [1, 0], [2, 0], [2, 1], [2, 2], [1, 2], [0, 2], [0, 1]]
    return (0..<9).map { number in
      around.compactMap { corners[SIMD2(number % 3, number / 3) &* 2 &+ $0] }
    }
  }

  private func outline(_ corners: [SIMD2<Double>]) -> MultiPolygon {
    let plane = LocalPlane(around: LonLat(longitude: 104.2890, latitude: 22.5370))
    return MultiPolygon([
      Polygon(shell: Ring(closing: corners.map { plane.position(east: $0.x, north: $0.y).rounded }))
    ])
  }

  /// By closing the land of all of them: areas of the pieces from 10 m² on beside the outline, ascending.
  /// - Parameter box: looks there alone, and for such pieces alone.
  private func gaps(_ outline: MultiPolygon, _ others: [MultiPolygon], in box: BoundingBox?) throws
    -> [Double]
  {
    var shapes = [outline] + others
    if let box { shapes = try shapes.map { try part(of: $0, in: box) } }
    let least = SquareMetres(box == nil ? 0 : 10)
    let pieces = try narrowGaps(in: union(of: shapes), narrowerThan: Self.width, ofArea: least).polygons
    return try pieces.compactMap { piece in
      let gap = MultiPolygon([piece])
      let area = geodesicArea(of: gap).value
      return try area >= 10 && intersects(buffered(gap, by: Metres(0.05)), outline) ? area : nil
    }
  }

  private func windows(_ outline: MultiPolygon, _ others: [MultiPolygon]) -> [BoundingBox] {
    NearSides(of: outline, among: others, nearerThan: Self.width).windows
  }

  @Test func `are not found where parcels share their sides`() throws {
    var random = SeededRandom(seed: 7)
    var quick = 0
    for _ in 0..<200 {
      let fields = map(&random).map(outline)
      let others = Array(fields[..<4] + fields[5...])
      if windows(fields[4], others).isEmpty { quick += 1 }
    }
    // The rest have corners sharper than 45° or sides shorter than a gap is wide.
    #expect(quick > 100, "\(quick) of 200")
  }

  /// Corners of some fields are moved on their own, by centimetres or metres: gaps, clefts, pockets and overlaps of all kinds.
  @Test(arguments: 1...300) func `are found wherever there is a gap`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var corners = map(&random)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let (field, corner) = (Int.random(in: 0..<9, using: &random), Int.random(in: 0..<8, using: &random))
      let reach: Double = [0.1, 1, 2.5][Int.random(in: 0..<3, using: &random)]
      corners[field][corner] += SIMD2(
        .random(in: -reach...reach, using: &random), .random(in: -reach...reach, using: &random))
    }
    let fields = corners.map(outline)
    guard try fields.allSatisfy({ try outlineDefect(of: $0) == nil }) else { return }
    let others = Array(fields[..<4] + fields[5...])
    // Within a tenth of a square metre: what is cut off lies outside the outline's reach.
    let whole = try gaps(fields[4], others, in: nil).sorted()
    let found = try windows(fields[4], others).flatMap { try gaps(fields[4], others, in: $0) }.sorted()
    #expect(whole.count == found.count)
    #expect(zip(whole, found).allSatisfy { abs($0 - $1) < 0.1 }, "\(whole) \(found)")
  }

  /// A tip of its own, or of a neighbour further off, is no gap between two.
  @Test(arguments: [(60, false), (4.5, false), (1, true), (0, true)])
  func `count only where a neighbour comes near the outline`(distance: Double, isFound: Bool) throws {
    let spear = outline([[0, 0], [50, 5], [0, 10]])
    let neighbour = outline([[50 + distance, -20], [80 + distance, 5], [50 + distance, 20]])
    #expect(windows(spear, [neighbour]).isEmpty != isFound)
  }

  @Test(arguments: [0, 40]) func `are found alike among few and among many`(corners: Int) throws {
    /// A field whose sides have so many corners more.
    func field(_ west: Double) -> MultiPolygon {
      let square: [SIMD2<Double>] = [[west, 0], [west + 100, 0], [west + 100, 100], [west, 100]]
      return outline(
        zip(square, square.dropFirst() + [square[0]]).flatMap { start, end in
          (0...corners).map { start + (end - start) * (Double($0) / Double(corners + 1)) }
        })
    }
    #expect(windows(field(0), [field(100)]).isEmpty)
    #expect(windows(field(0), [field(101)]).count == 1)
    #expect(windows(field(0), [field(103)]).isEmpty)
  }
}
