import GRDB
import GeoPackage

// Notes that hold for all tables:
// - No STRICT: QGIS builds with SQLite before 3.37 could not open the backup copy. Types are held by CHECK
//   instead.
// - No closed lists in CHECK: SQLite cannot change a CHECK without writing the table anew, and states and
//   formats will grow.
// - A code is unique in its commune; the code comes first in the index, since queries know it alone. `fid` is
//   for joins inside this file only.
// - Days are `YYYY-MM-DD`, moments RFC 3339 in UTC.
extension RegistrySchema {
  static func createRegistry(in database: Database) throws {
    try GeoPackageFormat.createTables(in: database)
    for statements in [places, people, surveys, parcelsAndAreas, goods, plan, record] {
      try database.execute(sql: statements)
    }
    // Named here anew: a landed migration must not follow what becomes of the tables later.
    for table in [
      FeatureTable(name: "commune", title: "Xã (commune)"),
      FeatureTable(name: "village", title: "Thôn bản (villages)"),
      FeatureTable(name: "parcel", title: "Thửa trồng (parcels)"),
    ] {
      // A change that writes features sets the time anew.
      try table.register(in: database, at: "1970-01-01T00:00:00.000Z")
    }
  }

  private static let places = """
    CREATE TABLE setting (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    );
    CREATE TABLE commune (
      fid INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code GLOB '[0-9][0-9][0-9][0-9][0-9]'),
      name TEXT NOT NULL CHECK (name <> ''),
      province_code TEXT NOT NULL,
      province_name TEXT NOT NULL,
      boundary_is_official INTEGER NOT NULL CHECK (boundary_is_official IN (0, 1)),
      geom MULTIPOLYGON CHECK (typeof(geom) IN ('blob', 'null'))
    );
    CREATE TABLE village (
      fid INTEGER PRIMARY KEY,
      commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
      code TEXT NOT NULL CHECK (code <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      geom MULTIPOLYGON CHECK (typeof(geom) IN ('blob', 'null')),
      UNIQUE (code, commune)
    );
    CREATE TABLE crop (
      code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
      name_vi TEXT NOT NULL CHECK (name_vi <> ''),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      bound_model TEXT NOT NULL,
      harvest_from TEXT CHECK (harvest_from GLOB '[01][0-9]-[0-3][0-9]'),
      harvest_to TEXT CHECK (harvest_to GLOB '[01][0-9]-[0-3][0-9]'),
      upper_yield REAL CHECK (upper_yield > 0),
      CHECK ((harvest_from IS NULL) = (harvest_to IS NULL))
    );
    """

  private static let people = """
    CREATE TABLE grower (
      fid INTEGER PRIMARY KEY,
      commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
      code TEXT NOT NULL CHECK (code <> ''),
      -- Empty after the person was erased; the row stays for what refers to it.
      name TEXT NOT NULL,
      phone TEXT,
      village TEXT,
      notes TEXT,
      erased_at TEXT,
      UNIQUE (code, commune),
      FOREIGN KEY (commune, village) REFERENCES village (commune, code) ON UPDATE CASCADE,
      CHECK (name <> '' OR erased_at IS NOT NULL)
    );
    -- The latest row of a kind holds, by day and then by sequence. No row means no.
    CREATE TABLE consent (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      grower INTEGER NOT NULL REFERENCES grower (fid),
      kind TEXT NOT NULL,
      is_given INTEGER NOT NULL CHECK (is_given IN (0, 1)),
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      evidence TEXT NOT NULL,
      recorded_at TEXT NOT NULL
    );
    CREATE INDEX consent_by_grower ON consent (grower, kind, day, sequence);
    """

  private static let surveys = """
    CREATE TABLE survey (
      number INTEGER PRIMARY KEY,
      commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
      id TEXT NOT NULL CHECK (id <> ''),
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      format TEXT NOT NULL,
      crs INTEGER NOT NULL,
      state TEXT NOT NULL,
      surveyor TEXT,
      method TEXT,
      crop TEXT REFERENCES crop (code),
      imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL,
      original_size INTEGER NOT NULL CHECK (original_size >= 0),
      original_erased_at TEXT,
      UNIQUE (id, commune)
    );
    -- The same file is taken once; after it was turned down or taken back it may come again.
    CREATE UNIQUE INDEX survey_by_content ON survey (sha256, commune) WHERE state NOT IN ('rejected', 'undone');
    -- The bytes as they came in, in parts, so that no file is too large for one value.
    CREATE TABLE survey_original (
      survey INTEGER NOT NULL REFERENCES survey (number),
      part INTEGER NOT NULL CHECK (part >= 1),
      bytes BLOB NOT NULL CHECK (typeof(bytes) = 'blob'),
      UNIQUE (survey, part)
    );
    CREATE TABLE survey_feature (
      survey INTEGER NOT NULL REFERENCES survey (number),
      number INTEGER NOT NULL CHECK (number >= 1),
      name TEXT,
      -- JSON object of texts.
      fields TEXT,
      state TEXT NOT NULL,
      village TEXT,
      parcel INTEGER REFERENCES parcel (fid),
      method TEXT,
      area_square_metres REAL CHECK (area_square_metres >= 0),
      area_standard_error REAL CHECK (area_standard_error >= 0),
      -- JSON array.
      findings TEXT NOT NULL,
      -- GeoPackage geometry.
      outline BLOB CHECK (typeof(outline) IN ('blob', 'null')),
      -- Raw points, see WalkBlob.
      walk BLOB CHECK (typeof(walk) IN ('blob', 'null')),
      UNIQUE (survey, number),
      CHECK ((outline IS NULL) = (area_square_metres IS NULL))
    );
    CREATE INDEX survey_feature_by_parcel ON survey_feature (parcel) WHERE parcel IS NOT NULL;
    """

