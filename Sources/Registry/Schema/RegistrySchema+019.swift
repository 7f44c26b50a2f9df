import GRDB

extension RegistrySchema {
  /// Keeps sheets of labels that do not come with the program.
  static func keepLabelSheets(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE label_sheet (
          id INTEGER PRIMARY KEY,
          -- NULL: everybody's.
          cooperative INTEGER REFERENCES cooperative (fid),
          name TEXT NOT NULL CHECK (name <> ''),
          -- As a sheet's file says it (docs/khuon-tem.md).
          text TEXT NOT NULL
        );
        CREATE UNIQUE INDEX label_sheet_by_owner ON label_sheet (name, ifnull(cooperative, 0));
        """)
  }
}
