import Foundation
import Wording

/// Links of an item as a linkset in JSON.
/// - Source: RFC 9264, 4.2; GS1-Conformant Resolver 1.2, linkset schema.
struct LinksetJSON: Encodable {
  private let linkset: [Context]

  /// - Parameter base: scheme and host of the site.
  init(_ links: ItemLinks, base: String) {
    linkset = links.levels.map { Context($0, base) }
  }

  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  private struct Context: Encodable {
    let anchor: String
    let itemDescription: String
    let targets: [String: [Target]]

    init(_ level: ItemLinks.Level, _ base: String) {
      anchor = base + level.path
      itemDescription = level.description
      targets = Dictionary(grouping: level.links, by: \.type.address).mapValues { links in
        links.map { Target($0, base) }
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Name.self)
      try container.encode(anchor, forKey: Name(stringValue: "anchor"))
      try container.encode(itemDescription, forKey: Name(stringValue: "itemDescription"))
      for (type, targets) in targets {
        try container.encode(targets, forKey: Name(stringValue: type))
      }
    }
  }

  private struct Target: Encodable {
    let href: String
    let title: String
    let hreflang: [String]?
    let type: String?

    init(_ link: ItemLinks.Link, _ base: String) {
      href = link.isOutside ? link.target : base + link.target
      title = link.title
      hreflang = link.languages.isEmpty ? nil : link.languages.map(\.rawValue)
      type = link.mediaType
    }
  }

  /// A link type is the name of a member, so names are not fixed.
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
