import FileFormats
import Foundation
import Geospatial
import GrowingAreas
import SurveyImport
import TestSupport
import Testing

/// Shapefiles made byte by byte, so that they can also lie; those of GDAL are in `ReadingOtherFormatsTests`.
struct ReadingShapefileTests {
  private static func little(_ value: Int, _ count: Int = 4) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func double(_ value: Double) -> [UInt8] {
    little(Int(bitPattern: UInt(value.bitPattern)), 8)
  }

  /// One record: type and rings of a shape.
  static func record(_ number: Int, type: Int = 5, _ rings: [[SIMD2<Double>]], parts: Int? = nil) -> [UInt8] {
    let points = rings.flatMap { $0 }
    var content = little(type)
    if type != 0 {
      content += (0..<4).flatMap { _ in double(0) } + little(parts ?? rings.count) + little(points.count)
      var start = 0
      for ring in rings {
        content += little(start)
        start += ring.count
      }
      for point in points { content += double(point.x) + double(point.y) }
    }
    return little(number).reversed() + little(content.count / 2).reversed() + content
  }

  static func shapes(_ records: [UInt8]) -> [UInt8] {
    ShapefileFiles.mark + [UInt8](repeating: 0, count: 20) + little((100 + records.count) / 2).reversed()
      + little(1000) + little(5) + [UInt8](repeating: 0, count: 64) + records
  }

  static func table(_ rows: [[UInt8]], field: String = "TEN", deleted: Set<Int> = []) -> [UInt8] {
    let head =
      [3, 126, 11, 24] + little(rows.count) + little(65, 2) + little(31, 2) + [UInt8](repeating: 0, count: 20)
    let name = Array(field.utf8) + [UInt8](repeating: 0, count: 11 - field.utf8.count)
    let described = name + Array("C".utf8) + [0, 0, 0, 0, 30, 0] + [UInt8](repeating: 0, count: 14)
    let body = rows.enumerated().flatMap { index, row in
      [UInt8(ascii: deleted.contains(index) ? "*" : " ")] + row
        + [UInt8](repeating: 0x20, count: 30 - row.count)
    }
    return head + described + [0x0D] + body + [0x1A]
  }

  static let square = [SIMD2(0.0, 0), SIMD2(0, 10), SIMD2(10, 10), SIMD2(10, 0), SIMD2(0, 0)]
  static let hole = [SIMD2(2.0, 2), SIMD2(4, 2), SIMD2(4, 4), SIMD2(2, 4), SIMD2(2, 2)]
  static let island = [SIMD2(20.0, 0), SIMD2(20, 10), SIMD2(30, 10), SIMD2(30, 0), SIMD2(20, 0)]

  private func read(_ shapes: [UInt8], table: [UInt8]? = nil, others: [String: String] = [:]) throws
    -> [ReadFeature]
  {
    let folder = try TemporaryFolder()
    try folder.write(shapes, "Thửa đất.SHP")
    if let table { try folder.write(table, "thửa đất.dbf") }
    for (suffix, text) in others { _ = try folder.write(text, to: "Thửa đất." + suffix) }
    var found: [ReadFeature] = []
    let path = folder.file("Thửa đất.SHP")
    try readSurvey(at: path, format: try recogniseFormat(of: path), named: "survey") { found.append($0) }
    return found
  }

  @Test(
    arguments: [
      ([square, hole], "outline 5-5"), ([hole, square], "outline 5-5"), ([square, island], "outline 5 5"),
      ([island, hole, square], "outline 5 5-5"),
      // A writer that turns all rings the other way round, and a hole that lies nowhere.
      ([square.reversed(), hole.reversed()], "outline 5-5"),
      ([square, hole.map { $0 + SIMD2(100, 0) }], "outline 5 5"), ([], "empty"),
    ] as [([[SIMD2<Double>]], String)])
  func `rings are put together as they lie`(rings: [[SIMD2<Double>]], summary: String) throws {
    let found = try read(Self.shapes(Self.record(1, rings)))
    #expect(found.map(\.geometry.summary) == [summary])
    #expect(found[0].system == .undeclared)
  }

  @Test func `an island in a hole in a field is a polygon of its own`() throws {
    func scaled(_ side: Double, _ isHole: Bool) -> [SIMD2<Double>] {
      let ring = Self.square.map { $0 * side / 10 - SIMD2(side, side) / 2 }
      return isHole ? ring.reversed() : ring
    }
    let rings = [scaled(40, false), scaled(30, true), scaled(20, false), scaled(10, true)]
    let found = try read(Self.shapes(Self.record(1, rings)))
    let polygons = try #require(found[0].geometry.outline).polygons
    #expect(polygons.map(\.holes.count) == [1, 1])
    #expect(polygons.map { $0.holes[0].points.map(\.longitude).max() } == [15, 5])
  }

