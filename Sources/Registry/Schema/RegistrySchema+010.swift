import GRDB

extension RegistrySchema {
  /// Keeps certificates with what they hold for, the standards of products, facilities, and what cooperatives tell and
  /// point to.
  static func keepCertificates(_ database: Database) throws {
    for statements in [products, certificates, facilities, cooperatives, announced] {
      try database.execute(sql: statements)
    }
  }

  private static let products = """
    ALTER TABLE product ADD COLUMN brand TEXT NOT NULL DEFAULT '';
    -- One to a line.
    ALTER TABLE product ADD COLUMN standards TEXT NOT NULL DEFAULT '';
    """

  private static let certificates = """
    CREATE TABLE certificate (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      number TEXT NOT NULL CHECK (number <> ''),
      issuer TEXT NOT NULL CHECK (issuer <> ''),
      holder TEXT NOT NULL CHECK (holder <> ''),
      stars INTEGER CHECK (stars BETWEEN 1 AND 5),
      valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      valid_until TEXT CHECK (valid_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND valid_until >= valid_from),
      ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      ended_why TEXT NOT NULL DEFAULT '',
      UNIQUE (kind, number)
    );
    -- Each row names one cooperative, product or growing area.
    CREATE TABLE certificate_scope (
      certificate INTEGER NOT NULL REFERENCES certificate (id),
      cooperative INTEGER REFERENCES cooperative (fid),
      product INTEGER REFERENCES product (fid),
      growing_area INTEGER REFERENCES growing_area (fid),
      CHECK ((cooperative IS NOT NULL) + (product IS NOT NULL) + (growing_area IS NOT NULL) = 1)
    );
    CREATE INDEX certificate_scope_by_certificate ON certificate_scope (certificate);
    """

  private static let facilities = """
    CREATE TABLE facility (
      fid INTEGER PRIMARY KEY,
      commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      kind TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      village TEXT NOT NULL,
      cooperative INTEGER REFERENCES cooperative (fid),
      gln TEXT UNIQUE CHECK (length(gln) = 13),
      FOREIGN KEY (commune, village) REFERENCES village (commune, code) ON UPDATE CASCADE
    );
    """

  private static let cooperatives = """
    ALTER TABLE cooperative ADD COLUMN gln TEXT CHECK (length(gln) = 13);
    ALTER TABLE cooperative ADD COLUMN story_vi TEXT NOT NULL DEFAULT '';
    ALTER TABLE cooperative ADD COLUMN story_en TEXT NOT NULL DEFAULT '';
    ALTER TABLE cooperative ADD COLUMN host TEXT CHECK (host <> '');
    CREATE UNIQUE INDEX cooperative_by_gln ON cooperative (gln) WHERE gln IS NOT NULL;
    CREATE UNIQUE INDEX cooperative_by_host ON cooperative (host) WHERE host IS NOT NULL;
    CREATE TABLE cooperative_link (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      cooperative INTEGER NOT NULL REFERENCES cooperative (fid),
      product INTEGER REFERENCES product (fid),
      kind TEXT NOT NULL,
      title TEXT NOT NULL CHECK (title <> ''),
      address TEXT NOT NULL CHECK (substr(address, 1, 8) = 'https://')
    );
    CREATE INDEX cooperative_link_by_cooperative ON cooperative_link (cooperative);
    """

  /// The public store tells more of them than before.
  private static let announced = """
    INSERT INTO outbox (kind, key) SELECT 'cooperative', slug FROM cooperative ORDER BY fid;
    INSERT INTO outbox (kind, key) SELECT 'product', gtin FROM product WHERE gtin IS NOT NULL ORDER BY fid;
    INSERT INTO outbox (kind, key)
      SELECT 'lot', p.gtin || '/' || l.code FROM lot l JOIN product p ON p.fid = l.product WHERE p.gtin IS NOT NULL
      ORDER BY l.fid;
    """
}
