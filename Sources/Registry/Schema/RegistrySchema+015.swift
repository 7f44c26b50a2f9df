import GRDB

extension RegistrySchema {
  /// Lets events of the ledger say at which facility they happened and who decided to lift a hold, and says how much spirit
  /// maize gives.
  static func sayWhereAndWho(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE ledger_event ADD COLUMN facility TEXT REFERENCES facility (code);
        -- By name; it may be blanked, like the other texts that may name a person.
        ALTER TABLE ledger_event ADD COLUMN person TEXT NOT NULL DEFAULT '';
        CREATE INDEX ledger_event_by_facility ON ledger_event (facility) WHERE facility IS NOT NULL;
        CREATE TRIGGER ledger_event_stands_where BEFORE UPDATE OF facility ON ledger_event
          BEGIN SELECT RAISE(ABORT, 'an event of the ledger is never edited'); END;
        -- As crops.csv of GeoData says it by now, where nobody set anything.
        UPDATE crop SET ratio_expected = 0.33, ratio_lowest = 0.25, ratio_highest = 0.45
          WHERE code = 'ruou-ngo' AND ratio_expected IS NULL AND source = '';
        -- So that it has the new columns too.
        DROP VIEW standing_event;
        CREATE VIEW standing_event AS
          SELECT e.* FROM ledger_event e WHERE e.kind <> 'correction' AND NOT EXISTS
            (SELECT 1 FROM ledger_event c WHERE c.corrects = e.number AND c.kind = 'correction');
        """)
  }
}