  // "Nguyễn Văn Tứ" in TCVN3 as `iconv -t TCVN5712-1` writes it, with one more name to be sure of.
  @Test func `TCVN3 attributes are converted, and said`() throws {
    let names: [[UInt8]] = [
      Array("Nguy".utf8) + [0xD4] + Array("n V".utf8) + [0xA8] + Array("n T".utf8) + [0xF8],
      Array("L".utf8) + [0xAD] + Array("u Th".utf8) + [0xDE] + Array(" M".utf8) + [0xC8] + Array("y".utf8),
    ]
    let records = Self.record(1, [Self.square]) + Self.record(2, [Self.island])
    let found = try read(Self.shapes(records), table: Self.table(names))
    #expect(found[0].name == "Nguyễn Văn Tứ")
    #expect(found[0].findings.map(\.code) == [.legacyTextConverted])
  }

  @Test func `rows marked as deleted are left out, their shapes too`() throws {
    let records = (1...3).flatMap { Self.record($0, [Self.square]) }
    let rows = ["A", "B", "C"].map { Array($0.utf8) }
    let found = try read(Self.shapes(records), table: Self.table(rows, deleted: [1]))
    #expect(found.map(\.name) == ["A", "C"])
    #expect(found.map(\.line) == [1, 3])
  }

  @Test func `what bounds no area is told by its type`() throws {
    let records =
      Self.record(1, type: 0, []) + Self.record(2, type: 3, [Self.square])
      + Self.record(3, type: 13, [Self.square, Self.hole]) + Self.record(4, type: 8, [])
    let found = try read(Self.shapes(records))
    #expect(
      found.map(\.geometry.summary) == [
        "empty", "walk 5", "walk 10", "not an area: MultiPoint",
      ])
    // Its parts are pieces of one recording.
    #expect(found[2].segmentStarts == [5])
  }

  @Test(
    arguments: [
      (shapes(record(1, [square]).dropLast(20)), "cut-short"),
      (shapes(record(1, [square], parts: 1 << 30)), "not-well-formed"),
      (shapes(record(1, [square], parts: -1)), "not-well-formed"),
      (shapes([0, 0, 0, 1, 0x7F, 0xFF, 0xFF, 0xFF]), "part-too-large"),
      (shapes([0, 0, 0, 1, 0, 0, 0, 1, 5, 0]), "not-well-formed"),
      (Array(shapes([]).prefix(60)), "cut-short"),
      (shapes([0, 0, 0, 1, 0, 0, 0, 2, 99, 0, 0, 0]), "not-well-formed"),
    ] as [([UInt8], String)])
  func `a shapefile that lies is refused`(bytes: [UInt8], reason: String) throws {
    let refusal = #expect(throws: Refusal.self) { try read(bytes) }
    #expect(refusal?.code == .shapefileMalformed)
    #expect(refusal?.values["reason"] == .text(reason))
  }

  @Test func `numbers that are none reject the shape`() throws {
    let wrong = [SIMD2(0.0, 0), SIMD2(.nan, 1), SIMD2(1, 1), SIMD2(0, 0)]
    let found = try read(Self.shapes(Self.record(1, [wrong])))
    #expect(found[0].findings.map(\.code) == [.notANumber])
    let large = [SIMD2(0.0, 0), SIMD2(1e308, 1), SIMD2(1, .infinity), SIMD2(0, 0)]
    #expect(try read(Self.shapes(Self.record(1, [large])))[0].findings.map(\.code) == [.notANumber])
  }

  @Test func `cut off at any byte, a shapefile is read or refused`() throws {
    let shapes = Self.shapes(Self.record(1, [Self.square, Self.hole]))
    let table = Self.table([Array("A".utf8)])
    for length in 0..<shapes.count {
      do { _ = try read(Array(shapes.prefix(length)), table: table) } catch is Refusal {}
    }
    for length in 0..<table.count {
      do { _ = try read(shapes, table: Array(table.prefix(length))) } catch is Refusal {}
    }
  }

  @Test func `with any byte changed, a shapefile is read or refused`() throws {
    let shapes = Self.shapes(Self.record(1, [Self.square, Self.hole]))
    let table = Self.table([Array("A".utf8)])
    for position in stride(from: 0, to: shapes.count, by: 2) {
      for value in [UInt8(0), 0x7F, 0xFF] {
        var changed = shapes
        changed[position] = value
        do { _ = try read(changed) } catch is Refusal {}
      }
    }
    for position in table.indices {
      for value in [UInt8(0), 0x7F, 0xFF] {
        var changed = table
        changed[position] = value
        do { _ = try read(shapes, table: changed) } catch is Refusal {}
      }
    }
  }
}
