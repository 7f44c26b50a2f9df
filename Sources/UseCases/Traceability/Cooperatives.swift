import GrowingAreas
import Registry
public import Traceability

/// What is to become of a cooperative; nil leaves a value as it is, an empty text takes it away.
public struct CooperativeChange: Sendable {
  public var name: String?
  public var address: String?
  public var phone: String?
  public var gln: String?
  public var storyVi: String?
  public var storyEn: String?
  public var host: String?
  public var notes: String?

  public init() {}

  func apply(to cooperative: inout Cooperative) throws {
    if let name { cooperative.name = try required(name, field: "name") }
    if let address { cooperative.address = try required(address, field: "address") }
    if let phone { cooperative.phone = try Self.optional(phone, field: "phone") }
    if let gln { cooperative.gln = try Self.optional(gln, field: "gln").map(GLN.init(_:)) }
    if let storyVi { cooperative.storyVi = try Self.optional(storyVi, field: "story") ?? "" }
    if let storyEn { cooperative.storyEn = try Self.optional(storyEn, field: "story") ?? "" }
    if let host { cooperative.host = try Self.optional(host, field: "host").map { try HostName($0) } }
    if let notes { cooperative.notes = try Self.optional(notes, field: "notes") }
  }

  private static func optional(_ text: String, field: String) throws -> String? {
    text.allSatisfy(\.isWhitespace) ? nil : try required(text, field: field)
  }
}

extension Office {
  /// Adds a cooperative; its slug comes from the name unless given.
  public func addCooperative(
    name: String, address: String, slug: String? = nil, phone: String? = nil, notes: String? = nil
  ) throws -> Cooperative {
    try checkRight(.keepGoods)
    let cooperative = Cooperative(
      slug: slug ?? Slug.slug(from: name), name: try required(name, field: "name"),
      address: try required(address, field: "address"), phone: phone, notes: notes)
    try registry.change(by: author) { try $0.addCooperative(cooperative) }
    return cooperative
  }

  /// Changes what a cooperative's page and labels say; pages tell it when it returns.
  /// - Throws: `Refusal` unknownRecord, invalidField, wrongCheckDigit; recordExists when another has its GLN or host.
  public func changeCooperative(
    _ slug: String, _ change: CooperativeChange, publisher: Publisher
  ) throws -> Cooperative {
    try checkGoods(ofCooperative: slug)
    let changed = try registry.change(by: author) { changing in
      guard let before = try changing.reading.cooperative(slug) else {
        throw Refusal(.unknownRecord, slug, ["kind": .text("cooperative")])
      }
      var cooperative = before
      try change.apply(to: &cooperative)
      if cooperative != before { try changing.updateCooperative(cooperative) }
      return cooperative
    }
    try publisher.publishPending()
    return changed
  }

  /// Adds a link to a cooperative's page, or to the page of one of its products.
  /// - Returns: the link with its id.
  /// - Throws: `Refusal` unknownRecord, invalidField.
  public func addLink(
    _ kind: OutsideLinkKind, title: String, address: String, product: GTIN? = nil, to cooperative: String,
    publisher: Publisher
  ) throws -> OutsideLink {
    try checkGoods(ofCooperative: cooperative)
    if let product { try checkGoods(of: product) }
    let link = OutsideLink(
      kind: kind, title: try required(title, field: "title"), address: try WebAddress(address),
      product: product)
    let added = try registry.change(by: author) { try $0.addLink(link, of: cooperative) }
    try publisher.publishPending()
    return added
  }

  /// - Throws: `Refusal` unknownRecord.
  public func removeLink(_ id: Int, of cooperative: String, publisher: Publisher) throws {
    try checkGoods(ofCooperative: cooperative)
    try registry.change(by: author) { try $0.removeLink(id, of: cooperative) }
    try publisher.publishPending()
  }

  /// All of them; to people of a cooperative their own.
  public func cooperatives() throws -> [Cooperative] {
    let all = try registry.read { try $0.cooperatives() }
    return all.filter { role.cooperative ?? $0.slug == $0.slug }
  }

  /// In the order they were added.
  /// - Throws: `Refusal` unknownRecord.
  public func links(of cooperative: String) throws -> [OutsideLink] {
    try checkGoods(ofCooperative: cooperative)
    return try registry.read { reading in
      try Self.require(reading.cooperative(cooperative), cooperative, "cooperative")
      return try reading.links(of: cooperative)
    }
  }
}