  private static let parcelsAndAreas = """
    CREATE TABLE parcel (
      fid INTEGER PRIMARY KEY,
      commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
      code TEXT NOT NULL CHECK (code <> ''),
      name TEXT,
      village TEXT,
      crop TEXT REFERENCES crop (code),
      grower TEXT,
      state TEXT NOT NULL,
      method TEXT,
      area_square_metres REAL NOT NULL CHECK (area_square_metres >= 0),
      area_standard_error REAL CHECK (area_standard_error >= 0),
      version INTEGER NOT NULL CHECK (version >= 1),
      -- The version the outline came in with.
      outline_version INTEGER NOT NULL CHECK (outline_version BETWEEN 1 AND version),
      changed_at TEXT NOT NULL,
      fingerprint BLOB NOT NULL CHECK (typeof(fingerprint) = 'blob'),
      survey INTEGER REFERENCES survey (number),
      feature INTEGER,
      geom MULTIPOLYGON NOT NULL CHECK (typeof(geom) = 'blob'),
      UNIQUE (code, commune),
      FOREIGN KEY (commune, village) REFERENCES village (commune, code) ON UPDATE CASCADE,
      FOREIGN KEY (commune, grower) REFERENCES grower (commune, code) ON UPDATE CASCADE
    );
    CREATE INDEX parcel_by_village ON parcel (village, state, area_square_metres);
    CREATE INDEX parcel_by_grower ON parcel (grower) WHERE grower IS NOT NULL;
    CREATE INDEX parcel_by_fingerprint ON parcel (fingerprint) WHERE state <> 'retired';
    CREATE INDEX parcel_by_survey ON parcel (survey) WHERE survey IS NOT NULL;
    -- Every version with its attributes. An outline lies here once a later one took its place in `parcel`, at the version it
    -- came in with.
    CREATE TABLE parcel_version (
      parcel INTEGER NOT NULL REFERENCES parcel (fid),
      version INTEGER NOT NULL CHECK (version >= 1),
      changed_at TEXT NOT NULL,
      actor TEXT NOT NULL,
      why TEXT NOT NULL,
      name TEXT,
      village TEXT,
      crop TEXT,
      grower TEXT,
      state TEXT NOT NULL,
      method TEXT,
      area_square_metres REAL NOT NULL CHECK (area_square_metres >= 0),
      area_standard_error REAL CHECK (area_standard_error >= 0),
      outline_version INTEGER NOT NULL CHECK (outline_version BETWEEN 1 AND version),
      survey INTEGER REFERENCES survey (number),
      feature INTEGER,
      outline BLOB CHECK (typeof(outline) IN ('blob', 'null')),
      UNIQUE (parcel, version)
    );
    CREATE TABLE growing_area (
      fid INTEGER PRIMARY KEY,
      commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
      code TEXT NOT NULL CHECK (code <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      crop TEXT NOT NULL REFERENCES crop (code),
      UNIQUE (code, commune)
    );
    CREATE TABLE growing_area_code (
      growing_area INTEGER NOT NULL REFERENCES growing_area (fid),
      scheme TEXT NOT NULL CHECK (scheme <> ''),
      value TEXT NOT NULL CHECK (value <> ''),
      market TEXT NOT NULL,
      status TEXT NOT NULL,
      UNIQUE (scheme, value)
    );
    CREATE INDEX growing_area_code_by_area ON growing_area_code (growing_area);
    -- A parcel belongs to an area from one moment to another; without an end it belongs to it now.
    CREATE TABLE growing_area_member (
      growing_area INTEGER NOT NULL REFERENCES growing_area (fid),
      parcel INTEGER NOT NULL REFERENCES parcel (fid),
      valid_from TEXT NOT NULL,
      valid_to TEXT
    );
    CREATE UNIQUE INDEX growing_area_member_now ON growing_area_member (growing_area, parcel) WHERE valid_to IS NULL;
    CREATE INDEX growing_area_member_by_parcel ON growing_area_member (parcel);
    """

