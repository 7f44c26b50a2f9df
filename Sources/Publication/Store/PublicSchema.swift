import GRDB
import GeoPackage

/// Tables of the public store. Landed migrations are never edited.
enum PublicSchema {
  static let commune = FeatureTable(name: "commune", title: "Commune")
  static let village = FeatureTable(name: "village", title: "Villages")
  static let growingArea = FeatureTable(name: "growing_area", title: "Growing areas")
  static let parcel = FeatureTable(name: "parcel", title: "Parcels shown with consent")

  static let features = [commune, village, growingArea, parcel]

  /// Every table with content of its own; rows of others go with theirs.
  static let contentTables = [
    "commune", "village", "village_crop", "growing_area", "parcel", "cooperative", "product", "product_photo",
    "lot",
    "serial", "certificate", "certificate_of", "link_of", "facility", "box",
  ]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("001-first-public-tables") { database in
      try GeoPackageFormat.createTables(in: database)
      try database.execute(sql: firstTables)
      let now = try database.now()
      for (name, title) in [
        ("commune", "Commune"), ("village", "Villages"), ("growing_area", "Growing areas"),
        ("parcel", "Parcels shown with consent"),
      ] {
        try FeatureTable(name: name, title: title).register(in: database, at: now)
      }
    }
    migrator.registerMigration("002-lookups-of-cooperatives-and-villages") { database in
      try database.execute(sql: secondIndexes)
    }
    migrator.registerMigration("003-product-names") { database in
      try database.execute(
        sql: """
          ALTER TABLE product ADD COLUMN slug TEXT NOT NULL DEFAULT '';
          CREATE UNIQUE INDEX product_by_slug ON product (cooperative, slug) WHERE slug <> '';
          """)
    }
    migrator.registerMigration("004-states-of-serials") { database in
      // The list of states is that of `SerialState`; what was public before could be sold.
      try database.execute(
        sql: """
          ALTER TABLE serial ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
          CHECK (state IN ('issued', 'printed', 'spoiled', 'active', 'sold', 'withdrawn'))
          """)
    }
    migrator.registerMigration("005-certificates", migrate: keepCertificates)
    migrator.registerMigration("006-order-and-progress", migrate: keepOrderAndProgress)
    migrator.registerMigration("007-boxes") { database in
      // The list of states is that of `BoxState`.
      try database.execute(
        sql: """
          CREATE TABLE box (
            sscc TEXT NOT NULL PRIMARY KEY CHECK (length(sscc) = 18),
            state TEXT NOT NULL CHECK (state IN ('packed', 'shipped', 'sold', 'destroyed', 'opened')),
            packed_on TEXT NOT NULL,
            left_on TEXT
          ) WITHOUT ROWID;
          CREATE TABLE box_lot (
            sscc TEXT NOT NULL REFERENCES box (sscc) ON DELETE CASCADE,
            gtin TEXT NOT NULL,
            lot TEXT NOT NULL,
            PRIMARY KEY (sscc, gtin, lot)
          ) WITHOUT ROWID;
          """)
    }
    return migrator
  }

  /// For the pages of a cooperative and of a village.
  private static let secondIndexes = """
    CREATE INDEX product_by_cooperative ON product (cooperative);
    CREATE INDEX lot_village_by_village ON lot_village (village);
    """

  /// Publication order is free: a lot may become public before its village, so rows refer by code, not by foreign key,
  /// except to the row they are part of.
  private static let firstTables = """
    CREATE TABLE publication (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      sequence INTEGER NOT NULL,
      revision INTEGER NOT NULL
    );
    INSERT INTO publication VALUES (1, 0, 0);

    CREATE TABLE commune (
      fid INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      province_name TEXT NOT NULL,
      boundary_is_official BOOLEAN NOT NULL,
      geom MULTIPOLYGON
    );
    CREATE TABLE village (
      fid INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      parcel_count INTEGER NOT NULL,
      area_square_metres DOUBLE NOT NULL,
      geom MULTIPOLYGON
    );
    CREATE TABLE growing_area (
      fid INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      crop_name_vi TEXT NOT NULL,
      crop_name_en TEXT NOT NULL,
      parcel_count INTEGER,
      area_square_metres DOUBLE,
      geom MULTIPOLYGON
    );
    CREATE TABLE growing_area_code (
      growing_area TEXT NOT NULL REFERENCES growing_area (code) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      scheme TEXT NOT NULL,
      value TEXT NOT NULL,
      market TEXT NOT NULL,
      status TEXT NOT NULL,
      PRIMARY KEY (growing_area, place)
    ) WITHOUT ROWID;
    CREATE TABLE growing_area_village (
      growing_area TEXT NOT NULL REFERENCES growing_area (code) ON DELETE CASCADE,
      village TEXT NOT NULL,
      PRIMARY KEY (growing_area, village)
    ) WITHOUT ROWID;
    CREATE TABLE parcel (
      fid INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      village TEXT,
      crop_name_vi TEXT,
      crop_name_en TEXT,
      area_square_metres DOUBLE NOT NULL,
      geom MULTIPOLYGON NOT NULL
    );

    CREATE TABLE cooperative (
      slug TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      phone TEXT
    ) WITHOUT ROWID;
    CREATE TABLE product (
      gtin TEXT NOT NULL PRIMARY KEY CHECK (length(gtin) = 14),
      cooperative TEXT NOT NULL,
      name_vi TEXT NOT NULL,
      name_en TEXT NOT NULL,
      crop_name_vi TEXT NOT NULL,
      crop_name_en TEXT NOT NULL,
      net_content TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE product_photo (
      gtin TEXT NOT NULL PRIMARY KEY,
      media_type TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      content BLOB NOT NULL
    );
    CREATE TABLE lot (
      gtin TEXT NOT NULL,
      code TEXT NOT NULL,
      harvest_date TEXT NOT NULL,
      best_before TEXT,
      state TEXT NOT NULL CHECK (state IN ('open', 'held', 'recalled', 'withdrawn')),
      PRIMARY KEY (gtin, code)
    ) WITHOUT ROWID;
    CREATE TABLE lot_growing_area (
      gtin TEXT NOT NULL,
      lot TEXT NOT NULL,
      growing_area TEXT NOT NULL,
      PRIMARY KEY (gtin, lot, growing_area),
      FOREIGN KEY (gtin, lot) REFERENCES lot (gtin, code) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE lot_village (
      gtin TEXT NOT NULL,
      lot TEXT NOT NULL,
      village TEXT NOT NULL,
      PRIMARY KEY (gtin, lot, village),
      FOREIGN KEY (gtin, lot) REFERENCES lot (gtin, code) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE serial (
      hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
      gtin TEXT NOT NULL,
      lot TEXT NOT NULL
    ) WITHOUT ROWID;
    """
}

extension Database {
  /// RFC 3339 in UTC with milliseconds, as GeoPackage wants it.
  func now() throws -> String {
    try String.fetchOne(self, sql: "SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')") ?? ""
  }
}
