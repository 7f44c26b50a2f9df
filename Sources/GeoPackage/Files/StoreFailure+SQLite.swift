public import GRDB

extension StoreFailure {
  /// What an error of SQLite means for the store at the path. Stored values are never part of it.
  public init(_ path: String, _ error: DatabaseError) {
    let message = error.message ?? "code \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_FORMAT:
      self.init(path, .damaged(message))
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(path, .locked(holder: nil, seconds: GeoPackageFile.busySeconds))
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_NOMEM,
      .SQLITE_TOOBIG, .SQLITE_INTERRUPT, .SQLITE_ABORT, .SQLITE_AUTH:
      self.init(path, .failed(message))
    default:
      self.init(path, .fault(message))
    }
  }
}

/// Errors of SQLite leave as `StoreFailure`, all others as they are.
func stating<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as DatabaseError {
    throw StoreFailure(path, error)
  }
}
