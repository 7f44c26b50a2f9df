import GRDB

extension RegistrySchema {
  /// Has the boxes made public that carry an SSCC.
  static func announceBoxes(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO outbox (kind, key)
          SELECT DISTINCT 'box', box FROM ledger_portion
          WHERE length(box) = 18 AND box NOT GLOB '*[^0-9]*' ORDER BY box;
        """)
  }
}
