public import GRDB

/// How a store file is opened.
public enum StoreAccess: Sendable, Hashable {
  /// Nothing is ever written, not even the schema.
  case reading
  /// Reads and changes; a change waits so many seconds for others.
  case changing(wait: Double)

  /// Changes that wait half a minute.
  public static let changing = StoreAccess.changing(wait: 30)
}

/// One of our own stores: a GeoPackage 1.3 kept in SQLite with a write-ahead log.
///
/// Open one per file and process. Reads run beside each other and beside a change, each on its own snapshot.
/// Every change and every checkpoint runs under the lock beside the file, and a change that returned is on
/// the disk (`synchronous=FULL`).
public final class GeoPackageFile: Sendable {
  public let path: String
  public let access: StoreAccess
  let pool: DatabasePool

  /// Pages of the log after which a change moves them into the file: 16 MB, in bytes.
  static let logLimit = 16 << 20
  /// How long one connection waits for SQLite's own short locks; the long waits are for our lock.
  static let busySeconds = 10.0

  /// Makes the file with the schema of all migrations and what `fill` puts in; it stands there whole or not
  /// at all.
  /// - Throws: `StoreFailure` with `.exists` when there is one, and what `fill` throws.
  public static func create(
    at path: String, migrator: DatabaseMigrator, wait: Double = 30, fill: (Database) throws -> Void
  ) throws {
    try StoreLock.hold(beside: path, waiting: wait) {
      guard !fileExists(path) else { throw StoreFailure(path, .exists) }
      let draft = path + ".new"
      removeDatabase(draft)  // What an interrupted attempt left; we hold the lock.
      do {
        try makePrivateFile(draft)
        try stating(path) {
          let pool = try DatabasePool(path: draft, configuration: .forCreating())
          try pool.useFullSynchronisation()
          try migrator.migrate(pool)
          try pool.write(fill)
          try pool.close()  // The last connection moves the log into the file.
        }
        try publishFile(draft, as: path)
      } catch {
        removeDatabase(draft)
        throw error
      }
    }
  }

  /// Opens a file made by `create`, and brings its schema up to date under the lock.
  /// - Throws: `StoreFailure`: `.missing`, `.tooNew`, `.damaged`, `.locked`, `.failed`.
  public init(opening path: String, for access: StoreAccess, migrator: DatabaseMigrator) throws {
    guard fileExists(path) else { throw StoreFailure(path, .missing) }
    self.path = path
    self.access = access
    pool = try stating(path) {
      if case .changing(let wait) = access {
        return try Self.openForChanging(path, migrator, wait: wait)
      }
      let pool = try Self.openForReading(path)
      if try Self.isCurrent(pool, at: path, migrator) { return pool }
      try pool.close()
      try Self.openForChanging(path, migrator, wait: 30).close()
      return try DatabasePool(path: path, configuration: .forReading())
    }
  }

  deinit { try? close(waiting: 0) }

  private static func openForReading(_ path: String) throws -> DatabasePool {
    do {
      return try DatabasePool(path: path, configuration: .forReading())
    } catch let error as DatabaseError where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) {
      // A file that others gave us to read, in a folder where SQLite cannot make a log to read with. Without one nobody has it
      // open: what is in the file is all there is.
      guard !fileExists(path + "-wal"), !isWritable(folder(of: path)) else { throw error }
      return try DatabasePool(
        path: "file:" + percentEncoded(path) + "?immutable=1", configuration: .forReading())
    }
  }

  private static func openForChanging(
    _ path: String, _ migrator: DatabaseMigrator, wait: Double
  ) throws -> DatabasePool {
    // Opening writes too: GRDB makes sure that a log exists.
    try StoreLock.hold(beside: path, waiting: wait) {
      let reading = try DatabasePool(path: path, configuration: .forReading())
      let isCurrent = try Self.isCurrent(reading, at: path, migrator)
      try reading.close()
      let pool = try DatabasePool(path: path, configuration: .forChanging())
      try pool.useFullSynchronisation()
      if !isCurrent { try migrator.migrate(pool) }
      return pool
    }
  }

  /// Whether the schema is the newest known.
  private static func isCurrent(
    _ pool: DatabasePool, at path: String, _ migrator: DatabaseMigrator
  ) throws -> Bool {
    try pool.read { database in
      let application = try Int32.fetchOne(database, sql: "PRAGMA application_id")
      guard application == GeoPackageFormat.applicationID else {
        throw StoreFailure(path, .damaged("it is no GeoPackage"))
      }
      if try migrator.hasBeenSuperseded(database) {
        let schema = try migrator.appliedIdentifiers(database).max() ?? ""
        throw StoreFailure(path, .tooNew(schema: schema, known: migrator.migrations.last ?? ""))
      }
      return try migrator.hasCompletedMigrations(database)
    }
  }

  /// Runs the queries of `body` on one snapshot of the file.
  public func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try stating(path) { try pool.read(body) }
  }

  /// Runs the one query of `body`, which is a snapshot by itself: a transaction around it would take as long again.
  public func readOnce<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try stating(path) { try pool.unsafeRead(body) }
  }

  /// Runs `body` in one transaction under the lock. When it throws, nothing of it is kept.
  public func change<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try holdingLock {
      let result = try stating(path) { try pool.write(body) }
      // The change is on the disk by now; a checkpoint that fails is made up for by the next one.
      if fileSize(path + "-wal") > Self.logLimit { try? moveLog(.passive) }
      return result
    }
  }

  /// Moves the log into the file and empties it, so that nothing of older content stays in it.
  /// - Returns: whether all was moved; readers of an older snapshot can hold it up.
  @discardableResult
  public func checkpoint() throws -> Bool {
    try holdingLock {
      do {
        try stating(path) { try moveLog(.truncate) }
        return true
      } catch let failure as StoreFailure {
        guard case .locked = failure.reason else { throw failure }
        return false
      }
    }
  }

  /// Ends all connections; a file opened for changing keeps no log when nobody else has it open.
  public func close() throws {
    guard case .changing(let wait) = access else { return try close(waiting: 0) }
    try close(waiting: wait)
  }

  private func close(waiting seconds: Double) throws {
    guard case .changing = access else { return try closePool() }
    do {
      try StoreLock.hold(beside: path, waiting: seconds, closePool)
    } catch let failure as StoreFailure {
      guard case .locked = failure.reason else { throw failure }
      // The holder has the file open, so that this close finds itself not the last and moves nothing.
      try closePool()
    }
  }

  private func closePool() throws {
    // Readers go first: only a writer that is the last to close moves the log into the file.
    pool.releaseMemory()
    try stating(path) { try pool.close() }
  }

  private func moveLog(_ mode: Database.CheckpointMode) throws {
    try pool.writeWithoutTransaction { _ = try $0.checkpoint(mode) }
  }

  func holdingLock<Result>(_ work: () throws -> Result) throws -> Result {
    guard case .changing(let wait) = access else {
      throw StoreFailure(path, .fault("the store was opened for reading"))
    }
    return try StoreLock.hold(beside: path, waiting: wait, work)
  }
}
