import Foundation
import Geospatial
import GrowingAreas
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
    router.read("map/parcels.gpkg", geoPackage)
    router.read("map/found.geojson", found)
    router.read("map/commune.geojson", commune)
  }

  private func map(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    let tag = parts.tag(places, parts.configuration.today(), context.choice)
    var response = try answer(request, tag: tag, cacheControl: "no-cache") {
      parts.renderer.page("map", try MapPage(places, parts, context.choice))
    }
    // With 304 too: a browser gives the page it kept the headers of the newest answer.
    response.headers[.contentSecurityPolicy] = parts.renderer.mapPolicy
    return response
  }

  /// Growing areas and consented parcels as GeoJSON.
  private func parcels(_ request: Request, _ context: SiteContext) throws -> Response {
    let certificates = parts.areaCertificates(try parts.places.current())
    return try features(request, OpenDataPath.geoJSON, tag: "geojson") { batches, writer in
      var json = MapFeatureJSON(certificates)
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
    let certificates = parts.areaCertificates(try parts.places.current())
    var response = try features(request, MapFeatureKML.mediaType, tag: "\(choice.language)-kml") {
      batches, writer in
      var kml = MapFeatureKML(certificates, choice)
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
    let tag = "W/\"\(try store.revision())-\(parts.configuration.today())-\(tag)\""
    return answer(request, tag: tag, cacheControl: "no-cache") {
      Response(
        status: .ok, headers: [.contentType: type],
        body: ResponseBody { writer in
          var batches = MapFeatureBatches(store: store, box: box, crop: crop)
          try await write(&batches, &writer)
          try await writer.finish(nil)
        })
    }
  }

  /// Villages, growing areas and consented parcels as one file for QGIS and its kin.
  private func geoPackage(_ request: Request, _ context: SiteContext) async throws -> Response {
    let places = try parts.places.current()
    let today = parts.configuration.today()
    let certificates = parts.areaCertificates(places)
    let key = MapFiles.Key(revision: places.revision, day: today.description)
    let store = parts.store
    // A known file is answered without making it.
    let tag = "W/\"\(places.revision)-\(today)-gpkg\""
    let isKnown = answer(request, tag: tag, cacheControl: "no-cache") { Response(status: .ok) }
    guard isKnown.status == .ok else { return isKnown }
    let file = try await parts.mapFiles.file(key) { try MapFile(of: store, certificates, at: Date()) }
    return answer(request, tag: tag, cacheControl: "no-cache") {
      Response(
        status: .ok,
        headers: [
          .contentType: MapFile.mediaType,
          .contentDisposition: "attachment; filename=\"vung-trong.gpkg\"",
        ],
        body: ResponseBody(contentLength: file.length) { writer in
          try await file.eachPiece { try await writer.write(ByteBuffer(bytes: $0)) }
          try await writer.finish(nil)
        })
    }
  }

  /// What bears the words `q`, as GeoJSON with `numberMatched` and `numberReturned`.
  private func found(_ request: Request, _ context: SiteContext) throws -> Response {
    // A form writes a space as a plus sign.
    let words = request.uri.queryParameters["q"].map { String($0).replacing("+", with: " ") } ?? ""
    let places = try parts.places.current()
    let tag = "W/\"\(places.revision)-\(parts.configuration.today())-found\""
    return try answer(request, tag: tag, cacheControl: "no-cache") {
      let search = try MapSearch(words, in: places, parts.store)
      var json = MapFeatureJSON(parts.areaCertificates(places))
      for feature in search.features { json.append(feature) }
      let counts =
        "],\"numberMatched\":\(search.matched),\"numberReturned\":\(search.features.count)}\n"
      return geoJSON(
        ResponseBody(byteBuffer: ByteBuffer(bytes: MapFeatureJSON.start + json.take() + Array(counts.utf8))))
    }
  }

  private func commune(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    return answer(request, tag: "W/\"\(places.revision)\"", cacheControl: "no-cache") {
      var json = MapFeatureJSON(parts.areaCertificates(places))
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
