import Foundation
import Geospatial
import HTTPTypes
import Publication
import TestSupport
import Testing

@Suite struct TileTests {
  /// Four hundred fields of 0.03 to 0.6 ha and no two alike, with a growing area of many parts.
  static let fields: [PublicChange] =
    (0..<400).map { number in
      var parcel = SampleContent.parcel
      parcel.code = String(format: "P-%05d", number)
      parcel.cropNameVi = number % 3 == 0 ? "mận Tam hoa" : "chè Shan"
      let radius = 0.0001 + 0.00035 * Double(number * 37 % 100) / 100
      parcel.outline = MultiPolygon([
        Polygon(
          shell: SampleContent.blob(
            longitude: 104.27 + 0.0021 * Double(number % 20), latitude: 22.51 + 0.0019 * Double(number / 20),
            radius: radius, corners: 5 + number % 9))
      ])
      return .parcel(parcel)
    } + [.commune(SampleContent.commune), .growingArea(SampleContent.area)]
    + SampleContent.villages.map { .village($0) }

  static func ask(_ fixture: SiteFixture, _ zoom: Int, _ column: Int, _ row: Int) async throws -> Answer {
    try await fixture.ask("/tiles/\(zoom)/\(column)/\(row).mvt")
  }

  /// Every tile of the zoom that touches the commune, in a folder, by `zoom-column-row.mvt`.
  static func write(_ fixture: SiteFixture, zoom: Int, to folder: TemporaryFolder) async throws -> Int {
    let scale = Double(1 << zoom)
    func column(_ longitude: Double) -> Int { Int((longitude / 360 + 0.5) * scale) }
    func row(_ latitude: Double) -> Int {
      Int((0.5 - asinh(tan(latitude * .pi / 180)) / (2 * .pi)) * scale)
    }
    var count = 0
    for x in column(104.225)...column(104.345) {
      for y in row(22.595)...row(22.475) {
        let answer = try await ask(fixture, zoom, x, y)
        #expect(answer.status == 200)
        #expect(answer.type == "application/vnd.mapbox-vector-tile")
        try folder.write(answer.bytes, "\(zoom)-\(x)-\(y).mvt")
        count += 1
      }
    }
    return count
  }

  @Test(
    .enabled(
      if: OutsideProgram.hasPython("mapbox_vector_tile", "shapely"), "needs mapbox-vector-tile of PyPI"))
  func `each zoom holds the area of every layer within 1 %, and tiles side by side meet`() async throws {
    let fixture = try SiteFixture(Self.fields)
    let folder = try TemporaryFolder()
    let zooms = [8, 10, 12, 13, 14]
    for zoom in zooms { _ = try await Self.write(fixture, zoom: zoom, to: folder) }
    let script = try folder.write(Self.measure, to: "measure.py")
    let output = try OutsideProgram.run(OutsideProgram.python, [script, folder.path])
    let found = try JSONDecoder().decode([String: [String: Double]].self, from: Data(output.utf8))
    var truth = ["parcels": 0.0, "growing-areas": 0, "villages": 0, "commune": 0]
    for change in Self.fields {
      switch change {
      case .parcel(let parcel): truth["parcels"]! += geodesicArea(of: parcel.outline).value
      case .growingArea(let area): truth["growing-areas"]! += geodesicArea(of: area.outline!).value
      case .village(let village): truth["villages"]! += geodesicArea(of: village.outline!).value
      case .commune(let commune): truth["commune"]! += geodesicArea(of: commune.boundary!).value
      default: break
      }
    }
    for zoom in zooms {
      for (layer, area) in truth {
        let share = try #require(found[String(zoom)]?[layer]) / area
        #expect(abs(share - 1) < 0.01, "zoom \(zoom), \(layer): \(share) of the area")
      }
    }
    #expect(found["edges"]!["compared"]! > 20)
    #expect(found["edges"]!["different"] == 0)
    #expect(found["shapes"]!["invalid"] == 0)
    #expect(found["shapes"]!["gathered"]! > 0)
  }

  /// Areas on the ellipsoid by the scale of Web Mercator at the middle of a tile (Snyder 1987, 7-4 with 4-20, 4-18).
  static let measure = """
    import glob, json, math, os, sys
    import mapbox_vector_tile
    from shapely.geometry import shape, box, LineString
    from shapely.ops import unary_union
    from shapely.validation import explain_validity

    tiles, found, shapes = {}, {}, {"invalid": 0, "gathered": 0}
    for path in glob.glob(sys.argv[1] + "/*.mvt"):
        zoom, x, y = map(int, os.path.basename(path)[:-4].split("-"))
        layers = mapbox_vector_tile.decode(open(path, "rb").read(), default_options={"y_coord_down": True})
        tiles[zoom, x, y] = {}
        for name, layer in layers.items():
            assert layer["version"] == 2 and layer["extent"] == 8192, layer
            side = layer["extent"]
            latitude = math.atan(math.sinh(math.pi * (1 - 2 * (y + 0.5) / 2 ** zoom)))
            e2 = 0.00669437999014
            w = 1 - e2 * math.sin(latitude) ** 2
            unit = 2 * math.pi * 6378137 / 2 ** zoom / side
            scale = unit * unit * math.cos(latitude) ** 2 * (1 - e2) / w ** 2
            parts = []
            for feature in layer["features"]:
                part = shape(feature["geometry"])
                # Sides may run along each other where a shape is cut, in the margin that nobody sees.
                if not part.is_valid:
                    fault = [float(n) for n in explain_validity(part).split("[")[1].rstrip("]").split()]
                    shapes["invalid"] += all(0 <= n <= side for n in fault)
                shapes["gathered"] += bool(feature["properties"].get("gathered"))
                area = part.buffer(0).intersection(box(0, 0, side, side)).area * scale
                level = found.setdefault(str(zoom), {})
                level[name] = level.get(name, 0) + area
                if not feature["properties"].get("gathered"): parts.append(part.buffer(0))
            tiles[zoom, x, y][name] = parts
    edges = {"compared": 0, "different": 0}
    def compare(one, other, line, across):
        for name in one:
            if name not in other: continue
            a = unary_union([p.intersection(line(8192)) for p in one[name]])
            b = unary_union([p.intersection(line(0)) for p in other[name]])
            a, b = (sorted(round(c[across], 6) for g in getattr(p, "geoms", [p]) if g.geom_type == "LineString" and not g.is_empty for c in (g.coords[0], g.coords[-1])) for p in (a, b))
            edges["compared"] += len(a) + len(b)
            edges["different"] += a != b
    for (zoom, x, y), layers in tiles.items():
        right, below = tiles.get((zoom, x + 1, y)), tiles.get((zoom, x, y + 1))
        if right: compare(layers, right, lambda at: LineString([(at, 0), (at, 8192)]), 1)
        if below: compare(layers, below, lambda at: LineString([(0, at), (8192, at)]), 0)
    found["edges"], found["shapes"] = edges, shapes
    print(json.dumps(found))
    """

