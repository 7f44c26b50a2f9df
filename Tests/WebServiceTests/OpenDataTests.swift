import Foundation
import HTTPTypes
import Hummingbird
import Publication
import TestSupport
import Testing

@testable import WebService

@Suite struct OpenDataTests {
  struct Page: Decodable {
    struct Feature: Decodable { let id: String }
    struct Link: Decodable {
      let href: String
      let rel: String
      let type: String
    }
    let features: [Feature]
    let links: [Link]
    let numberMatched: Int
    let numberReturned: Int

    func link(_ rel: String) -> String? { links.first { $0.rel == rel }?.href }
  }

  static func manyParcels(_ count: Int) -> [PublicChange] {
    (1...count).map { number in
      var parcel = SampleContent.parcel
      parcel.code = String(format: "P-%05d", number)
      return .parcel(parcel)
    }
  }

  @Test(arguments: [
    ("/ogc", "application/json"), ("/ogc/conformance", "application/json"),
    ("/ogc/api", "application/vnd.oai.openapi+json"), ("/ogc/collections", "application/json"),
    ("/ogc/collections/villages", "application/json"),
    ("/ogc/collections/villages/queryables", "application/schema+json"),
    ("/ogc/collections/villages/items", "application/geo+json"),
    ("/ogc/collections/parcels/items/parcel%3AP-00017", "application/geo+json"),
  ])
  func `programs get JSON and people get a page, by Accept and by f`(path: String, type: String) async throws
  {
    let site = SiteFixture.sample
    for answer in [
      try await site.ask(path), try await site.ask(path, .get, [.accept: "application/json"]),
      try await site.ask(path + "?f=json", .get, [.accept: "text/html"]),
    ] {
      #expect(answer.status == 200)
      #expect(answer.type == type)
      #expect(answer.headers[.accessControlAllowOrigin] == "*")
      #expect(try JSONSerialization.jsonObject(with: Data(answer.bytes)) is [String: Any])
    }
    let page = try await site.ask(path, .get, [.accept: "text/html,*/*;q=0.8"])
    #expect(page.type == "text/html")
    #expect(try await site.ask("/en" + path + "?f=html").language == "en")
    for address in page.addresses where address.hasPrefix("/") {
      #expect(try await site.ask(address).status == 200, "\(address)")
    }
  }

