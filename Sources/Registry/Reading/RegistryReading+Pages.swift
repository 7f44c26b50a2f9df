import GRDB
import GrowingAreas
import Traceability

extension RegistryReading {
  /// Lots whose page told all ten items of a lot, of those for which codes had been issued.
  ///
  /// What products and cooperatives said is read from their versions, where goods came from out of the ledger as it stood.
  /// - Returns: nil when it is not known what one of the products or cooperatives said then.
  func completePages(asOf moment: OfficeTime) throws -> Int? {
    let rows = try rows(Self.pagesThen, [moment.boundInUTC])
    var complete = 0
    while let row = try rows.next() {
      guard let name: String = row[2], let producer: String = row[8] else { return nil }
      let content = ProductContent(
        nameVi: name, hasPhoto: row[3], brand: row[4], kind: try known(row[5], "product_version", "kind"),
        hasShelfLife: row[6], standards: (row[7] as String).split(separator: "\n").map(String.init),
        producer: producer, address: row[9])
      if TraceabilityItems(of: content, isOfLot: true, isPlaceKnown: row[1]).isComplete { complete += row[0] }
    }
    return complete
  }

  /// Numbers of lots by product and whether each place their goods grew at had a code, that of a village or growing area;
  /// with what the product said.
  private static let pagesThen = """
    WITH RECURSIVE \(thenEvent), \(LineageQuery.upOfEach(
      from: "SELECT DISTINCT lot FROM code_run WHERE issued_at < ?1", events: "then_event")),
    placeless (lot) AS (
      SELECT DISTINCT u.root FROM up u CROSS JOIN ledger_portion o ON o.lot = u.lot AND o.side = 'out'
      CROSS JOIN then_event e ON e.number = o.event AND e.kind = 'harvest'
      CROSS JOIN harvest_weighing w ON w.event = e.number
      CROSS JOIN harvest_weighing_parcel wp ON wp.weighing = w.id
      WHERE (SELECT village FROM parcel_version WHERE parcel = wp.parcel AND changed_at < ?1
          ORDER BY version DESC LIMIT 1) IS NULL
        AND NOT EXISTS (SELECT 1 FROM growing_area_member
          WHERE parcel = wp.parcel AND valid_from < ?1 AND (valid_to IS NULL OR valid_to >= ?1))),
    page (product, cooperative, is_placed, lots) AS (
      SELECT p.fid, p.cooperative, l.fid NOT IN (SELECT lot FROM placeless), count(*)
      FROM lot l JOIN product p ON p.fid = l.product
      WHERE l.fid IN (SELECT DISTINCT lot FROM code_run WHERE issued_at < ?1) GROUP BY 1, 2, 3)
    SELECT g.lots, g.is_placed, v.name_vi, v.has_photo, v.brand, v.kind, v.has_shelf_life, v.standards, c.name, c.address
    FROM page g
    LEFT JOIN product_version v ON v.sequence =
      (SELECT max(sequence) FROM product_version WHERE product = g.product AND changed_at < ?1)
    LEFT JOIN cooperative_version c ON c.sequence =
      (SELECT max(sequence) FROM cooperative_version WHERE cooperative = g.cooperative AND changed_at < ?1)
    """
}
