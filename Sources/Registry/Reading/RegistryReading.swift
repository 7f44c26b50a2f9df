import FoundationEssentials
import GRDB
import GeoPackage
import Geospatial
import GrowingAreas

/// Queries on one snapshot of the registry. Lives only inside the closure it is handed to.
///
/// All methods throw `Refusal` registryDamaged when a row holds what no program up to this one wrote.
public struct RegistryReading {
  let database: Database

  init(_ database: Database) { self.database = database }

  func communeCode() throws -> String {
    guard let code = try String.fetchOne(database, sql: "SELECT code FROM commune ORDER BY fid LIMIT 1")
    else {
      throw Refusal(.registryDamaged, "commune", ["reason": .text("the commune is missing")])
    }
    return code
  }

  /// Rows of a statement that is kept prepared; they are read to the end before the same one runs again.
  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> RowCursor {
    try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
  }

  /// Rows for a body of the caller, which may run the same query again meanwhile.
  func stream(_ sql: String, _ arguments: StatementArguments = []) throws -> RowCursor {
    try Row.fetchCursor(database, sql: sql, arguments: arguments)
  }

  func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
    try Row.fetchOne(database.cachedStatement(sql: sql), arguments: arguments)
  }

  /// The internal number of a record.
  /// - Throws: `Refusal` unknownRecord naming kind and subject when the query finds none.
  func number(_ kind: String, _ subject: String, _ sql: String, _ arguments: StatementArguments) throws
    -> Int64
  {
    guard let row = try row(sql, arguments) else { throw Refusal.unknown(kind, subject) }
    return row[0]
  }
}

/// The case a stored text stands for.
func known<Value: RawRepresentable>(
  _ text: String, _ table: String, _ column: String
) throws(Refusal) -> Value where Value.RawValue == String {
  guard let value = Value(rawValue: text) else { throw Refusal.damaged(table, column) }
  return value
}

func known<Value: RawRepresentable>(
  _ text: String?, _ table: String, _ column: String
) throws(Refusal) -> Value? where Value.RawValue == String {
  guard let text else { return nil }
  return try known(text, table, column) as Value
}

/// The shape as a value of a geometry column.
func geometryValue(_ shape: MultiPolygon) -> Data { Data(geometryBlob(of: shape)) }

extension Row {
  /// The shape in a geometry column; nil for NULL.
  func shape(_ index: Int, _ table: String) throws -> MultiPolygon? {
    try withUnsafeData(atIndex: index) { data in
      guard let data else { return nil }
      do {
        return try MultiPolygon(geometryBlob: data.span)
      } catch {
        throw Refusal.damaged(table, "geom")
      }
    }
  }
}
