import GRDB

extension RegistrySchema {
  /// Keeps the reports that were made, with their bytes and with what they say.
  static func keepReports(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE kept_report (
          number INTEGER PRIMARY KEY,
          kind TEXT NOT NULL,
          period TEXT NOT NULL,
          language TEXT NOT NULL,
          form TEXT NOT NULL,
          as_of TEXT NOT NULL,
          made_at TEXT NOT NULL,
          made_by TEXT NOT NULL,
          sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
          size INTEGER NOT NULL CHECK (size >= 0),
          -- JSON object; gone with the bytes when a person was erased whom the report named.
          figures TEXT,
          erased_at TEXT,
          CHECK ((figures IS NULL) = (erased_at IS NOT NULL))
        );
        CREATE TABLE kept_report_part (
          report INTEGER NOT NULL REFERENCES kept_report (number),
          part INTEGER NOT NULL CHECK (part >= 1),
          bytes BLOB NOT NULL CHECK (typeof(bytes) = 'blob'),
          UNIQUE (report, part)
        );
        """)
  }
}
