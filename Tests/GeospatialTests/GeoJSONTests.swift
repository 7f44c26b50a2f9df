import Foundation
import Geospatial
import Testing

struct GeoJSONTests {
  @Test func `one polygon is a Polygon, several are a MultiPolygon`() {
    let triangle = Polygon(shell: ring((104, 22), (104.1234567, 22), (104.5, -22.000_000_1)))
    var text: [UInt8] = []
    appendGeoJSON(of: MultiPolygon([triangle]), to: &text)
    #expect(
      String(decoding: text, as: UTF8.self)
        == #"{"type":"Polygon","coordinates":[[[104,22],[104.1234567,22],[104.5,-22.0000001],[104,22]]]}"#)
    text = []
    appendGeoJSON(of: MultiPolygon([]), to: &text)
    #expect(String(decoding: text, as: UTF8.self) == #"{"type":"MultiPolygon","coordinates":[]}"#)
  }

  @Test func `the text parses back to the shape on its grid`() throws {
    let shape = MultiPolygon(GeodesicTests.areaCases.flatMap(\.shape.polygons)).rounded
    var text: [UInt8] = []
    appendGeoJSON(of: shape, to: &text)
    struct Geometry: Decodable {
      var type: String
      var coordinates: [[[[Double]]]]
    }
    let geometry = try JSONDecoder().decode(Geometry.self, from: Data(text))
    #expect(geometry.type == "MultiPolygon")
    let parsed = MultiPolygon(
      geometry.coordinates.map { rings in
        let rings = rings.map { Ring(closing: $0.map { LonLat(longitude: $0[0], latitude: $0[1]) }) }
        return Polygon(shell: rings[0], holes: Array(rings.dropFirst()))
      })
    #expect(parsed == shape)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (104.2890, "104.289"), (0.000_000_1, "0.0000001"),
    (-0.000_000_1, "-0.0000001"), (0.000_000_04, "0"), (-0.000_000_04, "0"), (0.000_000_05, "0.0000001"),
    (99.999_999_99, "100"),
    (180, "180"), (-89.999_999_9, "-89.9999999"), (452_386.134_5, "452386.1345"), (1e8, "100000000"),
    (.nan, "null"), (-.infinity, "null"),
  ])
  func `numbers have at most seven decimals and no trailing zeros`(value: Double, expected: String) {
    #expect(number(value, decimals: 7) == expected)
  }

  @Test func `fewer decimals can be asked for, and large numbers stay whole`() {
    #expect(number(123.456, decimals: 1) == "123.5")
    #expect(number(123.456, decimals: 0) == "123")
    #expect(number(123.456, decimals: -3) == "123")
    #expect(number(0.123_456_789_01, decimals: 99) == "0.123456789")
    #expect(Double(number(1e300, decimals: 7)) == 1e300)
    #expect(Double(number(-9e15, decimals: 7)) == -9e15)
  }

  @Test func `every number on the grid is written as JSON reads it`() {
    var random = FixedRandom(seed: 9)
    for _ in 0..<10_000 {
      let value = (Double.random(in: -180...180, using: &random) * 1e7).rounded() / 1e7
      #expect(Double(number(value, decimals: 7)) == value)
    }
  }

  @Test(arguments: [0, 7, -7, 10, 1234567890, Int.max, Int.min])
  func `whole numbers are written as they are`(value: Int) {
    var text: [UInt8] = []
    appendJSONNumber(value, to: &text)
    #expect(String(decoding: text, as: UTF8.self) == String(value))
  }

  @Test(arguments: ["", "mận Tam hoa", "a\"b\\c/d", "\u{0}\u{1f}\n\r\t\u{7f}", "𝄞\u{2028}"])
  func `strings come back as they were`(value: String) throws {
    var text: [UInt8] = []
    appendJSONString(value, to: &text)
    #expect(
      try JSONDecoder().decode([String].self, from: Data("[".utf8) + Data(text) + Data("]".utf8)) == [value])
  }

  private func number(_ value: Double, decimals: Int) -> String {
    var text: [UInt8] = []
    appendJSONNumber(value, decimals: decimals, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
