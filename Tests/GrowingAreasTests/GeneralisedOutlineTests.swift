import Geospatial
import GrowingAreas
import Testing

@Suite struct `The outline of a growing area that outsiders see` {
  /// A square field of `side` metres whose south-west corner lies so many metres from 104.29 E, 22.54 N.
  private func field(east: Double, north: Double, side: Double = 40) -> MultiPolygon {
    let plane = LocalPlane(around: LonLat(longitude: 104.29, latitude: 22.54))
    let corners = [(0.0, 0.0), (side, 0), (side, side), (0, side)]
    return MultiPolygon([
      Polygon(shell: Ring(closing: corners.map { plane.position(east: east + $0.0, north: north + $0.1) }))
    ])
  }

  private func row(growers: [String?], gap: Double = 60) -> [AreaMember] {
    growers.enumerated().map { index, grower in
      AreaMember(shape: field(east: Double(index) * (40 + gap), north: 0), growerCode: grower)
    }
  }

  @Test func `three growers side by side make one part`() throws {
    let outline = try #require(try generalisedOutline(of: row(growers: ["A", "B", "C"], gap: 5)))
    #expect(outline.polygons.count == 1)
    // Fields of 40 m and gaps of 5 m are 130 x 40 m together; 20 m more on each side, corners of radius 20 m.
    let expected = 170.0 * 80 - (4 - Double.pi) * 20 * 20
    let area = geodesicArea(of: outline).value
    // Smoothing cuts at most 5 m off the four rounded corners and nothing off the straight sides.
    #expect(abs(area - expected) < 0.07 * expected, "\(area) m², expected \(expected) m²")
  }

  @Test(arguments: [["A", "B"], ["A", "A", "A", "B"], [nil, nil, nil, nil], ["A", nil]] as [[String?]])
  func `fewer than three growers have none`(growers: [String?]) throws {
    #expect(try generalisedOutline(of: row(growers: growers)) == nil)
  }

  @Test func `a part that fewer than three growers share is left out`() throws {
    var members = row(growers: ["A", "B", "C"])
    let lonely = field(east: 3000, north: 0)
    members.append(AreaMember(shape: lonely, growerCode: "D"))
    let outline = try #require(try generalisedOutline(of: members))
    #expect(outline.polygons.count == 1)
    #expect(try !intersects(outline, lonely))
  }

  @Test func `no corner of a parcel lies on it or near its edge`() throws {
    let members = row(growers: ["A", "B", "C", "D"], gap: 5)
    let outline = try #require(try generalisedOutline(of: members))
    let edge = outline.polygons.flatMap { $0.shell.points }
    let corners = members.flatMap { $0.shape.polygons[0].shell.points }
    let nearest = corners.flatMap { corner in edge.map { geodesicDistance(from: corner, to: $0).value } }
      .min()!
    #expect(nearest > 10, "\(nearest) m")
  }
}