  /// As many fields as a large commune has, side by side.
  @Test func `a commune of 20,000 fields comes in pieces that a telephone can take`() async throws {
    let fields: [PublicChange] = (0..<20_000).map { number in
      var parcel = SampleContent.parcel
      parcel.code = String(format: "P-%05d", number)
      parcel.outline = MultiPolygon([
        Polygon(
          shell: SampleContent.blob(
            longitude: 104.24 + 0.0007 * Double(number % 142),
            latitude: 22.48 + 0.0006 * Double(number / 142),
            radius: 0.00025, corners: 6 + number % 12))
      ])
      return .parcel(parcel)
    }
    let fixture = try SiteFixture(fields)
    let whole = try await fixture.ask("/map/parcels.geojson", .get, [.acceptEncoding: "gzip"]).bytes.count
    // From the first look, where one tile holds most fields, to where a field fills the hand.
    for (tile, most) in [
      ("10/808/446", 120_000), ("12/3235/1785", 500_000), ("14/12939/7139", 120_000),
      ("16/51757/28557", 30_000),
    ] {
      let packed = try await fixture.ask("/tiles/\(tile).mvt", .get, [.acceptEncoding: "gzip"])
      #expect(packed.status == 200)
      #expect(packed.bytes.count < most, "\(tile): \(packed.bytes.count) bytes of \(whole) in all")
      #expect(packed.bytes.count > 200, "\(tile)")
      // Cut once for all visitors.
      #expect(
        try await fixture.ask("/tiles/\(tile).mvt", .get, [.acceptEncoding: "gzip"]).bytes == packed.bytes)
    }
  }

  @Test func `a tile is known again by its tag, shrinks, and changes with the next request`() async throws {
    let fixture = try SiteFixture()
    // The tile of the parcel with consent at zoom 14.
    let path = "/tiles/14/12939/7139.mvt"
    let answer = try await fixture.ask(path)
    #expect(answer.status == 200)
    #expect(answer.text.contains("P-00017"))
    #expect(!answer.text.contains("VT-CHE-01"))
    #expect(answer.headers[.accessControlAllowOrigin] == "*")
    let tag = try #require(answer.headers[.eTag])
    #expect(try await fixture.ask(path, .get, [.ifNoneMatch: tag]).status == 304)
    let packed = try await fixture.ask(path, .get, [.acceptEncoding: "gzip"])
    #expect(packed.headers[.contentEncoding] == "gzip")
    #expect(packed.bytes.count < answer.bytes.count)
    try fixture.store.apply([.removeParcel(code: "P-00017")], upTo: 2)
    let after = try await fixture.ask(path, .get, [.ifNoneMatch: tag])
    #expect(after.status == 200)
    #expect(!after.text.contains("P-00017"))
  }

  @Test(arguments: [
    ("0/0/0", 200), ("22/3312404/1827607", 200), ("23/0/0", 404), ("3/8/0", 404), ("3/0/8", 404),
    ("-1/0/0", 404),
    ("a/0/0", 404), ("1/0/99999999999999999999", 404), ("1/%2e%2e/0", 404),
  ])
  func `only tiles that exist are answered`(tile: String, status: Int) async throws {
    #expect(try await SiteFixture.sample.ask("/tiles/\(tile).mvt").status == status)
  }

  @Test func `TileJSON says where the tiles are and what is in them`() async throws {
    struct Description: Decodable {
      struct Layer: Decodable { let id: String }
      let tilejson: String
      let tiles: [String]
      let bounds: [Double]
      let vector_layers: [Layer]
    }
    let answer = try await SiteFixture.sample.ask("/tiles.json")
    let description = try JSONDecoder().decode(Description.self, from: Data(answer.bytes))
    #expect(description.tilejson == "3.0.0")
    #expect(description.tiles == [SiteFixture.base + "/tiles/{z}/{x}/{y}.mvt"])
    #expect(description.vector_layers.map(\.id) == ["commune", "villages", "growing-areas", "parcels"])
    #expect(description.bounds[0] > 104.2 && description.bounds[2] < 104.4)
  }
}
