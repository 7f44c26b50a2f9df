import HTTPTypes
import Hummingbird
import NIOCore

/// What the members of a linkset mean, so that programs can read it as JSON-LD.
/// - Source: RFC 9264, appendix A; GS1-Conformant Resolver 1.2, linksets.
enum LinksetContext {
  static let path = "/linkset-context.jsonld"
  static let mediaType = "application/ld+json"
  /// JSON-LD 1.1, 6.1.
  static let relation = "http://www.w3.org/ns/json-ld#context"

  static let document: JSONValue = [
    "@context": [
      "@version": .decimal(1.1), "@vocab": .text(LinkType.vocabulary), "anchor": "@id", "href": "@id",
      "linkset": "@graph", "itemDescription": ["@id": "http://purl.org/dc/terms/description"],
      "title": ["@id": "http://purl.org/dc/terms/title"], "type": ["@id": "http://purl.org/dc/terms/format"],
      "hreflang": ["@id": "http://purl.org/dc/terms/language", "@container": "@set"],
    ]
  ]

  static func answer(_ request: Request) throws -> Response {
    try WebService.answer(request, tag: "W/\"linkset-context-1\"", cacheControl: "public, max-age=86400") {
      Response(
        status: .ok, headers: [.contentType: mediaType],
        body: .init(byteBuffer: ByteBuffer(bytes: try OpenDataJSON.encoded(document))))
    }
  }
}