  private static let goods = """
    CREATE TABLE cooperative (
      fid INTEGER PRIMARY KEY,
      commune TEXT NOT NULL REFERENCES commune (code) ON UPDATE CASCADE,
      slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      address TEXT NOT NULL,
      phone TEXT,
      notes TEXT
    );
    CREATE TABLE product (
      fid INTEGER PRIMARY KEY,
      cooperative INTEGER NOT NULL REFERENCES cooperative (fid),
      -- NULL for a product that has no number yet.
      gtin TEXT UNIQUE CHECK (length(gtin) = 14),
      name_vi TEXT NOT NULL CHECK (name_vi <> ''),
      name_en TEXT NOT NULL CHECK (name_en <> ''),
      crop TEXT NOT NULL REFERENCES crop (code),
      net_content TEXT NOT NULL,
      shelf_life_days INTEGER CHECK (shelf_life_days > 0)
    );
    CREATE INDEX product_by_cooperative ON product (cooperative);
    CREATE TABLE product_photo (
      product INTEGER NOT NULL PRIMARY KEY REFERENCES product (fid),
      media_type TEXT NOT NULL,
      width INTEGER NOT NULL CHECK (width > 0),
      height INTEGER NOT NULL CHECK (height > 0),
      bytes BLOB NOT NULL CHECK (typeof(bytes) = 'blob')
    );
    CREATE TABLE lot (
      fid INTEGER PRIMARY KEY,
      product INTEGER NOT NULL REFERENCES product (fid),
      code TEXT NOT NULL CHECK (code <> ''),
      -- NULL for a lot that was not harvested here.
      harvest_date TEXT CHECK (harvest_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      state TEXT NOT NULL,
      notes TEXT,
      recorded_at TEXT NOT NULL,
      UNIQUE (product, code)
    );
    CREATE TABLE lot_source (
      lot INTEGER NOT NULL REFERENCES lot (fid),
      parcel INTEGER NOT NULL REFERENCES parcel (fid),
      kilograms REAL NOT NULL CHECK (kilograms > 0),
      UNIQUE (lot, parcel)
    );
    CREATE INDEX lot_source_by_parcel ON lot_source (parcel);
    CREATE TABLE code_run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      lot INTEGER NOT NULL REFERENCES lot (fid),
      count INTEGER NOT NULL CHECK (count > 0),
      issued_at TEXT NOT NULL,
      issued_by TEXT NOT NULL
    );
    CREATE INDEX code_run_by_lot ON code_run (lot);
    -- Unique in all the registry, whatever the product.
    CREATE TABLE serial (
      text TEXT NOT NULL PRIMARY KEY CHECK (text <> ''),
      run INTEGER NOT NULL REFERENCES code_run (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      state TEXT NOT NULL,
      UNIQUE (run, position)
    ) WITHOUT ROWID;
    """

  private static let plan = """
    CREATE TABLE plan_version (
      version INTEGER PRIMARY KEY,
      recorded_at TEXT NOT NULL,
      recorded_by TEXT NOT NULL
    );
    CREATE TABLE plan_target (
      plan INTEGER NOT NULL REFERENCES plan_version (version),
      commune TEXT NOT NULL,
      village TEXT NOT NULL,
      crop TEXT REFERENCES crop (code),
      parcels INTEGER NOT NULL CHECK (parcels >= 0),
      area_square_metres REAL NOT NULL CHECK (area_square_metres >= 0),
      due TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      person TEXT NOT NULL,
      responsible TEXT NOT NULL,
      result TEXT NOT NULL,
      means TEXT NOT NULL,
      FOREIGN KEY (commune, village) REFERENCES village (commune, code) ON UPDATE CASCADE
    );
    CREATE UNIQUE INDEX plan_target_once ON plan_target (plan, commune, village, ifnull(crop, ''));
    """

  private static let record = """
    CREATE TABLE outbox (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind <> ''),
      key TEXT NOT NULL CHECK (key <> '')
    );
    -- A chain: each hash covers the one before. What was done is committed to, and told in audit_payload, so that a person's
    -- data can be erased there and the chain still holds.
    CREATE TABLE audit (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      time TEXT NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      commitment BLOB NOT NULL CHECK (length(commitment) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    );
    CREATE TABLE audit_payload (
      sequence INTEGER PRIMARY KEY REFERENCES audit (sequence),
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      -- JSON object.
      payload TEXT NOT NULL,
      -- Code of the grower it tells about.
      person TEXT
    );
    CREATE INDEX audit_payload_by_person ON audit_payload (person) WHERE person IS NOT NULL;
    """
}
