import Foundation
import Geospatial
import Publication
import Wording

/// A part of a collection with the ways to the parts beside it.
struct FeatureItems {
  private let page: PublicFeaturePage
  private let collection: PublicCollection
  private let query: FeatureQuery
  private let certificates: AreaCertificates
  private let base: String

  init(
    _ page: PublicFeaturePage, of collection: PublicCollection, _ query: FeatureQuery,
    _ certificates: AreaCertificates, base: String
  ) {
    self.page = page
    self.certificates = certificates
    self.collection = collection
    self.query = query
    self.base = base
  }

  func json() throws -> [UInt8] {
    var json = MapFeatureJSON(certificates, try query.system.positionWriter())
    for feature in page.features { json.append(feature) }
    let members = try OpenDataJSON.encoded(
      Members(links: links, numberMatched: page.matched, numberReturned: page.features.count))
    // The members of the object go on where the list of features ends.
    return MapFeatureJSON.start + json.take() + Array("],".utf8) + members.dropFirst() + Array("\n".utf8)
  }

  static func json(
    of feature: PublicFeature, in collection: PublicCollection, _ system: ReferenceSystem,
    _ certificates: AreaCertificates, base: String
  ) throws -> [UInt8] {
    struct Members: Encodable {
      let links: [OpenDataJSON.Link]
    }
    var json = MapFeatureJSON(certificates, try system.positionWriter())
    json.append(feature)
    let own = base + OpenDataPath.item(feature, in: collection)
    let members = try OpenDataJSON.encoded(
      Members(links: [
        OpenDataJSON.Link(href: own, rel: "self", type: OpenDataPath.geoJSON),
        OpenDataJSON.Link(href: own + "?f=html", rel: "alternate", type: "text/html"),
        OpenDataJSON.Link(
          href: base + OpenDataPath.collection(collection), rel: "collection", type: "application/json"),
      ]))
    return json.take().dropLast() + Array(",".utf8) + members.dropFirst() + Array("\n".utf8)
  }

  /// For the page: each feature, then the way to the next part.
  func entries(_ choice: LanguageChoice, _ mark: String) -> [OpenDataPage.Entry] {
    page.features.map { Self.entry($0, in: collection, choice, mark) }
      + (next.map {
        [
          OpenDataPage.Entry(
            address: path + "?" + $0 + "&f=html", label: choice.text("nextPart"),
            note: choice.text("partOf", ["count": choice.language.count(page.matched)]))
        ]
      } ?? [])
  }

  static func entry(
    _ feature: PublicFeature, in collection: PublicCollection, _ choice: LanguageChoice, _ mark: String
  ) -> OpenDataPage.Entry {
    func hectares(_ area: SquareMetres?) -> String {
      area.map { choice.language.hectares(squareMetres: $0.value) + " ha" } ?? ""
    }
    let (name, note) =
      switch feature {
      case .village(let village): (village.name, hectares(village.area))
      case .growingArea(let area): (area.name, hectares(area.area))
      case .parcel(let parcel): (parcel.code, hectares(parcel.area))
      case .cooperative(let cooperative): (cooperative.name, cooperative.address)
      }
    return OpenDataPage.Entry(
      address: choice.address(OpenDataPath.item(feature, in: collection)) + mark, label: name,
      note: note)
  }

  private struct Members: Encodable {
    let links: [OpenDataJSON.Link]
    let numberMatched: Int
    let numberReturned: Int
  }

  private var path: String { OpenDataPath.collection(collection) + "/items" }

  /// The query of the next part; nil after the last.
  private var next: String? {
    let end = query.selection.offset + page.features.count
    return end < page.matched && !page.features.isEmpty ? part(from: end) : nil
  }

  private func part(from offset: Int) -> String {
    "\(query.carried)limit=\(query.selection.limit)&offset=\(offset)"
  }

  private var links: [OpenDataJSON.Link] {
    let own = base + path + "?" + part(from: query.selection.offset)
    return [
      OpenDataJSON.Link(href: own, rel: "self", type: OpenDataPath.geoJSON),
      OpenDataJSON.Link(href: own + "&f=html", rel: "alternate", type: "text/html"),
      OpenDataJSON.Link(
        href: base + OpenDataPath.collection(collection), rel: "collection", type: "application/json"),
    ]
      + (next.map {
        [OpenDataJSON.Link(href: base + path + "?" + $0, rel: "next", type: OpenDataPath.geoJSON)]
      }
        ?? [])
  }
}

extension MapFeatureJSON {
  mutating func append(_ feature: PublicFeature) {
    switch feature {
    case .village(let village): append(village)
    case .growingArea(let area): append(PublicMapFeature.growingArea(area))
    case .parcel(let parcel): append(PublicMapFeature.parcel(parcel))
    case .cooperative(let cooperative): append(cooperative)
    }
  }
}
