import Foundation
import Geospatial
import Publication
import Wording

/// What the script of the moving map is told, as JSON: words, colours, names, and where to look first. It writes no text of its
/// own.
struct MapScriptWords: Encodable {
  /// Where a page about a shape is found, around its code.
  struct PagePath: Encodable {
    let before: String
    let after: String
  }

  struct PlaceName: Encodable {
    let name: String
    /// Latitude, then longitude, as Leaflet wants it.
    let place: [Double]
    /// Degrees of longitude the name has room in.
    let width: Double
  }

  var zoomIn = ""
  var zoomOut = ""
  var nothingFound = ""
  var foundFirst = ""
  var foundCount = ""
  var gathered = ""
  /// West, south, east, north; nil while nothing is drawn.
  var box: [Double]?
  var names: [PlaceName] = []
  var rules: [String: MapLegend.Rule] = [:]
  /// Names of kinds, properties and values.
  let kinds: [String: String]
  let labels: [String: String]
  var values: [String: String] = [:]
  /// Which properties each kind shows.
  let shown: [String: [String]]
  /// Kinds whose shapes have a page of their own.
  let pages: [String: PagePath]

  init(
    kinds: [String: String], labels: [String: String], shown: [String: [String]], pages: [String: PagePath]
  ) {
    self.kinds = kinds
    self.labels = labels
    self.shown = shown
    self.pages = pages
  }

  /// Of the public map.
  init(_ places: PlaceMemory.Places, _ legend: MapLegend, _ choice: LanguageChoice) {
    let crop = choice.language == .vi ? "crop" : "cropEn"
    let address = choice.address("/thon/")
    let query = address.firstIndex(of: "?").map { String(address[$0...]) } ?? ""
    self.init(
      kinds: [
        "growing-area": choice.text("growingArea"), "parcel": choice.text("parcel"),
        "village": choice.text("village"),
      ],
      labels: [
        crop: choice.text("crop"), "code": choice.text("areaCode"),
        "officialCodes": choice.text("officialCode"), "certificates": choice.text("certificates"),
        "hectares": choice.text("hectares"), "parcels": choice.text("parcels"),
        "plannedHectares": choice.text("plannedHectares"),
      ],
      shown: [
        "growing-area": [crop, "officialCodes", "certificates", "code", "hectares"],
        "parcel": [crop, "hectares"], "village": ["parcels", "hectares", "plannedHectares"],
      ], pages: ["village": PagePath(before: String(address.dropLast(query.count)), after: query)])
    takeWords(choice)
    // What was surveyed fills the view; the whole commune is a step back.
    box = (places.box(withCommune: false) ?? places.box(withCommune: true)).map {
      [$0.west, $0.south, $0.east, $0.north]
    }
    names = places.villages.compactMap { village in
      village.outline?.boundingBox.map { PlaceName(village.name, in: $0) }
    }
    rules = legend.rules
    values = legend.names
  }

  /// The words that maps of both sites say.
  mutating func takeWords(_ choice: LanguageChoice) {
    zoomIn = choice.text("zoomIn")
    zoomOut = choice.text("zoomOut")
    nothingFound = choice.text("nothingFound")
    foundFirst = choice.text("foundFirst", ["shown": "{shown}", "count": "{count}"])
    foundCount = choice.text("foundCount", ["count": "{count}"])
    gathered = choice.text("gathered")
  }

  func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension MapScriptWords.PlaceName {
  init(_ name: String, in box: BoundingBox) {
    self.init(
      name: name, place: [(box.south + box.north) / 2, (box.west + box.east) / 2],
      width: box.east - box.west)
  }
}
