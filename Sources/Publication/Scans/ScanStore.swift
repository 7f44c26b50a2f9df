import Foundation
import GRDB
import GeoPackage
public import GrowingAreas

/// One kind of scan on one day. Who scanned, and from where, is not known.
public struct ScanTally: Sendable, Hashable {
  /// SHA-256 of the serial's characters, 32 bytes.
  public var serialHash: [UInt8]
  public var day: CalendarDate
  /// State of the goods that the page told: `good`, `recalled`, …
  public var result: String

  public init(serialHash: [UInt8], day: CalendarDate, result: String) {
    self.serialHash = serialHash
    self.day = day
    self.result = result
  }
}

/// How often pages of serials were opened, in a file of its own, `scans.sqlite`, which no rebuild of the public store touches.
///
/// All its failures are `Refusal`, as those of `SQLitePublicStore`.
public final class ScanStore: Sendable {
  public static let fileName = "scans.sqlite"

  private let file: GeoPackageFile

  /// Opens the store of the folder, made new where there is none.
  public init(in directory: String) throws {
    let path = directory + "/" + Self.fileName
    file = try refusing {
      if !FileManager.default.fileExists(atPath: path) {
        try GeoPackageFile.create(at: path, migrator: Self.migrator) { _ in }
      }
      return try GeoPackageFile(opening: path, for: .changing, migrator: Self.migrator)
    }
  }

  /// Adds the counts in one transaction.
  public func add(_ tallies: [ScanTally: Int]) throws {
    try refusing {
      try file.change { database in
        let statement = try database.cachedStatement(
          sql: """
            INSERT INTO scan VALUES (?, ?, ?, ?)
            ON CONFLICT (serial, day, result) DO UPDATE SET count = count + excluded.count
            """)
        for (tally, count) in tallies {
          try statement.execute(
            arguments: [Data(tally.serialHash), tally.day.description, tally.result, count])
        }
      }
    }
  }

  /// How often the serial's page was opened, and on how many days.
  public func history(of serialHash: [UInt8]) throws -> (scans: Int, days: Int) {
    try refusing {
      try file.read { database in
        let row = try Row.fetchOne(
          database.cachedStatement(
            sql: "SELECT ifnull(sum(count), 0), count(DISTINCT day) FROM scan WHERE serial = ?"),
          arguments: [Data(serialHash)])
        return (row?[0] ?? 0, row?[1] ?? 0)
      }
    }
  }

  /// What a folder's store counted up to the end of a day; opened for reading only.
  /// - Parameter good: the result of a page that warns of nothing.
  /// - Returns: nil where nothing had been counted by then, whether there was a store or not.
  public static func figures(in directory: String, upTo day: CalendarDate, good: String) throws
    -> ScanFigures?
  {
    let path = directory + "/" + fileName
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try refusing {
      let file = try GeoPackageFile(opening: path, for: .reading, migrator: migrator)
      defer { try? file.close() }
      return try file.read { database in
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT sum(count), count(DISTINCT serial), ifnull(sum(count) FILTER (WHERE result <> ?), 0)
            FROM scan WHERE day <= ?
            """, arguments: [good, day.description])
        guard let row, let scans: Int = row[0] else { return nil }
        return ScanFigures(scans: scans, serials: row[1], warned: row[2])
      }
    }
  }

  /// Writes a copy that opens as it stands.
  public func backup(to path: String, replacing: Bool = false) throws {
    try refusing { try file.backup(to: path, replacing: replacing) }
  }

  /// Ends all connections.
  public func close() throws { try refusing { try file.close() } }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("001-scans") { database in
      try GeoPackageFormat.createTables(in: database)
      try database.execute(
        sql: """
          CREATE TABLE scan (
            serial BLOB NOT NULL CHECK (length(serial) = 32),
            day TEXT NOT NULL,
            result TEXT NOT NULL,
            count INTEGER NOT NULL CHECK (count > 0),
            PRIMARY KEY (serial, day, result)
          ) WITHOUT ROWID;
          """)
    }
    return migrator
  }
}
