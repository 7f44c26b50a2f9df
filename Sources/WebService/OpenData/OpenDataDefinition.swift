import Publication

/// The OpenAPI 3.0 document of the open data: every address, parameter and answer.
struct OpenDataDefinition: Encodable {
  private let document: JSONValue

  init(base: String, _ choice: LanguageChoice) {
    let item: JSONValue = ["$ref": "#/components/parameters/feature"]
    let id: JSONValue = ["$ref": "#/components/parameters/collection"]
    let selection = ["bbox", "datetime", "limit", "offset"].map { name in
      JSONValue.object(["$ref": .text("#/components/parameters/" + name)])
    }
    document = [
      "openapi": "3.0.3",
      "info": ["title": .text(choice.text("openData")), "version": "1.0.0"],
      "servers": [["url": .text(base)]],
      "paths": [
        "/ogc": Self.path("landing", "application/json"),
        "/ogc/conformance": Self.path("conformance", "application/json"),
        "/ogc/api": Self.path("definition", OpenDataRoutes.openAPIType),
        "/ogc/collections": Self.path("collections", "application/json"),
        "/ogc/collections/{collectionId}": Self.path("collection", "application/json", [id]),
        "/ogc/collections/{collectionId}/items": Self.path("items", OpenDataPath.geoJSON, [id] + selection),
        "/ogc/collections/{collectionId}/items/{featureId}": Self.path(
          "item", OpenDataPath.geoJSON, [id, item]),
      ],
      "components": ["parameters": Self.parameters],
    ]
  }

  func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }

  private static func path(_ name: String, _ type: String, _ parameters: [JSONValue] = []) -> JSONValue {
    let problem: JSONValue = ["description": "RFC 9457", "content": ["application/problem+json": [:]]]
    return [
      "get": [
        "operationId": .text(name), "parameters": .list(parameters + [["$ref": "#/components/parameters/f"]]),
        "responses": [
          "200": ["description": .text(name), "content": .object([type: [:], "text/html": [:]])],
          "400": problem, "404": problem,
        ],
      ]
    ]
  }

  private static var parameters: JSONValue {
    [
      "collection": parameter(
        "collectionId", in: "path",
        ["type": "string", "enum": .list(PublicCollection.allCases.map { .text($0.rawValue) })]),
      "feature": parameter("featureId", in: "path", ["type": "string"]),
      "f": parameter("f", ["type": "string", "enum": ["json", "html"]]),
      "bbox": parameter(
        "bbox", ["type": "array", "items": ["type": "number"], "minItems": 4, "maxItems": 4], isList: true),
      "datetime": parameter("datetime", ["type": "string"]),
      "limit": parameter(
        "limit",
        [
          "type": "integer", "minimum": 1, "maximum": .number(SiteLimits.mostFeaturesOnPage),
          "default": .number(SiteLimits.featuresOnPage),
        ]),
      "offset": parameter("offset", ["type": "integer", "minimum": 0, "default": 0]),
    ]
  }

  private static func parameter(
    _ name: String, in place: String = "query", _ schema: JSONValue, isList: Bool = false
  ) -> JSONValue {
    var members: [String: JSONValue] = [
      "name": .text(name), "in": .text(place), "required": .truth(place == "path"), "schema": schema,
    ]
    if isList {
      members["style"] = "form"
      members["explode"] = false
    }
    return .object(members)
  }
}

/// Any JSON, written as it looks.
enum JSONValue: Encodable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .truth(value) }
  init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text): try text.encode(to: encoder)
    case .number(let number): try number.encode(to: encoder)
    case .truth(let truth): try truth.encode(to: encoder)
    case .list(let values): try values.encode(to: encoder)
    case .object(let members): try members.encode(to: encoder)
    }
  }
}
