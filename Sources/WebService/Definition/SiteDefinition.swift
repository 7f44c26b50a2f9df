import Foundation

/// The OpenAPI 3.0 document of the site: every address, parameter and answer.
struct SiteDefinition: Encodable {
  private let document: JSONValue

  init(base: String, _ choice: LanguageChoice) {
    var paths: [String: JSONValue] = [:]
    for operation in SiteOperation.all {
      paths[operation.path] = ["get": Self.description(of: operation, choice)]
    }
    document = [
      "openapi": "3.0.3",
      "info": [
        "title": .text(choice.text("apiTitle")), "version": "1.0.0",
        "description": .text(choice.text("apiText")),
      ],
      "servers": [["url": .text(base)]],
      "paths": .object(paths),
      "components": [
        "schemas": [
          "problem": [
            "type": "object", "required": ["title", "status", "detail", "requestId"],
            "properties": [
              "title": ["type": "string"], "status": ["type": "integer"], "detail": ["type": "string"],
              "requestId": ["type": "string"], "position": ["type": "integer", "minimum": 1],
            ],
          ]
        ]
      ],
    ]
  }

  func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }

  private static func description(of operation: SiteOperation, _ choice: LanguageChoice) -> JSONValue {
    var answers: [String: JSONValue] = [
      "200": [
        "description": .text(choice.text(operation.summary)),
        "content": .object(Dictionary(uniqueKeysWithValues: operation.types.map { ($0, [:]) })),
      ],
      "304": ["description": .text(choice.text("apiKnown"))],
      // These may come from every address: unreadable, too long, too many, or out of order.
      "400": problem(choice), "414": problem(choice), "429": problem(choice), "500": problem(choice),
      "503": problem(choice),
    ]
    for status in operation.statuses {
      answers[String(status)] =
        (300..<400).contains(status)
        ? [
          "description": .text(choice.text("apiElsewhere")),
          "headers": ["Location": ["schema": ["type": "string"]]],
        ]
        : problem(choice)
    }
    return [
      "operationId": .text(
        "get" + operation.path.split { !$0.isLetter && !$0.isNumber }.map(\.capitalized).joined()),
      "summary": .text(choice.text(operation.summary)),
      "parameters": .list(operation.parameters.map(\.description)),
      "responses": .object(answers),
    ]
  }

  /// A page for people, RFC 9457 for programs; the watcher of the service gets plain text.
  private static func problem(_ choice: LanguageChoice) -> JSONValue {
    [
      "description": .text(choice.text("apiProblem")),
      "content": [
        "application/problem+json": ["schema": ["$ref": "#/components/schemas/problem"]], "text/html": [:],
        "text/plain": [:],
      ],
    ]
  }
}
