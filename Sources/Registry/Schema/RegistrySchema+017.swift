import GRDB

extension RegistrySchema {
  /// What the dossier of a growing area must say, in versions; and when crops were planted, as it was known on a day.
  static func describeGrowingAreas(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE parcel ADD COLUMN variety TEXT NOT NULL DEFAULT '';
        ALTER TABLE parcel_version ADD COLUMN variety TEXT NOT NULL DEFAULT '';
        ALTER TABLE growing_area ADD COLUMN standard TEXT NOT NULL DEFAULT '';
        ALTER TABLE growing_area ADD COLUMN seed_origin TEXT NOT NULL DEFAULT '';
        ALTER TABLE growing_area ADD COLUMN market TEXT NOT NULL DEFAULT '';
        ALTER TABLE growing_area ADD COLUMN representative INTEGER REFERENCES grower (fid);
        ALTER TABLE growing_area ADD COLUMN cooperative INTEGER REFERENCES cooperative (fid);
        -- The latest row of an area holds.
        CREATE TABLE growing_area_version (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          growing_area INTEGER NOT NULL REFERENCES growing_area (fid),
          changed_at TEXT NOT NULL,
          name TEXT NOT NULL,
          standard TEXT NOT NULL,
          seed_origin TEXT NOT NULL,
          market TEXT NOT NULL,
          representative INTEGER REFERENCES grower (fid),
          cooperative INTEGER REFERENCES cooperative (fid)
        );
        CREATE INDEX growing_area_version_by_area ON growing_area_version (growing_area, sequence);
        INSERT INTO growing_area_version (growing_area, changed_at, name, standard, seed_origin, market)
          SELECT fid, recorded_at, name, '', '', '' FROM growing_area ORDER BY fid;
        -- The latest row of a parcel, crop and day holds.
        CREATE TABLE crop_stand_version (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          parcel INTEGER NOT NULL REFERENCES parcel (fid),
          crop TEXT NOT NULL REFERENCES crop (code),
          day TEXT NOT NULL,
          is_planted INTEGER NOT NULL CHECK (is_planted IN (0, 1)),
          changed_at TEXT NOT NULL
        );
        CREATE INDEX crop_stand_version_by_parcel ON crop_stand_version (parcel, crop, day, sequence);
        INSERT INTO crop_stand_version (parcel, crop, day, is_planted, changed_at)
          SELECT parcel, crop, day, is_planted, recorded_at FROM crop_stand ORDER BY recorded_at, parcel, crop, day;
        """)
  }
}
