import Geospatial
import GrowingAreas
import Testing

@testable import SurveyImport

/// The check of a whole map, held against the same rules asked for one parcel after the other.
@Suite struct `A map under inspection` {
  /// Fields in rows, some over the next one, some surveyed several times by a few decimetres apart, one over many.
  private static let parcels: [Parcel] = {
    var random = SeededRandom(seed: 5)
    let plane = LocalPlane(around: LonLat(longitude: 104.289, latitude: 22.537))
    var parcels: [Parcel] = []
    func add(_ west: Double, _ south: Double, _ width: Double, _ height: Double) {
      let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map { (x, y) in
        plane.position(east: west + Double(x) * width, north: south + Double(y) * height).rounded
      }
      let shape = MultiPolygon([Polygon(shell: Ring(closing: corners))])
      parcels.append(
        Parcel(
          code: "P-" + String(10_000 + parcels.count),
          outline: ParcelOutline(shape: shape, area: geodesicArea(of: shape))))
    }
    for number in 0..<700 {
      let (west, south) = (Double(number % 30) * 40, Double(number / 30) * 30)
      let isOver = Int.random(in: 0..<10, using: &random) == 0
      add(west, south, isOver ? 55 : .random(in: 36...40, using: &random), 29)
      if Int.random(in: 0..<20, using: &random) == 0 {
        for _ in 0..<Int.random(in: 1...20, using: &random) {
          add(
            west + .random(in: 0...0.4, using: &random), south + .random(in: 0...0.4, using: &random), 38, 29)
        }
      }
    }
    add(0, 0, 400, 200)
    return parcels
  }()

  private static func inspected(workers: Int) throws -> [String: [ImportFinding]] {
    let boxes = BoxIndex(parcels.map(\.outline.shape.boundingBox))
    let map = InspectedMap(
      numbers: { boxes.indices(meeting: $0).map(Int64.init) },
      parcel: { (parcels[Int($0)].code, parcels[Int($0)].outline.shape) })
    let found = Found()
    var inspection = MapInspection(BacHa.withoutBoundary, villages: [], map: map, workers: workers) {
      found.order.append($0)
      found.findings[$0] = $1
    }
    for parcel in parcels { try inspection.add(parcel) }
    try inspection.finish()
    #expect(found.order == found.order.sorted())
    return found.findings
  }

  private final class Found {
    var order: [String] = []
    var findings: [String: [ImportFinding]] = [:]
  }

  @Test(arguments: [1, 4]) func `says of each parcel what it says of it alone`(workers: Int) throws {
    let rules = SurveyRules()
    var repeating: Set<String> = []
    var expected: [String: [ImportFinding]] = [:]
    for (number, parcel) in Self.parcels.enumerated() {
      let earlier = Self.parcels[..<number].filter { !repeating.contains($0.code) }
      func standing(_ parcels: some Sequence<Parcel>) -> [StandingNeighbour] {
        let reach = parcel.outline.shape.boundingBox!.grown(by: rules.gapWidth)
        return parcels.filter { $0.outline.shape.boundingBox!.intersects(reach) }
          .map { StandingNeighbour(Neighbour(.parcel($0.code), $0.outline.shape)) }
      }
      let compared = try NeighbourComparison(
        of: parcel.outline.shape, among: standing(earlier), later: standing(Self.parcels[(number + 1)...]),
        rules: rules)
      if compared.duplicateOf != nil { repeating.insert(parcel.code) }
      if !compared.findings.isEmpty { expected[parcel.code] = compared.findings }
    }
    #expect(repeating.count > 100 && expected.count > 250)
    #expect(try Self.inspected(workers: workers) == expected)
  }
}
