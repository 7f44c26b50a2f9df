import GRDB

extension RegistrySchema {
  /// Opens the inbox: what others say happened to goods, until somebody here settles it.
  static func openInbox(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE captured_document (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
          file TEXT NOT NULL,
          captured_at TEXT NOT NULL,
          captured_by TEXT NOT NULL
        );
        CREATE TABLE captured_event (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          document INTEGER NOT NULL REFERENCES captured_document (id),
          -- In its document, from 1.
          position INTEGER NOT NULL CHECK (position >= 1),
          -- Its own id, or the hash of what it says: the same event of two documents is one.
          name TEXT NOT NULL UNIQUE CHECK (name <> ''),
          kind TEXT NOT NULL,
          time TEXT NOT NULL,
          step TEXT NOT NULL,
          json TEXT NOT NULL,
          state TEXT NOT NULL,
          settled_at TEXT,
          settled_by TEXT,
          why TEXT NOT NULL DEFAULT ''
        );
        CREATE INDEX captured_event_by_document ON captured_event (document, position);
        CREATE INDEX captured_event_waiting ON captured_event (id) WHERE state = 'waiting';
        """)
  }
}
