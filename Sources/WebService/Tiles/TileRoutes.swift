import Foundation
import Geospatial
import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import Publication

/// The public map as vector tiles: `/tiles/{z}/{x}/{y}.mvt`, described by `/tiles.json`.
/// - Source: Mapbox Vector Tile Specification 2.1; TileJSON 3.0.0.
struct TileRoutes {
  static let tileType = "application/vnd.mapbox-vector-tile"

  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.read("tiles/{zoom}/{column}/{row}.mvt", tile)
    router.read("tiles.json", description)
  }

  private func tile(_ request: Request, _ context: SiteContext) throws -> Response {
    func number(_ name: String) -> Int? { context.parameters.get(name).flatMap { Int($0) } }
    guard let zoom = number("zoom"), let column = number("column"), let row = number("row"),
      let address = TileAddress(zoom: zoom, column: column, row: row)
    else { throw Problem.notFound }
    let places = try parts.places.current()
    // Cut again after every change: what a grower takes back is gone with the next request.
    let tag = "W/\"\(places.revision)-\(parts.configuration.today())-tile\""
    return try answer(request, tag: tag, cacheControl: "no-cache") {
      let key = TileMemory.Key(
        revision: places.revision, day: parts.configuration.today().description)
      let tile = try parts.tiles.tile(address, key) {
        try MapTile(address, places, parts.areaCertificates(places), parts.store).encoded()
      }
      return Response(
        status: .ok, headers: [.contentType: Self.tileType],
        body: .init(byteBuffer: ByteBuffer(bytes: tile)))
    }
  }

  private func description(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    let tag = "W/\"\(places.revision)-\(context.choice.language)-tiles\""
    return try answer(request, tag: tag, cacheControl: "no-cache") {
      let description = TileDescription(
        places, title: context.choice.text("mapTitle"), base: parts.configuration.publicBase)
      return Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: .init(byteBuffer: ByteBuffer(bytes: try OpenDataJSON.encoded(description))))
    }
  }
}

/// TileJSON: where the tiles are and what lies in them.
private struct TileDescription: Encodable {
  struct Layer: Encodable {
    let id: String
    let fields: [String: String]
  }

  let tilejson = "3.0.0"
  let name: String
  let tiles: [String]
  let minzoom = 8
  let maxzoom = 16
  let bounds: [Double]
  let vectorLayers: [Layer]

  enum CodingKeys: String, CodingKey {
    case tilejson, name, tiles, minzoom, maxzoom, bounds
    case vectorLayers = "vector_layers"
  }

  init(_ places: PlaceMemory.Places, title: String, base: String) {
    name = title
    tiles = [base + "/tiles/{z}/{x}/{y}.mvt"]
    bounds =
      places.box(withCommune: true).map { [$0.west, $0.south, $0.east, $0.north] } ?? [
        -180, -85.05112877980659, 180, 85.0511287798066,
      ]
    vectorLayers = MapTile.fields.map { Layer(id: $0.layer, fields: $0.fields) }
  }
}

extension PlaceMemory.Places {
  /// The box around villages and growing areas, and the commune where it is wanted; nil when none has an outline.
  func box(withCommune: Bool) -> BoundingBox? {
    ((withCommune ? [commune?.boundary] : []) + villages.map(\.outline) + growingAreas.map(\.outline))
      .compactMap { $0?.boundingBox }.reduce(nil) { $0?.union($1) ?? $1 }
  }
}
