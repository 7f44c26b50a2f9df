import Foundation
import Geospatial
import Publication

/// The documents of OGC API - Features 1.0, Part 1, beside the features themselves.
enum OpenDataJSON {
  struct Link: Encodable {
    let href: String
    let rel: String
    var type: String?
    var title: String?
  }

  struct Landing: Encodable {
    let title: String
    let description: String
    let links: [Link]
  }

  struct Conformance: Encodable {
    let conformsTo = [
      "1/1.0/conf/core", "1/1.0/conf/oas30", "1/1.0/conf/html", "1/1.0/conf/geojson", "2/1.0/conf/crs",
      "3/1.0/conf/queryables", "3/1.0/conf/queryables-query-parameters",
    ].map { "http://www.opengis.net/spec/ogcapi-features-" + $0 }
  }

  struct Collections: Encodable {
    let links: [Link]
    let crs = ReferenceSystem.all.map(\.address)
    let collections: [Collection]
  }

  struct Collection: Encodable {
    struct Extent: Encodable {
      struct Spatial: Encodable {
        let bbox: [[Double]]
        let crs = ReferenceSystem.wgs84.address
      }
      let spatial: Spatial
    }

    let id: String
    let title: String
    let description: String
    let itemType = "feature"
    let crs = ReferenceSystem.all.map(\.address)
    let storageCrs = ReferenceSystem.wgs84.address
    /// Absent while nothing is in it.
    let extent: Extent?
    let links: [Link]

    init(_ collection: PublicCollection, extent: BoundingBox?, base: String, _ choice: LanguageChoice) {
      id = collection.rawValue
      title = choice.text(collection.titleKey)
      description = choice.text(collection.titleKey + "Text")
      self.extent = extent.map { Extent(spatial: .init(bbox: [[$0.west, $0.south, $0.east, $0.north]])) }
      let own = base + OpenDataPath.collection(collection)
      links = [
        Link(href: own, rel: "self", type: "application/json", title: title),
        Link(href: own + "?f=html", rel: "alternate", type: "text/html", title: title),
        Link(href: own + "/items", rel: "items", type: OpenDataPath.geoJSON, title: title),
        Link(href: own + "/items?f=html", rel: "items", type: "text/html", title: title),
        Link(
          href: own + "/queryables", rel: "http://www.opengis.net/def/rel/ogc/1.0/queryables",
          type: Queryables.mediaType, title: title),
      ]
    }
  }

  static func encoded(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}

extension PublicCollection {
  /// The phrase of its title; its description stands under the same key with `Text`.
  var titleKey: String {
    switch self {
    case .villages: "dataVillages"
    case .growingAreas: "dataGrowingAreas"
    case .parcels: "dataParcels"
    case .cooperatives: "dataCooperatives"
    }
  }
}
