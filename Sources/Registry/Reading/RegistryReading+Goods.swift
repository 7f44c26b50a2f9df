import FoundationEssentials
import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// In the order of GTINs, with their photos.
  /// - Parameter cooperative: only of this one; nil for all.
  public func products(of cooperative: String? = nil) throws -> [Product] {
    let query = Self.productQuery + " AND (?1 IS NULL OR c.slug = ?1) ORDER BY p.gtin"
    return try Array(rows(query, [cooperative]).map(product))
  }

  public func product(_ gtin: GTIN) throws -> Product? {
    try row(Self.productQuery + " AND p.gtin = ?", [gtin.digits]).map(product)
  }

  /// Whose product it is; nil for an unknown one.
  public func cooperativeSlug(ofProduct gtin: GTIN) throws -> String? {
    try row(
      "SELECT c.slug FROM product p JOIN cooperative c ON c.fid = p.cooperative WHERE p.gtin = ?",
      [gtin.digits]
    ).map { $0[0] }
  }

  public func product(named slug: String, of cooperative: String) throws -> Product? {
    try row(Self.productQuery + " AND c.slug = ? AND p.slug = ?", [cooperative, slug]).map(product)
  }

  /// The next number for a product that has no GTIN.
  public func nextOwnNumber() throws -> GTIN {
    let last: String? = try row("SELECT max(gtin) FROM product WHERE gtin GLOB '004*'")?[0]
    return try GTIN.own((last.flatMap { try? GTIN($0) }?.ownNumber ?? 0) + 1)
  }

  /// Codes of all its lots, in order.
  public func lotCodes(of gtin: GTIN) throws -> [LotCode] {
    let query = """
      SELECT l.code FROM lot l JOIN product p ON p.fid = l.product WHERE p.gtin = ? ORDER BY l.code
      """
    return try Array(rows(query, [gtin.digits]).map { try LotCode($0[0]) })
  }

  private static let productQuery = """
    SELECT p.gtin, c.slug, p.name_vi, p.name_en, p.crop, p.net_content, p.shelf_life_days,
      f.media_type, f.bytes, f.width, f.height, p.kind, p.ingredients, p.use_and_storage, p.warnings,
      p.best_before, p.alcohol_percent, p.millilitres, p.licence, p.slug,
      p.brand, p.standards
    FROM product p JOIN cooperative c ON c.fid = p.cooperative LEFT JOIN product_photo f ON f.product = p.fid
    WHERE p.gtin IS NOT NULL
    """

  private func product(_ row: Row) throws -> Product {
    Product(
      gtin: try GTIN(row[0]), slug: row[19], cooperativeSlug: row[1], nameVi: row[2], nameEn: row[3],
      cropCode: row[4],
      netContent: row[5], shelfLifeDays: row[6],
      photo: (row[7] as String?).map { mediaType in
        ProductPhoto(
          mediaType: mediaType, bytes: Array(row[8] as Data), width: row[9], height: row[10])
      },
      mandatory: MandatoryContent(
        kind: try known(row[11], "product", "kind"), ingredients: row[12], useAndStorage: row[13],
        warnings: row[14],
        bestBeforeDate: try (row[15] as String?).map { try storedDay($0, "product", "best_before") },
        alcoholPercent: row[16], millilitres: row[17], licence: row[18]),
      brand: row[20], standards: (row[21] as String).split(separator: "\n").map(String.init))
  }
}
