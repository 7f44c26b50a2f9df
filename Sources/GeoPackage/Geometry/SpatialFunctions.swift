import GRDB
import GRDBSQLite
import Geospatial

/// Registers what the R-tree triggers of a GeoPackage call: ST_IsEmpty, ST_MinX, ST_MaxX, ST_MinY, ST_MaxY.
///
/// They read bytes from anywhere without harm; what is no geometry gives NULL. They change nothing and depend
/// on nothing else, so they are marked innocuous: a schema that is not trusted may call them too.
/// - Source: OGC 12-128r17, annex F.3; sqlite.org/c3ref/create_function.html.
func addSpatialFunctions(to database: Database) throws {
  try unsafe add("ST_IsEmpty", to: database) { context, _, values in
    let bytes = unsafe argument(values)
    guard let header = unsafe GeometryHeader(bytes.span) else { return unsafe sqlite3_result_null(context) }
    let isEmpty = unsafe header.isEmpty || boundingBox(ofGeometryBlob: bytes.span) == nil
    unsafe sqlite3_result_int(context, isEmpty ? 1 : 0)
  }
  try unsafe add("ST_MinX", to: database) {
    unsafe answer($0, boundingBox(ofGeometryBlob: argument($2).span)?.west)
  }
  try unsafe add("ST_MaxX", to: database) {
    unsafe answer($0, boundingBox(ofGeometryBlob: argument($2).span)?.east)
  }
  try unsafe add("ST_MinY", to: database) {
    unsafe answer($0, boundingBox(ofGeometryBlob: argument($2).span)?.south)
  }
  try unsafe add("ST_MaxY", to: database) {
    unsafe answer($0, boundingBox(ofGeometryBlob: argument($2).span)?.north)
  }
}

private typealias Implementation =
  @convention(c) (
    _ context: OpaquePointer?, _ count: CInt, _ values: UnsafeMutablePointer<OpaquePointer?>?
  ) -> Void

private func add(_ name: String, to database: Database, _ implementation: Implementation) throws {
  let code = unsafe sqlite3_create_function_v2(
    database.sqliteConnection, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nil,
    implementation,
    nil, nil, nil)
  guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
}

/// The bytes of the only argument, which SQLite keeps until the function returns.
private func argument(_ values: UnsafeMutablePointer<OpaquePointer?>?) -> UnsafeBufferPointer<UInt8> {
  guard let value = unsafe values?[0], unsafe sqlite3_value_type(value) == SQLITE_BLOB else {
    return unsafe UnsafeBufferPointer(start: nil, count: 0)
  }
  let start = unsafe sqlite3_value_blob(value)
  let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
  return unsafe bytes.assumingMemoryBound(to: UInt8.self)
}

private func answer(_ context: OpaquePointer?, _ number: Double?) {
  if let number {
    unsafe sqlite3_result_double(context, number)
  } else {
    unsafe sqlite3_result_null(context)
  }
}
