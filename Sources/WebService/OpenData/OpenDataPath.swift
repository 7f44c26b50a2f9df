import Foundation
import Publication

/// Paths of the open data, the same in every language for programs.
enum OpenDataPath {
  static let landing = "/ogc"
  static let geoJSON = "application/geo+json"

  static func isWithin(_ path: String) -> Bool { path == landing || path.hasPrefix(landing + "/") }

  static func collection(_ collection: PublicCollection) -> String {
    landing + "/collections/" + collection.rawValue
  }

  static func item(_ feature: PublicFeature, in collection: PublicCollection) -> String {
    self.collection(collection) + "/items/" + PagePath.segment(feature.id)
  }
}

extension PublicFeature {
  /// As GeoJSON of this site names it.
  var id: String {
    switch self {
    case .village(let village): "village:" + village.code
    case .growingArea(let area): "growing-area:" + area.code
    case .parcel(let parcel): "parcel:" + parcel.code
    case .cooperative(let cooperative): "cooperative:" + cooperative.slug
    }
  }
}

extension PublicCollection {
  /// The code in an id of this collection; nil for any other text.
  func code(inID id: String) -> String? {
    let prefix =
      switch self {
      case .villages: "village:"
      case .growingAreas: "growing-area:"
      case .parcels: "parcel:"
      case .cooperatives: "cooperative:"
      }
    return id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : nil
  }
}
