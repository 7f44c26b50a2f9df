import Foundation
import Geospatial
import HTTPTypes
import Publication
import Testing

@Suite struct MapTests {
  /// All that a program may read from the public map; another name here must be put on the allow-list first.
  static let publicProperties: Set<String> = [
    "kind", "code", "name", "crop", "cropEn", "officialCodes", "villages", "village", "hectares", "parcels",
    "official", "certificates", "plannedHectares",
  ]

  struct Collection: Decodable {
    struct Feature: Decodable {
      struct Geometry: Decodable {
        let type: String
      }
      let type: String
      let id: String
      let properties: [String: Property]
      let geometry: Geometry
    }
    let type: String
    let features: [Feature]
  }

  enum Property: Decodable {
    case text(String)
    case texts([String])
    case number(Double)
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .texts(try container.decode([String].self))
      }
    }
  }

  func collection(_ answer: Answer) throws -> Collection {
    try JSONDecoder().decode(Collection.self, from: Data(answer.bytes))
  }

  @Test(arguments: ["/map/parcels.geojson", "/map/commune.geojson"])
  func `the map's data is GeoJSON with public properties only`(path: String) async throws {
    let fixture = try SiteFixture()
    let answer = try await fixture.ask(path)
    #expect(answer.status == 200)
    #expect(answer.type == "application/geo+json")
    #expect(answer.headers[.accessControlAllowOrigin] == "*")
    let found = try collection(answer)
    #expect(found.type == "FeatureCollection")
    #expect(!found.features.isEmpty)
    #expect(Set(found.features.map(\.id)).count == found.features.count)
    for feature in found.features {
      #expect(Set(feature.properties.keys).isSubset(of: Self.publicProperties), "\(feature.properties.keys)")
    }
    let tag = try #require(answer.headers[.eTag])
    #expect(try await fixture.ask(path, .get, [.ifNoneMatch: tag]).status == 304)
    try fixture.store.apply([.removeParcel(code: "P-00017")], upTo: 2)
    #expect(try await fixture.ask(path, .get, [.ifNoneMatch: tag]).status == 200)
  }

  @Test func `an area of few growers and a parcel without consent are not in the data`() async throws {
    let fixture = try SiteFixture()
    #expect(
      try collection(await fixture.ask("/map/parcels.geojson")).features.map(\.id) == [
        "growing-area:VT-MAN-01", "parcel:P-00017",
      ])
    try fixture.store.apply([.removeParcel(code: "P-00017")], upTo: 2)
    let answer = try await fixture.ask("/map/parcels.geojson")
    #expect(!answer.text.contains("P-00017"))
  }

  @Test func `thousands of features come whole, in order and once`() async throws {
    let parcels = (1...1_203).map { number in
      var parcel = SampleContent.parcel
      parcel.code = String(format: "P-%05d", number)
      return PublicChange.parcel(parcel)
    }
    let fixture = try SiteFixture(parcels)
    let answer = try await fixture.ask("/map/parcels.geojson")
    #expect(
      try collection(answer).features.map(\.id) == (1...1_203).map { String(format: "parcel:P-%05d", $0) })
    let head = try await fixture.ask("/map/parcels.geojson", .head)
    #expect(head.bytes.isEmpty)
    #expect(head.headers[.contentLength] == String(answer.bytes.count))
  }

  @Test(arguments: [
    ("104.3,22.5,104.31,22.54", 2), ("104.3055,22.5305,104.307,22.532", 1), ("103,22,103.1,22.1", 0),
    ("-180,-90,180,90", 2),
  ])
  func `a box leads to what touches it`(box: String, count: Int) async throws {
    let answer = try await SiteFixture.sample.ask("/map/parcels.geojson?bbox=" + box)
    #expect(try collection(answer).features.count == count)
  }

  @Test(arguments: [
    "", "1,2,3", "1,2,3,4,5", "a,b,c,d", "105,22,104,23", "104,23,105,22", "104,22,104,23", "0,0,0,91",
    "nan,0,1,1",
    "-181,0,1,1", "104.3;22.5;104.31;22.54", "0,0,inf,1",
  ])
  func `a box that is none is refused as a program understands it`(box: String) async throws {
    let answer = try await SiteFixture.sample.ask("/map/parcels.geojson?bbox=" + box)
    #expect(answer.status == 400)
    #expect(answer.type == "application/problem+json")
    #expect(answer.text.contains("bbox"))
  }

  @Test func `the map page holds its figures without a script`() async throws {
    let answer = try await SiteFixture.sample.ask("/map")
    #expect(answer.status == 200)
    for text in [
      "<svg", "Na Hối Thổ", "14,30", "42,65", "Vùng chè Shan Bản Phố", "vẽ minh họa", "chưa cấp", "18,42 ha",
      "src=\"/assets/leaflet/leaflet.min.js\"",
    ] { #expect(answer.text.contains(text), "\(text)") }
    #expect(answer.headers[.contentSecurityPolicy]?.contains("script-src 'self'; connect-src 'self'") == true)
    // A browser that kept the page takes the headers of the 304: the script must stay allowed.
    let tag = try #require(answer.headers[.eTag])
    let known = try await SiteFixture.sample.ask("/map", .get, [.ifNoneMatch: tag])
    #expect(known.status == 304)
    #expect(known.headers[.contentSecurityPolicy] == answer.headers[.contentSecurityPolicy])
    let words = try #require(answer.text.firstMatch(of: /data-words="([^"]*)"/)).1.replacing(
      "&quot;", with: "\"")
    #expect(try JSONSerialization.jsonObject(with: Data(words.utf8)) is [String: Any])
  }

  @Test(arguments: [
    ("leaflet.min.js", 200), ("leaflet.css", 200), ("leaflet.js", 404), ("images", 404),
    ("..%2F..%2Fpasswd", 404),
    ("leaflet.min.js.gz", 404), ("%2e%2e", 404),
  ])
  func `only the files the map needs are served from Leaflet's folder`(name: String, status: Int) async throws
  {
    try #require(FileManager.default.fileExists(atPath: "/usr/share/javascript/leaflet/leaflet.min.js"))
    #expect(try await SiteFixture.sample.ask("/assets/leaflet/" + name).status == status)
  }
}
