import Testing

@testable import Geospatial

@Suite struct `Gaps between terraces` {
  /// Two fields as walks made them, decimetres east and north of their middle.
  private static let fields: [[(Int, Int)]] = [
    [
      (-569, -190), (-551, -217), (-504, -246), (-301, -313), (-286, -308), (-112, -341),
      (
        56,
        -359
      ), (321, -371), (368, -363), (411, -368), (447, -361), (475, -370), (588, -358),
      (
        674,
        -361
      ), (767, -343), (849, -344), (878, -334), (1020, -323), (1078, -305), (1108, -310),
      (
        1435,
        -241
      ), (1508, -233), (1537, -218), (1601, -211), (1753, -166), (1768, -170), (1997, -98),
      (2096, -76), (2334, 16), (2409, 66), (2416, 282), (2384, 317), (2275, 349), (2256, 345),
      (2228, 359), (2197, 354), (2054, 369), (2027, 361), (1977, 370), (1811, 371), (1798, 359),
      (1780, 367), (1705, 366), (1641, 355), (1487, 351), (1314, 328), (1284, 333), (1069, 301),
      (1038, 304), (1008, 294), (946, 292), (930, 281), (867, 281), (517, 236), (499, 227),
      (
        420,
        223
      ), (406, 213), (240, 195), (146, 172), (69, 172), (-41, 147), (-70, 151), (-428, 82),
      (-438, 71), (-530, 44), (-564, 18),
    ],
    [
      (-2416, 92), (-2338, 26), (-2086, -86), (-1590, -251), (-1259, -324), (-1094, -338),
      (
        -837,
        -334
      ), (-669, -301), (-575, -121), (-655, -63), (-825, -21), (-909, 8), (-986, 18),
      (
        -1564,
        169
      ), (-1655, 181), (-1735, 210), (-1979, 251), (-2156, 270), (-2235, 270), (-2323, 258),
    ],
  ]

  @Test func `are told for any width, also where GEOS draws them across themselves`() throws {
    let plane = LocalPlane(around: LonLat(longitude: 104.29, latitude: 22.54))
    let shape = MultiPolygon(
      Self.fields.map { corners in
        let points = corners.map { plane.position(east: Double($0.0) / 10, north: Double($0.1) / 10).rounded }
        return Polygon(shell: Ring(closing: points))
      })
    #expect(try outlineDefect(of: shape) == nil)
    for width in stride(from: 0.2, through: 5, by: 0.1) {
      let gaps = try narrowGaps(in: shape, narrowerThan: Metres(width))
      #expect(try geodesicArea(of: intersection(of: repaired(gaps), with: shape)).value < 0.01)
    }
  }
}
