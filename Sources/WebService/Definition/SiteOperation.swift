/// One address of the site as its definition describes it.
struct SiteOperation {
  /// In Vietnamese, with names in braces.
  let path: String
  /// The phrase that says what it gives, and the name of the operation.
  let summary: String
  var parameters: [SiteParameter] = []
  /// Media types of the answer 200.
  var types = [page]
  /// Beside 200.
  var statuses: [Int] = []
  /// Whether `/en` stands before it for English.
  var isPage = false

  static let page = "text/html"
  private static let json = "application/json"
  private static let resolverTypes = [page, ResolverRequest.linksetType]

  /// Every address of the public site.
  static let all: [SiteOperation] =
    scans + [
      SiteOperation(path: "/", summary: "apiStart", isPage: true),
      SiteOperation(
        path: "/tra-cuu", summary: "apiCodeEntry", parameters: [.typed], statuses: [303, 400, 404],
        isPage: true),
      SiteOperation(
        path: "/htx/{name}", summary: "apiCooperative", parameters: [.name], statuses: [404], isPage: true),
      SiteOperation(
        path: "/htx/{name}/to-treo", summary: "apiPoster", parameters: [.name], statuses: [404],
        isPage: true),
      SiteOperation(
        path: "/414/{gln}", summary: "apiPlace", parameters: [.gln, .linkType], types: resolverTypes,
        statuses: [307, 400, 404], isPage: true),
      SiteOperation(
        path: "/414/{gln}/254/{part}", summary: "apiPlace", parameters: [.gln, .part, .linkType],
        types: resolverTypes, statuses: [307, 400, 404], isPage: true),
      SiteOperation(
        path: "/00/{sscc}", summary: "apiBox", parameters: [.sscc, .linkType], types: resolverTypes,
        statuses: [307, 400, 404], isPage: true),
      SiteOperation(
        path: "/phan-anh", summary: "apiRemark", parameters: [.subject], statuses: [404], isPage: true),
      SiteOperation(path: "/phan-anh/da-nhan", summary: "apiRemark", isPage: true),
      SiteOperation(path: "/sitemap.xml", summary: "apiSitemap", types: ["application/xml"]),
      SiteOperation(
        path: "/thon/{name}", summary: "apiVillage", parameters: [.name], statuses: [404], isPage: true),
      SiteOperation(
        path: "/photo/{gtin}", summary: "apiPhoto", parameters: [.gtin],
        types: ["image/jpeg", "image/png", "image/webp"],
        statuses: [404]),
      SiteOperation(
        path: "/photo/{name}/{product}", summary: "apiPhoto", parameters: [.name, .product],
        types: ["image/jpeg", "image/png", "image/webp"],
        statuses: [404]),
      SiteOperation(path: "/map", summary: "apiMap", isPage: true),
      SiteOperation(
        path: "/map/parcels.geojson", summary: "apiMapData", parameters: [.box, .crop],
        types: [OpenDataPath.geoJSON],
        statuses: [400]),
      SiteOperation(
        path: "/map/parcels.kml", summary: "apiMapKML", parameters: [.box, .crop],
        types: [MapFeatureKML.mediaType],
        statuses: [400]),
      SiteOperation(
        path: "/map/parcels.gpkg", summary: "apiMapGeoPackage", types: [MapFile.mediaType], statuses: [503]),
      SiteOperation(
        path: "/map/found.geojson", summary: "apiMapSearch", parameters: [.words],
        types: [OpenDataPath.geoJSON]),
      SiteOperation(path: "/map/commune.geojson", summary: "apiCommune", types: [OpenDataPath.geoJSON]),
      SiteOperation(path: "/tiles.json", summary: "apiTiles", types: [json]),
      SiteOperation(
        path: "/tiles/{zoom}/{column}/{row}.mvt", summary: "apiTile", parameters: [.zoom, .column, .row],
        types: [TileRoutes.tileType], statuses: [404]),
      SiteOperation(path: "/.well-known/gs1resolver", summary: "apiResolver", types: [json]),
      SiteOperation(
        path: LinksetContext.path, summary: "apiLinksetContext", types: [LinksetContext.mediaType]),
      SiteOperation(
        path: "/{compressed}", summary: "apiCompressed", parameters: [.compressed, .linkType],
        types: resolverTypes, statuses: [307, 400, 404], isPage: true),
      SiteOperation(path: "/openapi.json", summary: "apiDefinition", types: [OpenDataRoutes.openAPIType]),
      SiteOperation(path: "/health/live", summary: "apiLive", types: ["text/plain"]),
      SiteOperation(path: "/health/ready", summary: "apiReady", types: ["text/plain"], statuses: [503]),
    ] + openData

  private static let scans =
    [
      ([SiteParameter.gtin], "/01/{gtin}"), ([.gtin, .lot], "/01/{gtin}/10/{lot}"),
      ([.gtin, .serial], "/01/{gtin}/21/{serial}"),
      ([.gtin, .lot, .serial], "/01/{gtin}/10/{lot}/21/{serial}"),
      ([.cooperative, .product], "/p/{cooperative}/{product}"),
      ([.cooperative, .product, .lot], "/p/{cooperative}/{product}/10/{lot}"),
      ([.cooperative, .product, .lot, .serial], "/p/{cooperative}/{product}/10/{lot}/21/{serial}"),
      ([.serial], "/q/{serial}"),
    ].map { parameters, path in
      SiteOperation(
        path: path, summary: "apiScan", parameters: parameters + [.linkType], types: resolverTypes,
        statuses: [307, 400, 404], isPage: true)
    }

  private static let openData = [
    SiteOperation(
      path: "/ogc", summary: "openData", parameters: [.form], types: [json, page], statuses: [400],
      isPage: true),
    SiteOperation(
      path: "/ogc/conformance", summary: "apiConformance", parameters: [.form], types: [json, page],
      statuses: [400],
      isPage: true),
    SiteOperation(
      path: "/ogc/api", summary: "apiDefinition", parameters: [.form],
      types: [OpenDataRoutes.openAPIType, page],
      statuses: [400], isPage: true),
    SiteOperation(
      path: "/ogc/collections", summary: "dataCollections", parameters: [.form], types: [json, page],
      statuses: [400],
      isPage: true),
    SiteOperation(
      path: "/ogc/collections/{collectionId}", summary: "apiCollection", parameters: [.collection, .form],
      types: [json, page], statuses: [400, 404], isPage: true),
    SiteOperation(
      path: "/ogc/collections/{collectionId}/queryables", summary: "apiQueryables",
      parameters: [.collection, .form],
      types: [Queryables.mediaType, page], statuses: [400, 404], isPage: true),
    SiteOperation(
      path: "/ogc/collections/{collectionId}/items", summary: "dataItems",
      parameters: [.collection, .box, .boxSystem, .system, .datetime, .limit, .offset, .order, .form]
        + SiteParameter.properties, types: [OpenDataPath.geoJSON, page], statuses: [400, 404], isPage: true),
    SiteOperation(
      path: "/ogc/collections/{collectionId}/items/{featureId}", summary: "apiItem",
      parameters: [.collection, .feature, .system, .form], types: [OpenDataPath.geoJSON, page],
      statuses: [400, 404],
      isPage: true),
  ]
}
