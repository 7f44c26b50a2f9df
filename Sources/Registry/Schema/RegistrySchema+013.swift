import GRDB

extension RegistrySchema {
  /// Lets people in: accounts with what they prove themselves by, and the sessions that are open.
  ///
  /// Tokens lie here as SHA-256 only, passwords as scrypt, the secrets of second factors sealed with a key that is no part of
  /// the registry: who gets hold of a copy can come in with none of it.
  static func letStaffIn(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE staff_account (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          name TEXT NOT NULL UNIQUE CHECK (name <> ''),
          full_name TEXT NOT NULL CHECK (full_name <> ''),
          role TEXT NOT NULL,
          cooperative INTEGER REFERENCES cooperative (fid),
          -- NULL until an invitation was taken up.
          password TEXT,
          second_factor BLOB CHECK (typeof(second_factor) IN ('blob', 'null')),
          -- Of the last code that was taken: none is taken twice.
          second_factor_step INTEGER NOT NULL DEFAULT 0,
          last_login TEXT,
          disabled_at TEXT,
          CHECK ((role = 'cooperative') = (cooperative IS NOT NULL))
        );
        CREATE TABLE staff_recovery_code (
          account INTEGER NOT NULL REFERENCES staff_account (id),
          hash BLOB NOT NULL CHECK (length(hash) = 32),
          UNIQUE (account, hash)
        );
        CREATE TABLE staff_invitation (
          hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
          account INTEGER NOT NULL UNIQUE REFERENCES staff_account (id),
          ends_at TEXT NOT NULL
        );
        CREATE TABLE staff_session (
          hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
          account INTEGER NOT NULL REFERENCES staff_account (id),
          begun_at TEXT NOT NULL,
          seen_at TEXT NOT NULL
        );
        CREATE INDEX staff_session_by_account ON staff_session (account);
        -- Browsers that came in before, so that they do not wait for the failures of others.
        CREATE TABLE staff_device (
          hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
          account INTEGER NOT NULL REFERENCES staff_account (id),
          seen_at TEXT NOT NULL
        );
        CREATE INDEX staff_device_by_account ON staff_device (account);
        """)
  }
}
