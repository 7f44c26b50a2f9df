import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// In the order of slugs.
  public func cooperatives() throws -> [Cooperative] {
    try Array(rows(Self.cooperativeQuery + " ORDER BY slug").map(cooperative))
  }

  public func cooperative(_ slug: String) throws -> Cooperative? {
    try row(Self.cooperativeQuery + " WHERE slug = ?", [slug]).map(cooperative)
  }

  private static let cooperativeQuery =
    "SELECT slug, name, address, phone, notes, gln, story_vi, story_en, host FROM cooperative"

  private func cooperative(_ row: Row) throws -> Cooperative {
    Cooperative(
      slug: row[0], name: row[1], address: row[2], phone: row[3],
      gln: try (row[5] as String?).map(GLN.init(_:)),
      storyVi: row[6], storyEn: row[7], host: try (row[8] as String?).map { try HostName($0) }, notes: row[4])
  }

  /// Numbers of a cooperative's products, in order.
  public func gtins(of cooperative: String) throws -> [GTIN] {
    let query = """
      SELECT p.gtin FROM product p JOIN cooperative c ON c.fid = p.cooperative
      WHERE c.slug = ? AND p.gtin IS NOT NULL ORDER BY p.gtin
      """
    return try Array(rows(query, [cooperative]).map { try GTIN($0[0]) })
  }

  /// Links of a cooperative, those of its products too, in the order they were added.
  public func links(of cooperative: String) throws -> [OutsideLink] {
    let query = """
      SELECT l.id, l.kind, l.title, l.address, p.gtin FROM cooperative_link l
      JOIN cooperative c ON c.fid = l.cooperative LEFT JOIN product p ON p.fid = l.product
      WHERE c.slug = ? ORDER BY l.id
      """
    return try Array(
      rows(query, [cooperative]).map { row in
        OutsideLink(
          id: row[0], kind: try known(row[1], "cooperative_link", "kind"), title: row[2],
          address: try WebAddress(row[3]), product: try (row[4] as String?).map(GTIN.init(_:)))
      })
  }

  /// In the order of codes.
  public func facilities() throws -> [Facility] {
    try Array(rows(Self.facilityQuery + " ORDER BY f.code").map(facility))
  }

  public func facility(_ code: String) throws -> Facility? {
    try row(Self.facilityQuery + " WHERE f.code = ?", [code]).map(facility)
  }

  private static let facilityQuery = """
    SELECT f.code, f.kind, f.name, f.village, c.slug, f.gln FROM facility f
    LEFT JOIN cooperative c ON c.fid = f.cooperative
    """

  private func facility(_ row: Row) throws -> Facility {
    Facility(
      code: row[0], kind: try known(row[1], "facility", "kind"), name: row[2], villageCode: row[3],
      cooperativeSlug: row[4], gln: try (row[5] as String?).map(GLN.init(_:)))
  }
}
