import GRDB

extension RegistrySchema {
  /// Gives products what their labels must say, and serials a history of their states.
  static func keepLabelContent(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE product ADD COLUMN kind TEXT NOT NULL DEFAULT 'fresh';
        ALTER TABLE product ADD COLUMN ingredients TEXT NOT NULL DEFAULT '';
        ALTER TABLE product ADD COLUMN use_and_storage TEXT NOT NULL DEFAULT '';
        ALTER TABLE product ADD COLUMN warnings TEXT NOT NULL DEFAULT '';
        ALTER TABLE product ADD COLUMN best_before TEXT
          CHECK (best_before GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
        ALTER TABLE product ADD COLUMN alcohol_percent REAL CHECK (alcohol_percent BETWEEN 0 AND 100);
        ALTER TABLE product ADD COLUMN millilitres REAL CHECK (millilitres > 0);
        ALTER TABLE product ADD COLUMN licence TEXT NOT NULL DEFAULT '';
        -- A change holds for many serials at once: all labels of a print, all packs of a sale.
        CREATE TABLE serial_change (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          state TEXT NOT NULL,
          changed_at TEXT NOT NULL,
          changed_by TEXT NOT NULL,
          why TEXT NOT NULL
        );
        CREATE TABLE serial_change_item (
          serial TEXT NOT NULL REFERENCES serial (text),
          change INTEGER NOT NULL REFERENCES serial_change (id),
          PRIMARY KEY (serial, change)
        ) WITHOUT ROWID;
        CREATE INDEX serial_by_state ON serial (run, state);
        """)
  }
}
