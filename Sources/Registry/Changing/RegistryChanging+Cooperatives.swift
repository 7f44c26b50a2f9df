import GRDB
import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// - Throws: `Refusal` recordExists, also when another has its GLN or host.
  public func addCooperative(_ cooperative: Cooperative) throws {
    guard try reading.cooperative(cooperative.slug) == nil else {
      throw Refusal.exists("cooperative", cooperative.slug)
    }
    try requireFree(cooperative)
    try transaction.execute(
      """
      INSERT INTO cooperative (commune, slug, name, address, phone, notes, gln, story_vi, story_en, host)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, [transaction.commune, cooperative.slug] + Self.columns(of: cooperative))
    try tell(.cooperativeAdded, cooperative)
  }

  /// Changes what a cooperative's page and labels say; its slug stays.
  /// - Throws: `Refusal` unknownRecord; recordExists when another has its GLN or host.
  public func updateCooperative(_ cooperative: Cooperative) throws {
    let number = try cooperativeNumber(cooperative.slug)
    try requireFree(cooperative)
    try transaction.execute(
      """
      UPDATE cooperative SET name = ?, address = ?, phone = ?, notes = ?, gln = ?, story_vi = ?, story_en = ?, host = ?
      WHERE fid = ?
      """, Self.columns(of: cooperative) + [number])
    try tell(.cooperativeChanged, cooperative)
  }

  /// Adds a link to a cooperative's page, or to the page of one of its products.
  /// - Returns: the link with its id.
  /// - Throws: `Refusal` unknownRecord for the cooperative, or a product that is not of it.
  public func addLink(_ link: OutsideLink, of cooperative: String) throws -> OutsideLink {
    let number = try cooperativeNumber(cooperative)
    let product = try link.product.map { gtin in
      try reading.number(
        "product", gtin.digits, "SELECT fid FROM product WHERE gtin = ? AND cooperative = ?",
        [gtin.digits, number])
    }
    try transaction.execute(
      "INSERT INTO cooperative_link (cooperative, product, kind, title, address) VALUES (?, ?, ?, ?, ?)",
      [number, product, link.kind.rawValue, link.title, link.address.text])
    var link = link
    link.id = Int(database.lastInsertedRowID)
    try transaction.record(
      .linkAdded, cooperative,
      JSONObject([
        ("kind", .text(link.kind.rawValue)), ("address", .text(link.address.text)),
        ("product", .optional(link.product?.digits)),
      ]))
    try announceWithProducts(cooperative)
    return link
  }

  /// - Throws: `Refusal` unknownRecord.
  public func removeLink(_ id: Int, of cooperative: String) throws {
    let number = try cooperativeNumber(cooperative)
    _ = try reading.number(
      "link", String(id), "SELECT id FROM cooperative_link WHERE id = ? AND cooperative = ?", [id, number])
    try transaction.execute("DELETE FROM cooperative_link WHERE id = ?", [id])
    try transaction.record(.linkRemoved, cooperative, JSONObject([("id", .count(id))]))
    try announceWithProducts(cooperative)
  }

  /// - Throws: `Refusal` recordExists, also for a GLN that is taken; unknownRecord for village or cooperative.
  public func addFacility(_ facility: Facility) throws {
    guard try reading.facility(facility.code) == nil else { throw Refusal.exists("facility", facility.code) }
    try requireVillage(facility.villageCode)
    try requireFree(facility.gln, of: nil)
    try transaction.execute(
      "INSERT INTO facility (commune, code, kind, name, village, cooperative, gln) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        transaction.commune, facility.code, facility.kind.rawValue, facility.name, facility.villageCode,
        try facility.cooperativeSlug.map(cooperativeNumber), facility.gln?.digits,
      ])
    try transaction.record(
      .facilityAdded, facility.code,
      JSONObject([
        ("kind", .text(facility.kind.rawValue)), ("name", .text(facility.name)),
        ("village", .text(facility.villageCode)), ("gln", .optional(facility.gln?.digits)),
      ]))
    try transaction.announce(.facility, facility.code)
  }

  func cooperativeNumber(_ slug: String) throws -> Int64 {
    try reading.number("cooperative", slug, "SELECT fid FROM cooperative WHERE slug = ?", [slug])
  }

  /// Announces a cooperative and what its products' pages say of it.
  func announceWithProducts(_ slug: String) throws {
    try transaction.announce(.cooperative, slug)
    for gtin in try reading.gtins(of: slug) { try transaction.announce(.product, gtin.digits) }
  }

  private func requireFree(_ cooperative: Cooperative) throws {
    try requireFree(cooperative.gln, of: cooperative.slug)
    guard let host = cooperative.host else { return }
    let taken = try reading.row(
      "SELECT 1 FROM cooperative WHERE host = ? AND slug <> ?", [host.text, cooperative.slug])
    guard taken == nil else { throw Refusal.exists("host", host.text) }
  }

  /// - Parameter cooperative: whose own the number may be.
  private func requireFree(_ gln: GLN?, of cooperative: String?) throws {
    guard let gln else { return }
    let taken = try reading.row(
      """
      SELECT 1 FROM cooperative WHERE gln = ? AND slug IS NOT ? UNION ALL SELECT 1 FROM facility WHERE gln = ? LIMIT 1
      """, [gln.digits, cooperative, gln.digits])
    guard taken == nil else { throw Refusal.exists("gln", gln.digits) }
  }

  private static func columns(of cooperative: Cooperative) -> StatementArguments {
    [
      cooperative.name, cooperative.address, cooperative.phone, cooperative.notes, cooperative.gln?.digits,
      cooperative.storyVi, cooperative.storyEn, cooperative.host?.text,
    ]
  }

  /// Keeps what all pages of a cooperative must tell of it from now on, and tells the rest of the house.
  private func tell(_ action: AuditAction, _ cooperative: Cooperative) throws {
    try transaction.execute(
      """
      INSERT INTO cooperative_version (cooperative, changed_at, name, address)
      SELECT fid, ?, name, address FROM cooperative WHERE slug = ?
      """, [transaction.author.time, cooperative.slug])
    try transaction.record(
      action, cooperative.slug,
      JSONObject([
        ("name", .text(cooperative.name)), ("address", .text(cooperative.address)),
        ("phone", .optional(cooperative.phone)), ("gln", .optional(cooperative.gln?.digits)),
        ("host", .optional(cooperative.host?.text)), ("storyVi", .text(cooperative.storyVi)),
        ("storyEn", .text(cooperative.storyEn)),
      ]))
    try announceWithProducts(cooperative.slug)
  }
}
