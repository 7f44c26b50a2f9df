import GRDB
public import Traceability

extension RegistryReading {
  /// In the order of names, those of everybody first.
  /// - Parameter cooperative: those it may use, its own and everybody's; nil for all.
  public func labelSheets(of cooperative: String? = nil) throws -> [OwnLabelSheet] {
    let query = Self.sheetQuery + " WHERE ?1 IS NULL OR c.slug IS NULL OR c.slug = ?1 ORDER BY c.slug, s.name"
    return try Array(
      rows(query, [cooperative]).map { OwnLabelSheet(name: $0[0], text: $0[1], cooperativeSlug: $0[2]) })
  }

  /// The cooperative's sheet of that name, or else everybody's.
  public func labelSheet(_ name: String, of cooperative: String?) throws -> OwnLabelSheet? {
    let query =
      Self.sheetQuery + " WHERE s.name = ? AND (c.slug IS NULL OR c.slug = ?) ORDER BY c.slug DESC LIMIT 1"
    return try row(query, [name, cooperative]).map {
      OwnLabelSheet(name: $0[0], text: $0[1], cooperativeSlug: $0[2])
    }
  }

  private static let sheetQuery =
    "SELECT s.name, s.text, c.slug FROM label_sheet s LEFT JOIN cooperative c ON c.fid = s.cooperative"
}