  @Test func `every link of every document can be followed`() async throws {
    var waiting = ["/ogc"]
    var seen: Set<String> = []
    while let path = waiting.popLast() {
      guard seen.insert(path).inserted else { continue }
      let answer = try await SiteFixture.sample.ask(path)
      #expect(answer.status == 200, "\(path)")
      for match in answer.text.matches(of: /"href":"([^"]*)"/) {
        #expect(match.1.hasPrefix(SiteFixture.base + "/ogc"), "\(match.1)")
        waiting.append(String(match.1.dropFirst(SiteFixture.base.count)))
      }
    }
    #expect(seen.count > 15)
  }

  @Test func `a collection is read part by part, whole, in order and once`() async throws {
    let fixture = try SiteFixture(Self.manyParcels(57))
    var path: String? = "/ogc/collections/parcels/items?limit=20&bbox=104,22,105,23"
    var ids: [String] = []
    var parts = 0
    while let asked = path {
      let page = try JSONDecoder().decode(Page.self, from: Data(await fixture.ask(asked).bytes))
      #expect(page.numberMatched == 57)
      #expect(page.numberReturned == page.features.count)
      ids += page.features.map(\.id)
      path = page.link("next").map { String($0.dropFirst(SiteFixture.base.count)) }
      parts += 1
    }
    #expect(parts == 3)
    #expect(ids == (1...57).map { String(format: "parcel:P-%05d", $0) })
  }

  @Test(arguments: [
    ("villages", "", 3), ("growing-areas", "", 1), ("parcels", "", 1), ("villages", "?bbox=0,0,1,1", 0),
    ("villages", "?bbox=104.299,22.527,104.301,22.529", 1), ("villages", "?datetime=2026-01-01/..", 3),
    ("villages", "?limit=1&offset=2", 3), ("villages", "?limit=100000", 3), ("villages", "?offset=9", 3),
    ("cooperatives", "", 1), ("cooperatives", "?bbox=104,22,105,23", 0),
    ("villages", "?name=B%E1%BA%A3n+Ph%E1%BB%91+1", 1),
    ("parcels", "?crop=x", 0), ("parcels", "?village=NA-ANG-A&cropEn=Tam%20hoa%20plum", 1),
    ("villages", "?code=NA-ANG-A'%20OR%20'1'='1", 0),
    ("villages", "?bbox=104.299,22.527,0,104.301,22.529,900", 1),
    (
      "villages", "?bbox=22.527,104.299,22.529,104.301&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326", 1
    ),
    (
      "villages",
      "?bbox=11610500,2575900,11610700,2576100&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857", 1
    ),
  ])
  func `what is public is matched, and nothing else`(collection: String, query: String, count: Int)
    async throws
  {
    let answer = try await SiteFixture.sample.ask("/ogc/collections/\(collection)/items" + query)
    #expect(answer.status == 200)
    #expect(try JSONDecoder().decode(Page.self, from: Data(answer.bytes)).numberMatched == count)
    #expect(!answer.text.contains("VT-CHE-01"))
  }

  @Test(arguments: [
    ("villages/items?bbox=1,2,3", 400), ("villages/items?limit=0", 400), ("villages/items?limit=x", 400),
    ("villages/items?offset=-1", 400), ("villages/items?datetime=yesterday", 400),
    ("villages/items?crop=plum", 400), ("villages/items?sortby=crop", 400), ("villages/items?sortby=", 400),
    ("villages/items?parcels=21", 400), ("villages/items?crs=EPSG:9208", 400),
    ("villages/items?crs=http://www.opengis.net/def/crs/EPSG/0/32648", 400),
    ("villages/items?bbox=1,2,x,4", 400),
    ("villages/items?bbox=0,0,1e99,1e99&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/9208", 400),
    ("growers/queryables", 404), ("villages?bbox=0,0,1,1", 400), ("villages/items?f=xml", 400),
    ("growers", 404), ("growers/items", 404), ("villages/items/village:X", 404),
    ("growing-areas/items/growing-area:VT-CHE-01", 404), ("parcels/items/P-00017", 404),
    ("villages/items/parcel:P-00017", 404),
  ])
  func `what cannot be understood or is not there is a problem in JSON`(path: String, status: Int)
    async throws
  {
    let answer = try await SiteFixture.sample.ask("/ogc/collections/" + path)
    #expect(answer.status == status)
    #expect(answer.type == "application/problem+json")
    let page = try await SiteFixture.sample.ask("/ogc/collections/" + path, .get, [.accept: "text/html"])
    #expect(page.status == status)
    #expect(page.type == "text/html")
  }

  @Test func `consent withdrawn takes the parcel away on the next request`() async throws {
    let fixture = try SiteFixture()
    let path = "/ogc/collections/parcels/items/parcel:P-00017"
    #expect(try await fixture.ask(path).status == 200)
    try fixture.store.apply([.removeParcel(code: "P-00017")], upTo: 2)
    #expect(try await fixture.ask(path).status == 404)
    #expect(try await !fixture.ask("/ogc/collections/parcels/items").text.contains("P-00017"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ogrinfo"), "needs gdal-bin"))
  func `GDAL opens the data by its address alone and counts every part`() async throws {
    let fixture = try SiteFixture(
      Self.manyParcels(230) + SampleContent.villages.map { .village($0) } + [.growingArea(SampleContent.area)]
    )
    try await OpenServer.run(fixture.store) { base in
      for (collection, count) in [("villages", 3), ("growing-areas", 1), ("parcels", 230)] {
        let text = try OpenServer.tool("ogrinfo", ["-ro", "-al", "OAPIF:\(base)/ogc", collection])
        #expect(text.matches(of: /OGRFeature\(/).count == count, "\(text.prefix(2000))")
        #expect(text.contains("WGS 84"))
      }
      let boxed = try OpenServer.tool(
        "ogrinfo",
        ["-ro", "-al", "-spat", "104.299", "22.527", "104.301", "22.529", "OAPIF:\(base)/ogc", "villages"])
      #expect(boxed.contains("Na Áng A"))
      #expect(!boxed.contains("Bản Phố 1"))
    }
  }

  @Test(arguments: [
    // As Vietnamese dictionaries have it: Na Áng before Na Hối, whatever the bytes say.
    ("name", ["BAN-PHO-1", "NA-ANG-A", "NA-HOI-THO"]), ("-name", ["NA-HOI-THO", "NA-ANG-A", "BAN-PHO-1"]),
    ("hectares", ["NA-HOI-THO", "BAN-PHO-1", "NA-ANG-A"]),
    ("+parcels", ["NA-HOI-THO", "BAN-PHO-1", "NA-ANG-A"]),
    ("-parcels,code", ["NA-ANG-A", "BAN-PHO-1", "NA-HOI-THO"]),
  ])
  func `features come in the order asked for, over the parts too`(order: String, codes: [String]) async throws
  {
    var found: [String] = []
    var path: String? = "/ogc/collections/villages/items?limit=2&sortby=" + order
    while let asked = path {
      let page = try JSONDecoder().decode(Page.self, from: Data(await SiteFixture.sample.ask(asked).bytes))
      found += page.features.map(\.id)
      path = page.link("next").map { String($0.dropFirst(SiteFixture.base.count)) }
    }
    #expect(found == codes.map { "village:" + $0 })
  }

  @Test func `every address of the site stands in its definition, and nothing else`() async throws {
    let answer = try await SiteFixture.sample.ask("/openapi.json")
    #expect(answer.type == "application/vnd.oai.openapi+json")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
    let described = Set(try #require(document["paths"] as? [String: Any]).keys.map(Self.shape))
    let router = publicRouter(
      try SiteParts(store: SiteFixture.sample.store, configuration: SiteFixture.configuration))
    let served = Set(router.routes.filter { $0.method == .get }.map { Self.shape($0.path.description) })
    // Files of the pages themselves, and twins in English.
    let expected = served.filter { path in
      !["/assets/", "/en/", "/robots.txt"].contains { path.hasPrefix($0) } && path != "/en" && path != "/01"
    }
    // Links of items are taken apart by the rules of GS1, behind one route for each kind.
    func others(_ paths: Set<String>) -> Set<String> {
      paths.filter { path in !["/01/", "/p/", "/414/", "/00/"].contains { path.hasPrefix($0) } }
    }
    #expect(others(described) == others(expected))
    #expect(served.isSuperset(of: ["/01/**", "/p/**", "/414/**", "/00/**"]))
    #expect(
      described.isSuperset(of: ["/01/*/10/*/21/*", "/p/*/*/10/*/21/*", "/414/*", "/414/*/254/*", "/00/*"]))
  }

  /// A path with a star for each name.
  static func shape(_ path: String) -> String {
    "/"
      + path.split(separator: "/").map { part in
        part.hasPrefix(":") ? "*" : part.replacing(/[{][^}]*[}]/, with: "*")
      }.joined(separator: "/")
  }
  /// OWSLib asks, and PROJ as GDAL calls it says where the corner lies, in the order of axes that the register has.
  @Test(.enabled(if: OutsideProgram.hasPython("owslib", "osgeo"), "needs OWSLib of PyPI and python3-gdal"))
  func `OWSLib reads every reference system within 1e-7 degrees or a millimetre`() async throws {
    try await OpenServer.run(SiteFixture.sample.store) { base in
      let script = """
        import json, sys
        from osgeo import osr
        from owslib.ogcapi.features import Features
        osr.UseExceptions()
        data = Features(sys.argv[1])
        def corners(**asked):
            page = data.collection_items("villages", limit=3, **asked)
            return [feature["geometry"]["coordinates"][0][0] for feature in page["features"]]
        truth = corners()
        wgs84 = osr.SpatialReference(); wgs84.ImportFromEPSG(4326)
        worst, count = {"degrees": 0, "metres": 0}, 0
        for address in data.collection("villages")["crs"]:
            found, code = corners(crs=address), address.rsplit("/", 1)[1]
            count += 1
            for (first, second), (lon, lat) in zip(found, truth):
                if code == "CRS84": x, y, unit = lon, lat, "degrees"
                elif code == "4326": x, y, unit = lat, lon, "degrees"
                else:
                    system = osr.SpatialReference(); system.ImportFromEPSG(int(code))
                    x, y, _ = osr.CoordinateTransformation(wgs84, system).TransformPoint(lat, lon)
                    unit = "metres"
                worst[unit] = max(worst[unit], abs(x - first), abs(y - second))
        print(json.dumps([count, len(truth), worst["degrees"], worst["metres"]]))
        """
      let text = try OutsideProgram.run(OutsideProgram.python, ["-c", script, base + "/ogc"])
      let numbers = try JSONDecoder().decode([Double].self, from: Data(text.utf8))
      #expect(numbers[0] == 23 && numbers[1] == 3)
      #expect(numbers[2] <= 1e-7, "degrees")
      #expect(numbers[3] <= 0.001, "metres")
    }
  }

  @Test(.enabled(if: OutsideProgram.hasPython("owslib"), "needs OWSLib of PyPI"))
  func `OWSLib reads collections, queryables and items`() async throws {
    try await OpenServer.run(SiteFixture.sample.store) { base in
      let script = """
        import sys
        from owslib.ogcapi.features import Features
        data = Features(sys.argv[1])
        print(sorted(data.feature_collections()), data.collection_items("villages", limit=2)["numberMatched"],
          data.collection_item("villages", "village:NA-ANG-A")["properties"]["name"], len(data.conformance()["conformsTo"]),
          data.api()["openapi"], sorted(data.collection_queryables("parcels")["properties"]))
        """
      let text = try OutsideProgram.run(OutsideProgram.python, ["-c", script, base + "/ogc"])
      #expect(
        text == "['cooperatives', 'growing-areas', 'parcels', 'villages'] 3 Na Áng A 7 3.0.3 "
          + "['code', 'crop', 'cropEn', 'village']\n")
    }
  }

  @Test
  func `EPSG 4326 comes with the latitude first, as its register says, and the answer names its system`()
    async throws
  {
    struct Feature: Decodable {
      struct Geometry: Decodable { let coordinates: [[[Double]]] }
      let geometry: Geometry
    }
    let path = "/ogc/collections/villages/items/village:NA-ANG-A"
    func corner(_ query: String) async throws -> (corner: [Double], system: String?) {
      let answer = try await SiteFixture.sample.ask(path + query)
      let feature = try JSONDecoder().decode(Feature.self, from: Data(answer.bytes))
      return (feature.geometry.coordinates[0][0], answer.headers[HTTPField.Name("Content-Crs")!])
    }
    let usual = try await corner("")
    let turned = try await corner("?crs=http://www.opengis.net/def/crs/EPSG/0/4326")
    #expect(usual.corner == turned.corner.reversed())
    #expect(usual.corner[0] > 104)
    #expect(usual.system == "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>")
    #expect(turned.system == "<http://www.opengis.net/def/crs/EPSG/0/4326>")
  }

  /// Longitude, latitude, easting and northing of the first corner of Na Áng A in each system are held against PROJ as GDAL
  /// calls it; the client is of another version and finds the axes by itself.
  @Test(.enabled(if: OutsideProgram.hasPython("pyogrio", "osgeo"), "needs pyogrio of PyPI and python3-gdal"))
  func `GDAL 3.12 reads every reference system with its axes the right way round, to the millimetre`()
    async throws
  {
    try await OpenServer.run(SiteFixture.sample.store) { base in
      let reading = """
        import json, sys, urllib.request, pyogrio
        import pyogrio.raw
        base = sys.argv[1] + "/ogc"
        systems = json.load(urllib.request.urlopen(base + "/collections"))["crs"]
        found = {}
        for system in systems:
            meta, _, shapes, _ = pyogrio.raw.read("OAPIF:" + base, layer="villages", CRS=system)
            import shapely
            found[system] = [str(meta["crs"]), [list(shapely.from_wkb(s).exterior.coords[0])[:2] for s in shapes]]
        print(json.dumps(found))
        """
      let checking = """
        import json, sys
        from osgeo import osr
        osr.UseExceptions()
        found = json.load(open(sys.argv[1]))
        truth = found["http://www.opengis.net/def/crs/OGC/1.3/CRS84"][1]
        worst = {"degrees": 0, "metres": 0}
        wgs84 = osr.SpatialReference(); wgs84.ImportFromEPSG(4326)
        wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        for address, (name, points) in found.items():
            code = address.rsplit("/", 1)[1]
            if code == "CRS84": continue
            # For 4326 this client asks for CRS84; its axes are looked at in the data itself.
            assert name.endswith(code) or code == "4326", (name, code)
            system = osr.SpatialReference(); system.ImportFromEPSG(int(code))
            system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            carry = osr.CoordinateTransformation(wgs84, system)
            for point, (lon, lat) in zip(points, truth):
                x, y, _ = carry.TransformPoint(lon, lat)
                unit = "degrees" if code == "4326" else "metres"
                worst[unit] = max(worst[unit], abs(x - point[0]), abs(y - point[1]))
        print(json.dumps([len(found), len(truth), worst["degrees"], worst["metres"]]))
        """
      let folder = try TemporaryFolder()
      let found = try folder.write(
        OutsideProgram.run(OutsideProgram.python, ["-c", reading, base]), to: "found.json")
      let text = try OutsideProgram.run(OutsideProgram.python, ["-c", checking, found])
      let numbers = try JSONDecoder().decode([Double].self, from: Data(text.utf8))
      #expect(numbers[0] == 23)
      #expect(numbers[1] == 3)
      #expect(numbers[2] <= 1e-7)
      #expect(numbers[3] <= 0.001)
    }
  }
}
