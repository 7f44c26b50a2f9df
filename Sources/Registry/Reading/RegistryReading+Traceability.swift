import GRDB
public import GrowingAreas

extension RegistryReading {
  /// What the ledger, codes and labels came to by the moment; without scans, which lie elsewhere.
  public func traceabilityFigures(asOf moment: OfficeTime) throws -> TraceabilityFigures {
    func number(_ query: String) throws -> Int {
      try row("WITH \(Self.thenEvent) " + query, [moment.boundInUTC])?[0] ?? 0
    }
    func lots(_ query: String) throws -> Set<Int64> {
      try Set(Array(rows("WITH \(Self.thenEvent) " + query, [moment.boundInUTC]).map { $0[0] }))
    }
    var figures = TraceabilityFigures()
    figures.lots = try number(
      """
      SELECT count(DISTINCT o.lot) FROM then_event e JOIN ledger_portion o ON o.event = e.number AND o.side = 'out'
      WHERE e.kind IN ('harvest', 'receive', 'process', 'split', 'merge')
      """)
    figures.parcelsWithLot = try number(
      """
      SELECT count(DISTINCT w.parcel) FROM then_event e JOIN harvest_weighing h ON h.event = e.number
      JOIN harvest_weighing_parcel w ON w.weighing = h.id JOIN parcel_version v ON v.parcel = w.parcel
      WHERE v.state <> 'retired'
        AND v.version = (SELECT max(version) FROM parcel_version WHERE parcel = w.parcel AND changed_at < ?1)
      """)
    figures.codes = try number("SELECT ifnull(sum(count), 0) FROM code_run WHERE issued_at < ?1")
    figures.labelsPrinted = try number(
      "SELECT ifnull(sum(labels), 0) FROM label_run WHERE printed_at < ?1")
    figures.labelsReprinted = try number(
      "SELECT ifnull(sum(labels), 0) FROM label_run WHERE printed_at < ?1 AND reprint_of IS NOT NULL")
    figures.labelsSpoiled = try number(
      """
      SELECT ifnull(sum(spoiled), 0) FROM label_count WHERE id IN
        (SELECT max(id) FROM label_count WHERE counted_at < ?1 GROUP BY run)
      """)
    let held = try lots(
      """
      SELECT lot FROM (SELECT o.lot, e.kind, max(e.number) FROM then_event e
        JOIN ledger_portion o ON o.event = e.number AND o.side = 'about'
        WHERE e.kind IN ('hold', 'release') GROUP BY o.lot) WHERE kind = 'hold'
      """)
    let recalled = try lots(
      """
      SELECT o.lot FROM then_event e JOIN ledger_portion o ON o.event = e.number AND o.side = 'about'
      WHERE e.kind = 'recall' AND NOT EXISTS
        (SELECT 1 FROM ledger_event c WHERE c.closes = e.number AND c.recorded_at < ?1)
      """)
    figures.lotsHeld = held.count
    figures.lotsRecalled = recalled.count
    for (kind, path) in [("hold", \TraceabilityFigures.holds), ("release", \.releases)] {
      figures[keyPath: path] = try number(
        """
        SELECT count(*) FROM then_event e JOIN ledger_portion o ON o.event = e.number AND o.side = 'about'
        WHERE e.kind = '\(kind)'
        """)
    }
    figures.lotsWithPage = try number("SELECT count(DISTINCT lot) FROM code_run WHERE issued_at < ?1")
    figures.completePages = try completePages(asOf: moment)
    return figures
  }

  /// Parcels whose place has a code: that of a village or of a growing area.
  public func parcelCodesOfKnownPlace() throws -> Set<String> {
    let query = """
      SELECT code FROM parcel WHERE village IS NOT NULL
        OR fid IN (SELECT parcel FROM growing_area_member WHERE valid_to IS NULL)
      """
    return try Set(Array(rows(query).map { $0[0] }))
  }

  /// What held at the moment bound first: recorded before it, and not taken back before it.
  static let thenEvent = """
    then_event AS NOT MATERIALIZED (
      SELECT e.* FROM ledger_event e WHERE e.recorded_at < ?1 AND e.kind <> 'correction' AND NOT EXISTS
        (SELECT 1 FROM ledger_event c WHERE c.corrects = e.number AND c.kind = 'correction' AND c.recorded_at < ?1))
    """
}
