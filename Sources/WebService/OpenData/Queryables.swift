import Publication

/// By which properties the features of a collection can be picked, as a JSON schema.
/// - Source: OGC API - Features, Part 3 (19-079r2), 6.2.
struct Queryables: Encodable {
  struct Property: Encodable {
    let title: String
    let type = "string"
  }

  static let mediaType = "application/schema+json"

  let schema = "https://json-schema.org/draft/2020-12/schema"
  let id: String
  let type = "object"
  let title: String
  let properties: [String: Property]
  let additionalProperties = false

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case id = "$id"
    case type, title, properties, additionalProperties
  }

  init(of collection: PublicCollection, address: String, _ choice: LanguageChoice) {
    id = address
    title = choice.text(collection.titleKey)
    properties = Dictionary(
      uniqueKeysWithValues: collection.properties.filter { !$0.isNumber }.map {
        ($0.rawValue, Property(title: choice.text("property-" + $0.rawValue)))
      })
  }
}
