import GRDB

extension RegistrySchema {
  /// Says whose an entry of the field diary and a printer are: a cooperative keeps its own.
  static func ownDiariesAndPrinters(_ database: Database) throws {
    try database.execute(
      sql: """
        -- NULL: entered for the commune as a whole.
        ALTER TABLE diary_entry ADD COLUMN cooperative INTEGER REFERENCES cooperative (fid);
        CREATE TABLE own_label_printer (
          id INTEGER PRIMARY KEY,
          -- NULL: everybody's.
          cooperative INTEGER REFERENCES cooperative (fid),
          name TEXT NOT NULL CHECK (name <> ''),
          offset_x REAL NOT NULL,
          offset_y REAL NOT NULL,
          pitch_x REAL NOT NULL,
          pitch_y REAL NOT NULL,
          scale_x REAL NOT NULL CHECK (scale_x > 0),
          scale_y REAL NOT NULL CHECK (scale_y > 0)
        );
        INSERT INTO own_label_printer (name, offset_x, offset_y, pitch_x, pitch_y, scale_x, scale_y)
          SELECT name, offset_x, offset_y, pitch_x, pitch_y, scale_x, scale_y FROM label_printer ORDER BY name;
        DROP TABLE label_printer;
        ALTER TABLE own_label_printer RENAME TO label_printer;
        CREATE UNIQUE INDEX label_printer_by_owner ON label_printer (name, ifnull(cooperative, 0));
        """)
  }
}
