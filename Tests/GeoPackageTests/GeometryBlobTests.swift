import Foundation
import GRDB
import GeoPackage
import Geospatial
import TestSupport
import Testing

@Suite struct GeometryBlobTests {
  static let shapes = [
    MultiPolygon([]), square(0), MultiPolygon(square(0).polygons + square(3).polygons),
    MultiPolygon([
      Polygon(shell: square(0).polygons[0].shell, holes: square(0, size: 0.0002).polygons.map(\.shell))
    ]),
  ]

  @Test(arguments: shapes) func `a shape comes back as it went in`(shape: MultiPolygon) throws {
    let blob = geometryBlob(of: shape)
    #expect(try readAreas(blob) == shape)
    #expect(box(of: blob) == shape.boundingBox)
    // The envelope alone is left out: the box comes from the points then.
    guard !shape.isEmpty else { return }
    let bare = Array(blob[0..<3]) + [0b0001] + Array(blob[4..<8]) + Array(blob[40...])
    #expect(box(of: bare) == shape.boundingBox)
  }

  @Test func `the head is what the standard says, byte for byte`() {
    let head = geometryBlob(of: square(0)).prefix(16)
    // G P, version 0, flags (little endian, envelope of x and y), 4326, then 104.2890123 as a double.
    #expect(
      head.map { String($0, radix: 16) }.joined(separator: " ")
        == "47 50 0 3 e6 10 0 0 12 29 72 2d 7f 12 5a 40")
    #expect(geometryBlob(of: MultiPolygon([]))[3] == 0b1_0001)
  }

  @Test func `SQL functions survive bytes from anywhere`() throws {
    let folder = try TemporaryFolder()
    let store = try FieldStore.make(at: folder.file("store.gpkg"))
    let good = geometryBlob(of: Self.shapes[3])
    var random = SystemRandomNumberGenerator()
    var hostile: [[UInt8]] = [[], Array("GP".utf8), Array(repeating: 0xff, count: 64)]
    for length in 0...good.count { hostile.append(Array(good.prefix(length))) }
    for _ in 0..<3000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 0..<min(bytes.count, 80), using: &random)] = .random(in: 0...255, using: &random)
      }
      hostile.append(bytes)
    }
    try store.read { database in
      let statement = try database.makeStatement(
        sql: "SELECT ST_IsEmpty(?1), ST_MinX(?1), ST_MaxX(?1), ST_MinY(?1), ST_MaxY(?1)")
      for bytes in hostile { _ = try Row.fetchOne(statement, arguments: [Data(bytes)]) }
      for other: (any DatabaseValueConvertible)? in [nil, 7, 1.5, "GP text"] {
        #expect(
          try Row.fetchOne(statement, arguments: [other])! == [
            "ST_IsEmpty(?1)": nil, "ST_MinX(?1)": nil,
            "ST_MaxX(?1)": nil, "ST_MinY(?1)": nil, "ST_MaxY(?1)": nil,
          ])
      }
    }
  }
}

// An expectation cannot hold a span.
private func readAreas(_ blob: [UInt8]) throws -> MultiPolygon { try MultiPolygon(geometryBlob: blob.span) }
private func box(of blob: [UInt8]) -> BoundingBox? { boundingBox(ofGeometryBlob: blob.span) }
