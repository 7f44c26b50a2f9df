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
    router.read("map/parcels.kml", kml)
    router.read("map/commune.geojson", commune)
  }

  private func map(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    let tag = "W/\"\(places.revision)-\(context.choice.language)-\(parts.renderer.templateTag)\""
    var response = try answer(request, tag: tag, cacheControl: "no-cache") {
      parts.renderer.page("map", try MapPage(places, parts, context.choice))
    }
    // With 304 too: a browser gives the page it kept the headers of the newest answer.
    response.headers[.contentSecurityPolicy] = parts.renderer.mapPolicy
    return response
  }

  /// Growing areas and consented parcels as GeoJSON.
  private func parcels(_ request: Request, _ context: SiteContext) throws -> Response {
    try features(request, OpenDataPath.geoJSON, tag: "geojson") { batches, writer in
      var json = MapFeatureJSON()
      try await writer.write(ByteBuffer(bytes: MapFeatureJSON.start))
      while let features = try batches.next() {
        for feature in features { json.append(feature) }
        try await writer.write(ByteBuffer(bytes: json.take()))
      }
      try await writer.write(ByteBuffer(bytes: MapFeatureJSON.end))
    }
  }

  private func kml(_ request: Request, _ context: SiteContext) throws -> Response {
    let choice = context.choice
    var response = try features(request, MapFeatureKML.mediaType, tag: "\(choice.language)-kml") {
      batches, writer in
      var kml = MapFeatureKML(choice)
      while let features = try batches.next() {
        for feature in features { kml.append(feature) }
        try await writer.write(ByteBuffer(bytes: kml.take()))
      }
      kml.finish()
      try await writer.write(ByteBuffer(bytes: kml.take()))
    }
    if response.status == .ok {
      response.headers[.contentDisposition] = "attachment; filename=\"vung-trong.kml\""
    }
    return response
  }

  /// All features or those that touch `bbox` and bear `crop`, batch by batch as the reader takes them.
  private func features(
    _ request: Request, _ type: String, tag: String,
    _ write: @escaping @Sendable (inout MapFeatureBatches, inout any ResponseBodyWriter) async throws -> Void
  ) throws -> Response {
    let asked = request.uri.queryParameters["bbox"]
    let box = asked.flatMap { BoundingBox(query: $0) }
    guard asked == nil || box != nil else {
      throw Problem(.badRequest, title: "badRequest", text: "badBox")
    }
    let crop = request.uri.queryParameters["crop"].map { String($0).replacing("+", with: " ") }
    let store = parts.store
    return try answer(request, tag: "W/\"\(store.revision())-\(tag)\"", cacheControl: "no-cache") {
      Response(
        status: .ok, headers: [.contentType: type],
        body: ResponseBody { writer in
          var batches = MapFeatureBatches(store: store, box: box, crop: crop)
          try await write(&batches, &writer)
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

/// Features of the map a few hundred at a time.
struct MapFeatureBatches: Sendable {
  let store: any PublicStore
  let box: BoundingBox?
  let crop: String?
  private var last: PublicMapPosition?
  private var isOver = false

  init(store: any PublicStore, box: BoundingBox?, crop: String?) {
    self.store = store
    self.box = box
    self.crop = crop
  }

  /// nil after the last.
  mutating func next() throws -> [PublicMapFeature]? {
    guard !isOver else { return nil }
    let features = try store.mapFeatures(in: box, crop: crop, after: last, limit: SiteLimits.featuresAtOnce)
    last = features.last?.position
    isOver = features.count < SiteLimits.featuresAtOnce
    return features
  }
}
