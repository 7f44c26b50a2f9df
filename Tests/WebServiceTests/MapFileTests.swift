import Foundation
import Geospatial
import GrowingAreas
import HTTPTypes
import Publication
import TestSupport
import Testing

@testable import WebService

/// The public map as one file, as GDAL opens it.
@Suite(.enabled(if: OutsideProgram.mustBeThere || OutsideProgram.hasPython("osgeo"), "needs python3-gdal"))
struct MapFileTests {
  struct Layer: Decodable, Equatable {
    let name: String
    let count: Int
    let fields: [String]
    let extent: [Double]
    let system: String
  }

  /// Every layer as GDAL sees it, with all values of all features.
  private func read(_ bytes: [UInt8]) throws -> (layers: [Layer], values: String) {
    let folder = try TemporaryFolder()
    try folder.write(bytes, "map.gpkg")
    let script = """
      import json, sys
      from osgeo import ogr
      ogr.UseExceptions()
      file = ogr.Open(sys.argv[1])
      layers, values = [], []
      for layer in file:
          fields = [field.name for field in layer.schema]
          box = layer.GetExtent()
          for feature in layer:
              values += [str(feature[name]) for name in fields]
              assert feature.GetGeometryRef().IsValid()
          layers.append({"name": layer.GetName(), "count": layer.GetFeatureCount(), "fields": fields,
            "extent": [box[0], box[2], box[1], box[3]], "system": layer.GetSpatialRef().GetAuthorityCode(None)})
      print(json.dumps({"layers": layers, "values": "|".join(values)}))
      """
    struct Found: Decodable {
      let layers: [Layer]
      let values: String
    }
    let text = try OutsideProgram.run(OutsideProgram.python, ["-c", script, folder.file("map.gpkg")])
    let found = try JSONDecoder().decode(Found.self, from: Data(text.utf8))
    return (found.layers, found.values)
  }

  @Test func `the whole public map comes as a GeoPackage that GDAL opens, and nothing else is in it`()
    async throws
  {
    let many = (1...1_203).map { number in
      var parcel = SampleContent.parcel
      parcel.code = String(format: "Q-%05d", number)
      return PublicChange.parcel(parcel)
    }
    let fixture = try SiteFixture(SampleContent.everything + many)
    let answer = try await fixture.ask("/map/parcels.gpkg")
    #expect(answer.status == 200)
    #expect(answer.type == "application/geopackage+sqlite3")
    #expect(answer.headers[.contentLength] == String(answer.bytes.count))
    #expect(answer.headers[.contentDisposition]?.contains("vung-trong.gpkg") == true)
    let (layers, values) = try read(answer.bytes)
    #expect(layers.map(\.name) == ["villages", "growing_areas", "parcels"])
    #expect(layers.map(\.count) == [3, 1, 1_204])
    #expect(layers.allSatisfy { $0.system == "4326" })
    #expect(
      layers.map { Set($0.fields) } == [
        ["code", "name", "parcels", "hectares", "planned_hectares"],
        [
          "code", "name", "crop", "crop_en", "official_codes", "certificates", "villages", "parcels",
          "hectares",
        ], ["code", "village", "crop", "crop_en", "hectares"],
      ])
    let villages = SampleContent.villages.compactMap { $0.outline?.boundingBox }
    let truth = [
      villages.map(\.west).min()!, villages.map(\.south).min()!, villages.map(\.east).max()!,
      villages.map(\.north).max()!,
    ]
    for (found, degrees) in zip(layers[0].extent, truth) { #expect(abs(found - degrees) < 1e-7) }
    for word in ["Na Hối Thổ", "VT-MAN-01", "LCOR-0117 (CN)", "P-00017", "Q-01203", "18.42", "0.845"] {
      #expect(values.contains(word), "\(word)")
    }
    // Of an area of few growers nothing is told, not even in pages of the file that nobody reads.
    #expect(answer.bytes.firstRange(of: Array("VT-CHE-01".utf8)) == nil)
  }

  @Test func `the file is made anew when the store or the day changes, and a known one is not sent again`()
    async throws
  {
    let fixture = try SiteFixture()
    let first = try await fixture.ask("/map/parcels.gpkg")
    let tag = try #require(first.headers[.eTag])
    #expect(try await fixture.ask("/map/parcels.gpkg", .get, [.ifNoneMatch: tag]).status == 304)
    let head = try await fixture.ask("/map/parcels.gpkg", .head)
    #expect(head.bytes.isEmpty && head.headers[.contentLength] == String(first.bytes.count))
    // The same file, not another one: its time stands in it.
    #expect(try await fixture.ask("/map/parcels.gpkg").bytes == first.bytes)
    try fixture.store.apply([.removeParcel(code: "P-00017")], upTo: 2)
    let second = try await fixture.ask("/map/parcels.gpkg", .get, [.ifNoneMatch: tag])
    #expect(second.status == 200)
    #expect(second.bytes.firstRange(of: Array("P-00017".utf8)) == nil)
  }

  @Test func `many who ask at once get one file`() async throws {
    let fixture = try SiteFixture()
    let answers = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try await fixture.ask("/map/parcels.gpkg").bytes } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(answers.count == 1)
  }

  @Test func `a file goes from the disk with the last who reads it`() throws {
    let fixture = SiteFixture.sample
    let places = try PlaceMemory(fixture.store).current()
    var file: MapFile? = try MapFile(
      of: fixture.store, AreaCertificates(places, on: SampleContent.today), at: Date())
    let path = try #require(file?.path)
    #expect(FileManager.default.fileExists(atPath: path))
    file = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
