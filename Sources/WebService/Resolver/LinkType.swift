/// The kinds of links the resolver has, by their names in the GS1 Web Vocabulary.
/// - Source: https://ref.gs1.org/voc, version 1.17.
enum LinkType: String, CaseIterable {
  /// Where a scan leads.
  case defaultLink
  /// Page about the product.
  case productPage = "pip"
  /// Where and when it grew.
  case traceability
  /// Whether it is recalled.
  case recallStatus
  case relatedImage
  /// Page about who made it.
  case homepage
  /// Certificates of the goods.
  case certificationInfo
  /// Where it is sold on the web.
  case hasRetailers
  case socialMedia
  /// Page about a place.
  case locationInfo

  static let vocabulary = "https://ref.gs1.org/voc/"

  /// How linksets name it.
  var address: String { Self.vocabulary + rawValue }

  /// Reads `gs1:pip`, or the whole address in the vocabulary's present or former form.
  init?(asked: some StringProtocol) {
    let prefixes = ["gs1:", Self.vocabulary, "https://gs1.org/voc/", "https://www.gs1.org/voc/"]
    guard let prefix = prefixes.first(where: { asked.hasPrefix($0) }) else { return nil }
    self.init(rawValue: String(asked.dropFirst(prefix.count)))
  }
}
