import GRDB

extension RegistrySchema {
  /// Keeps what was printed, what was counted of it, and what makes up for printers.
  static func keepLabelRuns(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE label_printer (
          name TEXT PRIMARY KEY CHECK (name <> ''),
          offset_x REAL NOT NULL,
          offset_y REAL NOT NULL,
          pitch_x REAL NOT NULL,
          pitch_y REAL NOT NULL,
          scale_x REAL NOT NULL CHECK (scale_x > 0),
          scale_y REAL NOT NULL CHECK (scale_y > 0)
        ) WITHOUT ROWID;
        CREATE TABLE label_run (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          lot INTEGER NOT NULL REFERENCES lot (fid),
          sheet TEXT NOT NULL,
          -- The name as it was; the printer may be gone.
          printer TEXT,
          form TEXT NOT NULL,
          labels INTEGER NOT NULL CHECK (labels > 0),
          pages INTEGER NOT NULL CHECK (pages > 0),
          copies INTEGER NOT NULL CHECK (copies > 0),
          link_form TEXT NOT NULL,
          sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
          printed_at TEXT NOT NULL,
          printed_by TEXT NOT NULL,
          reprint_of INTEGER REFERENCES label_run (number),
          frozen TEXT NOT NULL
        );
        CREATE INDEX label_run_by_lot ON label_run (lot);
        -- None for labels without a code.
        CREATE TABLE label_run_serial (
          run INTEGER NOT NULL REFERENCES label_run (number),
          position INTEGER NOT NULL CHECK (position >= 1),
          serial TEXT NOT NULL REFERENCES serial (text),
          PRIMARY KEY (run, position)
        ) WITHOUT ROWID;
        CREATE INDEX label_run_of_serial ON label_run_serial (serial);
        -- Each count stays; the last one of a run holds.
        CREATE TABLE label_count (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          run INTEGER NOT NULL REFERENCES label_run (number),
          printed INTEGER NOT NULL CHECK (printed >= 0),
          used INTEGER NOT NULL CHECK (used >= 0),
          spoiled INTEGER NOT NULL CHECK (spoiled >= 0),
          counted_at TEXT NOT NULL,
          counted_by TEXT NOT NULL
        );
        CREATE INDEX label_count_of_run ON label_count (run, id);
        """)
  }
}
