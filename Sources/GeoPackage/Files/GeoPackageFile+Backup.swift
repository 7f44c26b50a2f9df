import GRDB

extension GeoPackageFile {
  /// Writes a copy of the latest committed state that every GeoPackage reader opens as it stands: one file,
  /// no log.
  ///
  /// Changes go on meanwhile. The copy is made under a temporary name, checked, brought to the disk and
  /// renamed.
  /// - Parameter replacing: whether a file of this name may be replaced.
  /// - Throws: `StoreFailure` about the copy: `.exists`, `.damaged`, `.failed`; then no file of this name was
  ///   touched.
  public func backup(to copy: String, replacing: Bool = false) throws {
    guard replacing || !fileExists(copy) else { throw StoreFailure(copy, .exists) }
    let draft = copy + ".new"
    removeDatabase(draft)
    do {
      try makePrivateFile(draft)
      try stating(copy) {
        let target = try DatabaseQueue(path: draft, configuration: .forCopy())
        try pool.backup(to: target)
        try target.writeWithoutTransaction { database in
          // The copied header still says WAL.
          try database.execute(sql: "PRAGMA journal_mode = DELETE")
          if let problem = try GeoPackageFormat.damage(in: database) {
            throw StoreFailure(copy, .damaged(problem))
          }
        }
        try target.close()
      }
      try publishFile(draft, as: copy)
    } catch {
      removeDatabase(draft)
      throw error
    }
  }

  /// What SQLite finds wrong with the pages, the foreign keys or the mark of the file; nil when all is well.
  public func damage() throws -> String? {
    try read { try GeoPackageFormat.damage(in: $0) }
  }
}
