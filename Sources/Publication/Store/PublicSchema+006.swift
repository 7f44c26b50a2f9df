import GRDB

extension PublicSchema {
  /// Names in the order of Vietnamese dictionaries, what is planned beside what is mapped, crops of villages, and indexes for
  /// what parcels are looked up by.
  static func keepOrderAndProgress(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE village ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
        ALTER TABLE village ADD COLUMN planned_square_metres DOUBLE;
        ALTER TABLE growing_area ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
        ALTER TABLE cooperative ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
        CREATE INDEX village_by_name ON village (name_key, code);
        CREATE INDEX growing_area_by_name ON growing_area (name_key, code);
        CREATE INDEX cooperative_by_name ON cooperative (name_key, slug);
        CREATE INDEX parcel_by_crop ON parcel (crop_name_vi, code);
        CREATE INDEX parcel_by_village ON parcel (village, code);
        CREATE TABLE village_crop (
          village TEXT NOT NULL REFERENCES village (code) ON DELETE CASCADE,
          place INTEGER NOT NULL,
          name_vi TEXT NOT NULL,
          name_en TEXT NOT NULL,
          parcel_count INTEGER NOT NULL,
          area_square_metres DOUBLE NOT NULL,
          planned_square_metres DOUBLE,
          PRIMARY KEY (village, place)
        ) WITHOUT ROWID;
        -- All of the outbox is applied once more, for what was not told before.
        UPDATE publication SET sequence = 0;
        """)
    for (table, key) in [("village", "code"), ("growing_area", "code"), ("cooperative", "slug")] {
      for row in try Row.fetchAll(database, sql: "SELECT \(key), name FROM \(table)") {
        try database.execute(
          sql: "UPDATE \(table) SET name_key = ? WHERE \(key) = ?",
          arguments: [vietnameseSortKey(row[1]), row[0] as String])
      }
    }
  }
}
