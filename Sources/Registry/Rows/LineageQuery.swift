/// How lots descend from each other, as parts of recursive queries. Every step goes by an index: from a lot to the events
/// that hold and made others of it, from an event to its lots.
enum LineageQuery {
  private static let transforming = "e.kind IN ('process', 'split', 'merge')"

  /// Table `down (lot)`: the lots of the seed, and every lot that was made of their goods.
  /// - Parameter seed: a query of one column.
  static func down(from seed: String) -> String {
    """
    down (lot) AS (\(seed) UNION
      SELECT o.lot FROM down d CROSS JOIN ledger_portion i ON i.lot = d.lot AND i.side = 'in'
      CROSS JOIN standing_event e ON e.number = i.event AND \(transforming)
      CROSS JOIN ledger_portion o ON o.event = e.number AND o.side = 'out')
    """
  }

  /// Table `up (lot)`: the lots of the seed, and every lot whose goods are in them.
  static func up(from seed: String) -> String {
    """
    up (lot) AS (\(seed) UNION
      SELECT i.lot FROM up u CROSS JOIN ledger_portion o ON o.lot = u.lot AND o.side = 'out'
      CROSS JOIN standing_event e ON e.number = o.event AND \(transforming)
      CROSS JOIN ledger_portion i ON i.event = e.number AND i.side = 'in')
    """
  }

  /// Table `up (root, lot)`: each lot of the seed with itself and with every lot whose goods are in it.
  /// - Parameter events: the table of events that count.
  static func upOfEach(from seed: String, events: String) -> String {
    """
    up (root, lot) AS (SELECT lot, lot FROM (\(seed)) UNION
      SELECT u.root, i.lot FROM up u CROSS JOIN ledger_portion o ON o.lot = u.lot AND o.side = 'out'
      CROSS JOIN \(events) e ON e.number = o.event AND \(transforming)
      CROSS JOIN ledger_portion i ON i.event = e.number AND i.side = 'in')
    """
  }

  /// Table `harvested (lot)`: lots that hold a harvest of the parcel given as argument.
  static let harvestedFromParcel = """
    harvested (lot) AS (
      SELECT o.lot FROM harvest_weighing_parcel wp CROSS JOIN harvest_weighing w ON w.id = wp.weighing
      CROSS JOIN standing_event e ON e.number = w.event
      CROSS JOIN ledger_portion o ON o.event = e.number AND o.side = 'out' WHERE wp.parcel = ?)
    """
}
