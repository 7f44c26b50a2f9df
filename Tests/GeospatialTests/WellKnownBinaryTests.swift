import Geospatial
import Testing

struct WellKnownBinaryTests {
  struct Example: CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var shape: MultiPolygon
  }

  static let examples = fixtureRows("wkb.tsv").map { row in
    Example(
      testDescription: row[0], bytes: bytes(row[1]),
      shape: MultiPolygon(row[2].split(separator: "/").map { polygon(fixture: String($0)) }))
  }

  @Test func `the fixtures are there`() { #expect(Self.examples.count == 24) }

  @Test(arguments: examples)
  func `what shapely writes is read: both byte orders, Z dropped`(_ example: Example) throws {
    #expect(try readAreas(example.bytes) == example.shape)
  }

  @Test func `what is written equals shapely's ISO multipolygon, byte for byte`() throws {
    let example = try #require(
      Self.examples.first { $0.testDescription == "multipolygon, little endian, 2 dimensions, iso" })
    #expect(wellKnownBinary(of: example.shape) == example.bytes)
  }

  @Test func `writing and reading keep every bit`() throws {
    let areas = MultiPolygon(GeodesicTests.areaCases.flatMap(\.shape.polygons))
    #expect(try readAreas(wellKnownBinary(of: areas)) == areas)
    #expect(try readAreas(wellKnownBinary(of: MultiPolygon([]))).isEmpty)
  }

  @Test(arguments: examples)
  func `bytes cut off anywhere, or added, are refused`(_ example: Example) {
    for length in 0..<example.bytes.count {
      let failure = #expect(throws: WellKnownBinaryFailure.self) {
        try readAreas(Array(example.bytes.prefix(length)))
      }
      #expect(failure?.reason == .truncated || failure?.reason == .count)
      #expect((failure?.offset ?? .max) <= length)
    }
    #expect(throws: WellKnownBinaryFailure(.trailingBytes, at: example.bytes.count, found: 1)) {
      try readAreas(example.bytes + [0])
    }
  }

  /// Counts, types and byte orders are changed at random; nothing may trap or take long.
  @Test(arguments: examples.indices)
  func `changed bytes are read or refused, never a trap`(index: Int) {
    var random = FixedRandom(seed: UInt64(index))
    for _ in 0..<400 {
      var bytes = Self.examples[index].bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      let shape = try? readAreas(bytes)
      #expect((shape?.pointCount ?? 0) * 16 <= bytes.count)
    }
  }

  @Test(arguments: [
    ("02" + "03000000", WellKnownBinaryFailure(.byteOrder, at: 0, found: 2)),
    ("01" + "01000000" + "0000000000000000", WellKnownBinaryFailure(.geometryType, at: 0, found: 1)),
    ("01" + "07000000" + "00000000", WellKnownBinaryFailure(.geometryType, at: 0, found: 7)),
    // A multipolygon inside a multipolygon, the start of endless nesting.
    (
      "01" + "06000000" + "01000000" + "01" + "06000000" + "00000000",
      WellKnownBinaryFailure(.geometryType, at: 9, found: 6)
    ),
    // A flag for an SRID, which ISO does not know.
    (
      "01" + "03000020" + "E6100000" + "00000000",
      WellKnownBinaryFailure(.geometryType, at: 0, found: 0x2000_0003)
    ),
    ("01" + "03000000" + "01000000" + "FFFFFFFF", WellKnownBinaryFailure(.count, at: 9, found: 0xffff_ffff)),
    ("01" + "06000000" + "FFFFFFFF", WellKnownBinaryFailure(.count, at: 5, found: 0xffff_ffff)),
    (
      "01" + "03000000" + "01000000" + "01000000" + "000000000000F87F" + "0000000000000000",
      WellKnownBinaryFailure(.coordinate, at: 13)
    ),
  ])
  func `what is not the binary of an area is refused with the place`(
    hex: String, failure: WellKnownBinaryFailure
  ) {
    #expect(throws: failure) { try readAreas(Self.bytes(hex)) }
  }

  @Test func `empty polygons are left out`() throws {
    let empty =
      "01" + "06000000" + "02000000" + "01" + "03000000" + "00000000" + "01" + "03000000" + "01000000"
      + "00000000"
    #expect(try readAreas(Self.bytes(empty)).isEmpty)
  }

  @Test func `an open ring stays open, so that it can be named`() throws {
    var open = square(0, 0, side: 1)
    open.polygons[0].shell.points.removeLast()
    #expect(try readAreas(wellKnownBinary(of: open)) == open)
  }

  static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
  }
}

/// What well-known binary says; an expectation cannot hold a span.
func readAreas(_ wellKnownBinary: [UInt8]) throws(WellKnownBinaryFailure) -> MultiPolygon {
  try MultiPolygon(wellKnownBinary: wellKnownBinary.span)
}
