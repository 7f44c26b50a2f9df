import Geospatial
import HTTPTypes
import Hummingbird
import NIOCore
import Publication

/// The agricultural map: `/map` and the public data it draws.
struct MapRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.page("map", map)
    router.read("map/parcels.geojson", parcels)
    router.read("map/commune.geojson", commune)
  }

  private func map(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    let tag = "W/\"\(places.revision)-\(context.choice.language)-\(parts.renderer.templateTag)\""
    return try answer(request, tag: tag, cacheControl: "no-cache") {
      var response = parts.renderer.page("map", try MapPage(places, parts, context.choice))
      response.headers[.contentSecurityPolicy] = parts.renderer.mapPolicy
      return response
    }
  }

  /// Growing areas and consented parcels, all or those that touch `bbox`, page by page as the reader takes them.
  private func parcels(_ request: Request, _ context: SiteContext) throws -> Response {
    let asked = request.uri.queryParameters["bbox"]
    let box = asked.flatMap { BoundingBox(query: $0) }
    guard asked == nil || box != nil else {
      throw Problem(.badRequest, title: "badRequest", text: "badBox")
    }
    return try answer(request, tag: "W/\"\(parts.store.revision())\"", cacheControl: "no-cache") {
      let store = parts.store
      return geoJSON(
        ResponseBody { writer in
          var json = MapFeatureJSON()
          try await writer.write(ByteBuffer(bytes: MapFeatureJSON.start))
          var last: PublicMapPosition?
          repeat {
            let features = try store.mapFeatures(in: box, after: last, limit: SiteLimits.featuresAtOnce)
            for feature in features { json.append(feature) }
            try await writer.write(ByteBuffer(bytes: json.take()))
            last = features.count < SiteLimits.featuresAtOnce ? nil : features.last?.position
          } while last != nil
          try await writer.write(ByteBuffer(bytes: MapFeatureJSON.end))
          try await writer.finish(nil)
        })
    }
  }

  private func commune(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    return answer(request, tag: "W/\"\(places.revision)\"", cacheControl: "no-cache") {
      var json = MapFeatureJSON()
      if let commune = places.commune { json.append(commune) }
      for village in places.villages { json.append(village) }
      return geoJSON(
        ResponseBody(byteBuffer: ByteBuffer(bytes: MapFeatureJSON.start + json.take() + MapFeatureJSON.end)))
    }
  }

  private func geoJSON(_ body: ResponseBody) -> Response {
    Response(
      status: .ok, headers: [.contentType: "application/geo+json"], body: body)
  }
}
