import Foundation
import Geospatial
import HTTPTypes
import Hummingbird
import NIOCore
import Publication
import Wording

/// OGC API - Features: `/ogc` and below, as JSON for programs and as pages for people.
/// - Source: OGC API - Features 1.0, Part 1 (17-069r4), Part 2 (18-058r1), Part 3 (19-079r2) for queryables.
struct OpenDataRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.page("ogc", landing)
    router.page("ogc/conformance", conformance)
    router.page("ogc/api", definition)
    router.read("openapi.json") { request, context in try document(request, context) }
    router.page("ogc/collections", collections)
    router.page("ogc/collections/:id", collection)
    router.page("ogc/collections/:id/queryables", queryables)
    router.page("ogc/collections/:id/items", items)
    router.page("ogc/collections/:id/items/:feature", item)
  }

  private func landing(_ request: Request, _ context: SiteContext) throws -> Response {
    try FeatureQuery.refuseUnknown(request)
    let choice = context.choice
    return try answer(request, context, path: "/ogc", title: "openData", text: "openDataText") {
      try OpenDataJSON.encoded(
        OpenDataJSON.Landing(
          title: choice.text("openData"), description: choice.text("openDataText"),
          links: [
            link("", "self", "application/json", choice), link("?f=html", "alternate", "text/html", choice),
            link("/api", "service-desc", Self.openAPIType, choice),
            link("/api?f=html", "service-doc", "text/html", choice),
            link("/conformance", "conformance", "application/json", choice),
            link("/collections", "data", "application/json", choice),
          ]))
    } entries: {
      [
        OpenDataPage.Entry(
          address: choice.address("/ogc/collections") + mark(choice), label: choice.text("dataCollections"),
          note: ""),
        OpenDataPage.Entry(
          address: choice.address("/ogc/api") + mark(choice), label: choice.text("apiTitle"),
          note: choice.text("apiText")),
      ]
    }
  }

  private func conformance(_ request: Request, _ context: SiteContext) throws -> Response {
    try FeatureQuery.refuseUnknown(request)
    let document = OpenDataJSON.Conformance()
    return try answer(
      request, context, path: "/ogc/conformance", title: "dataConformance", text: "openDataText"
    ) {
      try OpenDataJSON.encoded(document)
    } entries: {
      []
    }
  }

  private func definition(_ request: Request, _ context: SiteContext) throws -> Response {
    try FeatureQuery.refuseUnknown(request)
    guard try asksForPage(request, Self.openAPIType) else { return try document(request, context) }
    let places = try parts.places.current()
    return WebService.answer(
      request, tag: parts.tag(places, parts.configuration.today(), context.choice), cacheControl: "no-cache"
    ) {
      parts.renderer.page("definition", DefinitionPage(places, parts, context.choice))
    }
  }

  private func document(_ request: Request, _ context: SiteContext) throws -> Response {
    try WebService.answer(
      request, tag: "W/\"api-\(parts.renderer.templateTag)-\(context.choice.language)\"",
      cacheControl: "no-cache"
    ) {
      json(
        try OpenDataJSON.encoded(SiteDefinition(base: parts.configuration.publicBase, context.choice)),
        Self.openAPIType)
    }
  }

  private func collections(_ request: Request, _ context: SiteContext) throws -> Response {
    try FeatureQuery.refuseUnknown(request)
    let choice = context.choice
    return try answer(
      request, context, path: "/ogc/collections", title: "dataCollections", text: "openDataText"
    ) {
      try OpenDataJSON.encoded(
        OpenDataJSON.Collections(
          links: [
            link("/collections", "self", "application/json", choice),
            link("/collections?f=html", "alternate", "text/html", choice),
          ],
          collections: try PublicCollection.allCases.map { try description($0, choice) }))
    } entries: {
      PublicCollection.allCases.map { collection in
        OpenDataPage.Entry(
          address: choice.address(OpenDataPath.collection(collection)) + mark(choice),
          label: choice.text(collection.titleKey), note: choice.text(collection.titleKey + "Text"))
      }
    }
  }

  private func collection(_ request: Request, _ context: SiteContext) throws -> Response {
    let collection = try collection(in: context)
    try FeatureQuery.refuseUnknown(request)
    let choice = context.choice
    let path = OpenDataPath.collection(collection)
    return try answer(
      request, context, path: path, title: collection.titleKey, text: collection.titleKey + "Text"
    ) {
      try OpenDataJSON.encoded(description(collection, choice))
    } entries: {
      [
        OpenDataPage.Entry(
          address: choice.address(path + "/items") + mark(choice), label: choice.text("dataItems"), note: "")
      ]
    }
  }

  private func items(_ request: Request, _ context: SiteContext) throws -> Response {
    let collection = try collection(in: context)
    let query = try FeatureQuery(request, of: collection)
    let choice = context.choice
    let path = OpenDataPath.collection(collection) + "/items"
    let page = FeatureItems(
      try parts.store.features(of: collection, query.selection),
      of: collection, query, parts.areaCertificates(try parts.places.current()),
      base: parts.configuration.publicBase)
    var response = try answer(
      request, context, path: path, title: collection.titleKey, text: collection.titleKey + "Text",
      type: OpenDataPath.geoJSON
    ) {
      try page.json()
    } entries: {
      page.entries(choice, mark(choice))
    }
    response.headers[.contentReferenceSystem] = "<\(query.system.address)>"
    return response
  }

  private func item(_ request: Request, _ context: SiteContext) throws -> Response {
    let collection = try collection(in: context)
    try FeatureQuery.refuseUnknown(request, but: ["crs"])
    let system = try FeatureQuery.system(request.uri.queryParameters["crs"])
    guard let id = context.parameters.get("feature")?.removingPercentEncoding,
      let code = collection.code(inID: id), let feature = try parts.store.feature(of: collection, code: code)
    else { throw Problem.notFound }
    let path = OpenDataPath.item(feature, in: collection)
    var response = try answer(
      request, context, path: path, title: collection.titleKey, text: collection.titleKey + "Text",
      type: OpenDataPath.geoJSON
    ) {
      try FeatureItems.json(
        of: feature, in: collection, system, parts.areaCertificates(try parts.places.current()),
        base: parts.configuration.publicBase)
    } entries: {
      [FeatureItems.entry(feature, in: collection, context.choice, mark(context.choice))]
    }
    response.headers[.contentReferenceSystem] = "<\(system.address)>"
    return response
  }

  private func queryables(_ request: Request, _ context: SiteContext) throws -> Response {
    let collection = try collection(in: context)
    try FeatureQuery.refuseUnknown(request)
    let path = OpenDataPath.collection(collection) + "/queryables"
    let queryables = Queryables(
      of: collection, address: parts.configuration.publicBase + path, context.choice)
    return try answer(
      request, context, path: path, title: collection.titleKey, text: "dataQueryables",
      type: Queryables.mediaType
    ) {
      try OpenDataJSON.encoded(queryables)
    } entries: {
      queryables.properties.sorted { $0.key < $1.key }.map { name, property in
        OpenDataPage.Entry(
          address: context.choice.address(OpenDataPath.collection(collection) + "/items")
            + mark(context.choice),
          label: name, note: property.title)
      }
    }
  }

  // MARK: Parts of answers

  static let openAPIType = "application/vnd.oai.openapi+json;version=3.0"

  private func collection(in context: SiteContext) throws -> PublicCollection {
    guard let collection = PublicCollection(rawValue: context.parameters.get("id") ?? "") else {
      throw Problem.notFound
    }
    return collection
  }

  private func description(
    _ collection: PublicCollection, _ choice: LanguageChoice
  ) throws -> OpenDataJSON.Collection {
    OpenDataJSON.Collection(
      collection, extent: try parts.store.extent(of: collection), base: parts.configuration.publicBase, choice
    )
  }

  private func link(_ path: String, _ rel: String, _ type: String, _ choice: LanguageChoice)
    -> OpenDataJSON.Link
  {
    OpenDataJSON.Link(
      href: parts.configuration.publicBase + "/ogc" + path, rel: rel, type: type,
      title: choice.text("openData"))
  }

  /// Keeps a person on the pages.
  private func mark(_ choice: LanguageChoice) -> String {
    choice.isAsked && choice.language == .vi ? "&f=html" : "?f=html"
  }

  /// JSON or a page, as `f` says or else `Accept`; a program that says nothing gets JSON.
  private func answer(
    _ request: Request, _ context: SiteContext, path: String, title: String, text: String,
    type: String = "application/json", json document: () throws -> [UInt8],
    entries: () throws -> [OpenDataPage.Entry]
  ) throws -> Response {
    let isPage = try asksForPage(request, type)
    let places = try parts.places.current()
    let tag =
      parts.tag(places, parts.configuration.today(), context.choice).dropLast()
      + (isPage ? "-html\"" : "-json\"")
    var response = try WebService.answer(request, tag: String(tag), cacheControl: "no-cache") {
      guard isPage else { return json(try document(), type) }
      return parts.renderer.page(
        "open-data",
        OpenDataPage(
          path: path, title: title, text: text, entries: try entries(), places, parts, context.choice))
    }
    response.headers.append(HTTPField(name: .vary, value: "Accept"))
    return response
  }

  private func asksForPage(_ request: Request, _ type: String) throws -> Bool {
    switch request.uri.queryParameters["f"] {
    case "html": true
    case "json": false
    case nil:
      preferredMediaType(request.headers[.accept], of: [type, "application/json", "text/html"]) == "text/html"
    default: throw Problem(.badRequest, title: "badRequest", text: "badForm")
    }
  }

  private func json(_ bytes: [UInt8], _ type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

extension HTTPField.Name {
  static let contentReferenceSystem = HTTPField.Name("Content-Crs")!
}
