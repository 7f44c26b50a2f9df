import GRDB

extension PublicSchema {
  /// Certificates, links, facilities, stages, and what labels say. Until a record is made public anew it tells facts only.
  static func keepCertificates(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE cooperative ADD COLUMN gln TEXT;
        ALTER TABLE cooperative ADD COLUMN story_vi TEXT NOT NULL DEFAULT '';
        ALTER TABLE cooperative ADD COLUMN story_en TEXT NOT NULL DEFAULT '';
        ALTER TABLE cooperative ADD COLUMN host TEXT;
        ALTER TABLE cooperative ADD COLUMN is_advertised BOOLEAN NOT NULL DEFAULT 0;
        -- A host may pass from one to another in one batch, in any order.
        CREATE INDEX cooperative_by_host ON cooperative (host) WHERE host IS NOT NULL;
        CREATE INDEX cooperative_by_gln ON cooperative (gln) WHERE gln IS NOT NULL;
        ALTER TABLE product ADD COLUMN shelf_life_days INTEGER;
        ALTER TABLE product ADD COLUMN kind TEXT NOT NULL DEFAULT 'fresh';
        ALTER TABLE product ADD COLUMN ingredients TEXT NOT NULL DEFAULT '';
        ALTER TABLE product ADD COLUMN use_and_storage TEXT NOT NULL DEFAULT '';
        ALTER TABLE product ADD COLUMN warnings TEXT NOT NULL DEFAULT '';
        ALTER TABLE product ADD COLUMN alcohol_percent REAL;
        ALTER TABLE product ADD COLUMN millilitres REAL;
        ALTER TABLE product ADD COLUMN licence TEXT NOT NULL DEFAULT '';
        ALTER TABLE product ADD COLUMN brand TEXT NOT NULL DEFAULT '';
        -- One to a line.
        ALTER TABLE product ADD COLUMN standards TEXT NOT NULL DEFAULT '';
        ALTER TABLE product ADD COLUMN is_advertised BOOLEAN NOT NULL DEFAULT 0;
        ALTER TABLE lot ADD COLUMN outside_share REAL NOT NULL DEFAULT 0 CHECK (outside_share BETWEEN 0 AND 1);
        CREATE TABLE lot_stage (
          gtin TEXT NOT NULL,
          lot TEXT NOT NULL,
          place INTEGER NOT NULL,
          kind TEXT NOT NULL,
          first_day TEXT NOT NULL,
          last_day TEXT NOT NULL,
          PRIMARY KEY (gtin, lot, place),
          FOREIGN KEY (gtin, lot) REFERENCES lot (gtin, code) ON DELETE CASCADE
        ) WITHOUT ROWID;
        CREATE TABLE certificate (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL,
          number TEXT NOT NULL,
          issuer TEXT NOT NULL,
          holder TEXT NOT NULL,
          stars INTEGER,
          valid_from TEXT NOT NULL,
          valid_until TEXT,
          ended_on TEXT
        );
        -- The owner is `cooperative SLUG`, `product GTIN` or `lot GTIN/CODE`.
        CREATE TABLE certificate_of (
          owner TEXT NOT NULL,
          certificate INTEGER NOT NULL,
          PRIMARY KEY (owner, certificate)
        ) WITHOUT ROWID;
        CREATE TABLE link_of (
          owner TEXT NOT NULL,
          id INTEGER NOT NULL,
          kind TEXT NOT NULL,
          title TEXT NOT NULL,
          address TEXT NOT NULL CHECK (substr(address, 1, 8) = 'https://'),
          product TEXT,
          PRIMARY KEY (owner, id)
        ) WITHOUT ROWID;
        CREATE TABLE facility (
          code TEXT NOT NULL PRIMARY KEY,
          kind TEXT NOT NULL,
          name TEXT NOT NULL,
          village TEXT NOT NULL,
          cooperative TEXT,
          gln TEXT
        ) WITHOUT ROWID;
        CREATE INDEX facility_by_gln ON facility (gln) WHERE gln IS NOT NULL;
        """)
  }
}
