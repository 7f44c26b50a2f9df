import GRDB

/// Reads the layers of somebody else's GeoPackage row by row, in the order of the file.
///
/// The file is opened for reading, its schema is not trusted, and only ordinary tables are asked, each with a query of ours:
/// no trigger, view, virtual table, generated column or default of it ever runs. SQLite may still write beside a file that
/// has a log, so hand over a copy in a folder of your own.
/// - Throws: `StoreFailure` `.damaged`, `.failed`; what `body` threw.
/// - Source: OGC 12-128r17, clauses 1.1 and 2.1.
public func readForeignGeoPackage(at path: String, each body: (ForeignContent) throws -> Void) throws {
  try stating(path) {
    let queue = try DatabaseQueue(path: path, configuration: .forForeign())
    defer { try? queue.close() }
    try queue.read { database in
      let schema = try ForeignSchema(database)
      for entry in try schema.layers(of: database) {
        guard let layer = entry.layer else {
          try body(.refusedLayer(entry.name))
          continue
        }
        try readRows(of: layer, database) { try body(.row($0, of: layer)) }
      }
    }
  }
}

private func readRows(
  of layer: ForeignLayer, _ database: Database, each body: (ForeignRow) throws -> Void
) throws {
  let columns = ([layer.geometryColumn] + layer.columns).map(\.quotedIdentifier)
  let table = layer.name.quotedIdentifier
  let rows = try Row.fetchCursor(
    database, sql: "SELECT rowid, \(columns.joined(separator: ", ")) FROM \(table) ORDER BY rowid")
  while let row = try rows.next() {
    var fields: [(String, String)] = []
    for (index, column) in layer.columns.enumerated() {
      switch (row[index + 2] as DatabaseValue).storage {
      case .int64(let value): fields.append((column, "\(value)"))
      case .double(let value): fields.append((column, "\(value)"))
      case .string(let text) where !text.isEmpty: fields.append((column, text))
      case .string, .blob, .null: break
      }
    }
    var geometry: [UInt8]?
    if case .blob(let data) = (row[1] as DatabaseValue).storage { geometry = [UInt8](data) }
    try body(ForeignRow(number: row[0] ?? 0, geometry: geometry, fields: fields))
  }
}

extension Configuration {
  fileprivate static func forForeign() -> Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON")
    }
    return configuration
  }
}

/// The tables of a foreign file that may be asked.
private struct ForeignSchema {
  /// Ordinary tables by their name in small letters: they have pages of their own, which views and virtual tables lack.
  private let tables: Set<String>

  init(_ database: Database) throws {
    tables = Set(
      try String.fetchAll(
        database,
        sql: """
          SELECT lower(name) FROM sqlite_master
          WHERE type = 'table' AND rootpage > 0 AND upper(sql) NOT LIKE 'CREATE VIRTUAL%'
          """))
    for table in ["gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"]
    where !tables.contains(table) {
      throw DatabaseError(resultCode: .SQLITE_NOTADB, message: "no table \(table)")
    }
  }

  /// - Returns: nil for the layer that may not be read.
  func layers(of database: Database) throws -> [(name: String, layer: ForeignLayer?)] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition
        FROM gpkg_geometry_columns g
        JOIN gpkg_contents c ON c.table_name = g.table_name AND c.data_type = 'features'
        LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
        ORDER BY c.rowid
        """)
    return try rows.map { row in
      let name: String = row[0] ?? ""
      guard tables.contains(name.lowercased()) else { return (name, nil) }
      let system = ForeignSystem(
        organisation: row[2] ?? "", code: row[3] ?? -1, definition: row[4] ?? "")
      let geometry: String = row[1] ?? ""
      let columns = try readableColumns(of: name, database)
      guard let column = columns.first(where: { $0.lowercased() == geometry.lowercased() }) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "layer \(name) has no column \(geometry)")
      }
      return (
        name,
        ForeignLayer(
          name: name, geometryColumn: column, columns: columns.filter { $0 != column }, system: system)
      )
    }
  }

  /// Without generated columns, whose formula would run.
  private func readableColumns(of table: String, _ database: Database) throws -> [String] {
    try Row.fetchAll(database, sql: "SELECT name, hidden FROM pragma_table_xinfo(?)", arguments: [table])
      .compactMap { row in (row[1] as Int? ?? 1) == 0 ? row[0] : nil }
  }
}

extension String {
  /// As an identifier of SQL, whatever is in it; GRDB's own quoting leaves quotes inside as they are.
  fileprivate var quotedIdentifier: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
