import GRDB

extension Configuration {
  /// For connections that make a new file: its mark comes before the first table.
  static func forCreating() -> Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      if !database.configuration.readonly {
        try database.execute(
          sql: """
            PRAGMA application_id = \(GeoPackageFormat.applicationID);
            PRAGMA user_version = \(GeoPackageFormat.userVersion);
            """)
      }
      try database.prepareAsOwn()
    }
    return configuration
  }

  static func forChanging() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(GeoPackageFile.busySeconds)
    configuration.prepareDatabase { try $0.prepareAsOwn() }
    return configuration
  }

  static func forReading() -> Configuration {
    var configuration = forChanging()
    configuration.readonly = true
    return configuration
  }

  /// For the target of a backup, which is a rollback-journal file in the end.
  static func forCopy() -> Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { try addSpatialFunctions(to: $0) }
    return configuration
  }
}

extension Database {
  /// Settings that hold for one connection and are not kept in the file.
  fileprivate func prepareAsOwn() throws {
    try addSpatialFunctions(to: self)
    if configuration.readonly {
      try execute(sql: "PRAGMA trusted_schema = OFF")
      return
    }
    // SQLite before 3.44 refuses an R-tree inside a trigger of an untrusted schema, so writers trust their
    // own file. Deleted content is overwritten; its copies in the log go with the next checkpoint.
    // Checkpoints are ours alone, under the lock.
    try execute(
      sql: """
        PRAGMA trusted_schema = ON;
        PRAGMA secure_delete = ON;
        PRAGMA wal_autocheckpoint = 0;
        PRAGMA journal_size_limit = \(GeoPackageFile.logLimit);
        PRAGMA cache_size = -65536;
        """)
  }
}

extension DatabasePool {
  /// GRDB sets NORMAL while it opens a pool; then a power cut could take back what was acknowledged.
  func useFullSynchronisation() throws {
    try writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
  }
}
