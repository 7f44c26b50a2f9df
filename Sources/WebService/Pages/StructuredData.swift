import Foundation
import GrowingAreas
import Mustache
import Publication
import Traceability
import Wording

/// What a page is about, for programs that read schema.org in JSON-LD.
///
/// It stands in a data block: no browser runs it, and no policy for scripts is asked.
/// - Source: schema.org, Product, Organization, Certification; HTML, 4.12.1 (data blocks).
enum StructuredData {
  /// - Parameter base: scheme and host of the site.
  static func product(
    _ item: ScannedItem, _ certificates: [PublicCertificate], _ choice: LanguageChoice, base: String
  ) throws -> MustacheTemplate {
    let product = item.product
    var members: [String: JSONValue] = [
      "@context": "https://schema.org", "@type": "Product", "name": .text(product.name(choice.language)),
      "url": .text(base + product.address().path), "countryOfOrigin": "VN",
      "manufacturer": organization(item.cooperative, base: base),
    ]
    if !product.gtin.isOwn { members["gtin14"] = .text(product.gtin.digits) }
    if product.hasPhoto { members["image"] = .text(base + product.photoPath) }
    if !product.brand.isEmpty { members["brand"] = ["@type": "Brand", "name": .text(product.brand)] }
    if !certificates.isEmpty {
      members["hasCertification"] = .list(certificates.map { certification($0, choice) })
    }
    return try block(.object(members))
  }

  static func cooperative(_ cooperative: PublicCooperative, base: String) throws -> MustacheTemplate {
    guard case .object(var members) = organization(cooperative, base: base) else { return try block([:]) }
    members["@context"] = "https://schema.org"
    if !cooperative.links.isEmpty {
      members["sameAs"] = .list(cooperative.links.map { .text($0.address.text) })
    }
    return try block(.object(members))
  }

  private static func organization(_ cooperative: PublicCooperative, base: String) -> JSONValue {
    var members: [String: JSONValue] = [
      "@type": "Organization", "name": .text(cooperative.name), "address": .text(cooperative.address),
      "url": .text(base + PagePath.cooperative(cooperative.slug)),
    ]
    if let phone = cooperative.phone { members["telephone"] = .text(phone) }
    if let gln = cooperative.gln { members["globalLocationNumber"] = .text(gln.digits) }
    return .object(members)
  }

  private static func certification(_ certificate: PublicCertificate, _ choice: LanguageChoice) -> JSONValue {
    var members: [String: JSONValue] = [
      "@type": "Certification", "name": .text(certificate.name(choice)),
      "certificationIdentification": .text(certificate.number),
      "issuedBy": ["@type": "Organization", "name": .text(certificate.issuer)],
      "validFrom": .text(certificate.validity.from.description),
    ]
    if let until = certificate.validity.until { members["expires"] = .text(until.description) }
    return .object(members)
  }

  /// The JSON as it stands in the page: nothing in it can end the block or open a tag of the template.
  private static func block(_ value: JSONValue) throws -> MustacheTemplate {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(value), as: UTF8.self)
    // Two braces side by side open nothing in JSON, so they stand in a text.
    let escapes = [("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("{{", "\\u007b\\u007b")]
    return try MustacheTemplate(
      string: escapes.reduce(json) { $0.replacing($1.0, with: $1.1) })
  }
}
