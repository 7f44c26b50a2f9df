import Geospatial
import Publication
import Traceability

/// A part of an address that the asker fills in.
struct SiteParameter {
  let name: String
  let schema: JSONValue
  /// Whether it stands in the path; else in the query, where it may be left out.
  var isInPath = false
  /// Whether its values are parted by commas.
  var isList = false

  static let gtin = SiteParameter(
    name: "gtin", schema: ["type": "string", "pattern": "^[0-9]{8,14}$"], isInPath: true)
  static let lot = SiteParameter(
    name: "lot", schema: ["type": "string", "minLength": 1, "maxLength": 20], isInPath: true)
  static let serial = SiteParameter(
    name: "serial", schema: ["type": "string", "minLength": 1, "maxLength": 20], isInPath: true)
  static let gln = SiteParameter(
    name: "gln", schema: ["type": "string", "pattern": "^[0-9]{13}$"], isInPath: true)
  static let part = SiteParameter(
    name: "part", schema: ["type": "string", "minLength": 1, "maxLength": 20], isInPath: true)
  static let sscc = SiteParameter(
    name: "sscc", schema: ["type": "string", "pattern": "^[0-9]{18}$"], isInPath: true)
  static let subject = SiteParameter(name: "trang", schema: ["type": "string", "maxLength": 300])
  static let linkType = SiteParameter(name: "linkType", schema: ["type": "string"])
  static let words = SiteParameter(name: "q", schema: ["type": "string", "maxLength": 100])
  static let compressed = SiteParameter(
    name: "compressed", schema: ["type": "string", "pattern": "^[A-Za-z0-9_-]{4,}$"], isInPath: true)
  static let typed = SiteParameter(name: "ma", schema: ["type": "string", "maxLength": 300])
  static let name = SiteParameter(name: "name", schema: ["type": "string", "minLength": 1], isInPath: true)
  static let cooperative = SiteParameter(
    name: "cooperative", schema: ["type": "string", "minLength": 1], isInPath: true)
  static let product = SiteParameter(
    name: "product", schema: ["type": "string", "minLength": 1], isInPath: true)
  static let crop = SiteParameter(name: "crop", schema: ["type": "string"])
  static let box = SiteParameter(
    name: "bbox", schema: ["type": "array", "items": ["type": "number"], "minItems": 4, "maxItems": 6],
    isList: true)
  static let boxSystem = SiteParameter(name: "bbox-crs", schema: systems)
  static let system = SiteParameter(name: "crs", schema: systems)
  static let datetime = SiteParameter(name: "datetime", schema: ["type": "string"])
  static let limit = SiteParameter(
    name: "limit",
    schema: [
      "type": "integer", "minimum": 1, "maximum": .number(SiteLimits.mostFeaturesOnPage),
      "default": .number(SiteLimits.featuresOnPage),
    ])
  static let offset = SiteParameter(name: "offset", schema: ["type": "integer", "minimum": 0, "default": 0])
  static let order = SiteParameter(
    name: "sortby",
    schema: [
      "type": "array",
      "items": [
        "type": "string",
        "pattern": .text("^[+-]?(" + PublicProperty.allCases.map(\.rawValue).joined(separator: "|") + ")$"),
      ],
    ], isList: true)
  static let form = SiteParameter(name: "f", schema: ["type": "string", "enum": ["json", "html"]])
  static let collection = SiteParameter(
    name: "collectionId",
    schema: ["type": "string", "enum": .list(PublicCollection.allCases.map { .text($0.rawValue) })],
    isInPath: true)
  static let feature = SiteParameter(
    name: "featureId", schema: ["type": "string", "minLength": 1], isInPath: true)
  static let zoom = number("zoom")
  static let column = number("column")
  static let row = number("row")

  /// Those by which features can be picked; which of them a collection has, its queryables say.
  static let properties = PublicProperty.allCases.filter { !$0.isNumber }.map {
    SiteParameter(name: $0.rawValue, schema: ["type": "string"])
  }

  private static let systems: JSONValue = [
    "type": "string", "format": "uri", "enum": .list(ReferenceSystem.all.map { .text($0.address) }),
  ]

  private static func number(_ name: String) -> SiteParameter {
    SiteParameter(name: name, schema: ["type": "integer", "minimum": 0], isInPath: true)
  }

  var description: JSONValue {
    var members: [String: JSONValue] = [
      "name": .text(name), "in": .text(isInPath ? "path" : "query"), "required": .truth(isInPath),
      "schema": schema,
    ]
    if isList {
      members["style"] = "form"
      members["explode"] = false
    }
    return .object(members)
  }
}
