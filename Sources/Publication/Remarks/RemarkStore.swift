import Foundation
import GRDB
import GeoPackage
public import GrowingAreas

/// What a visitor tells the cooperative of its goods. Who tells it is not asked and not kept.
public struct Remark: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What the page says is not what the goods or the label say.
    case wrong
    case quality
    /// The label looks copied.
    case copied
    case other
  }

  /// Given by the store; grows by every remark.
  public var id: Int
  public var day: CalendarDate
  public var kind: Kind
  /// Slug of the cooperative it is for.
  public var cooperative: String
  /// Path of the page it was written on: `/01/…`, `/p/…`, `/htx/…`.
  public var page: String
  /// As typed, at most `RemarkStore.longestText` characters; empty once it was wiped. Never public.
  public var text: String
  /// Day and what was done; nil while it waits.
  public var settled: Settlement?

  public struct Settlement: Sendable, Hashable {
    public var day: CalendarDate
    public var actor: String
    public var what: String

    public init(day: CalendarDate, actor: String, what: String) {
      self.day = day
      self.actor = actor
      self.what = what
    }
  }

  public init(
    id: Int = 0, day: CalendarDate, kind: Kind, cooperative: String, page: String, text: String,
    settled: Settlement? = nil
  ) {
    self.id = id
    self.day = day
    self.kind = kind
    self.cooperative = cooperative
    self.page = page
    self.text = text
    self.settled = settled
  }
}

/// Remarks in a file of their own, `remarks.sqlite`: the web service writes it, which never opens the registry.
///
/// All its failures are `Refusal`, as those of `SQLitePublicStore`.
public final class RemarkStore: Sendable {
  public static let fileName = "remarks.sqlite"
  public static let longestText = 1000
  /// More wait only when nobody looks; then no more are taken.
  public static let mostWaiting = 5_000

  private let file: GeoPackageFile

  /// Where the store of the folder lies.
  public static func path(in directory: String) -> String { directory + "/" + fileName }

  /// Opens the store of the folder, made new where there is none.
  public init(in directory: String) throws {
    let path = Self.path(in: directory)
    file = try refusing {
      if !FileManager.default.fileExists(atPath: path) {
        try GeoPackageFile.create(at: path, migrator: Self.migrator) { _ in }
      }
      return try GeoPackageFile(opening: path, for: .changing, migrator: Self.migrator)
    }
  }

  /// Keeps a remark; it is on the disk when this returns.
  /// - Returns: false when so many wait that none is taken.
  public func add(_ remark: Remark) throws -> Bool {
    try refusing {
      try file.change { database in
        let waiting =
          try Int.fetchOne(database, sql: "SELECT count(*) FROM remark WHERE settled_on IS NULL") ?? 0
        guard waiting < Self.mostWaiting else { return false }
        try database.execute(
          sql: "INSERT INTO remark (day, kind, cooperative, page, text) VALUES (?, ?, ?, ?, ?)",
          arguments: [
            remark.day.description, remark.kind.rawValue, remark.cooperative, remark.page,
            String(remark.text.prefix(Self.longestText)),
          ])
        return true
      }
    }
  }

  /// In the order they came.
  /// - Parameters:
  ///   - cooperative: nil for all.
  ///   - isWaiting: only those nobody settled.
  public func remarks(of cooperative: String? = nil, isWaiting: Bool) throws -> [Remark] {
    try refusing {
      try file.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT id, day, kind, cooperative, page, text, settled_on, settled_by, done FROM remark
            WHERE (?1 IS NULL OR cooperative = ?1) AND (NOT ?2 OR settled_on IS NULL) ORDER BY id
            """, arguments: [cooperative, isWaiting]
        ).compactMap { row in
          guard let day = CalendarDate(row[1] as String), let kind = Remark.Kind(rawValue: row[2]) else {
            return nil
          }
          let settled = (row[6] as String?).flatMap { CalendarDate($0) }.map {
            Remark.Settlement(day: $0, actor: row[7], what: row[8])
          }
          return Remark(
            id: row[0], day: day, kind: kind, cooperative: row[3], page: row[4], text: row[5],
            settled: settled)
        }
      }
    }
  }

  /// Notes what was done about a remark that waits.
  /// - Parameter wipes: whether its text goes for good, since it tells of a person.
  /// - Throws: `Refusal` unknownRecord; wrongState for one that is settled.
  public func settle(_ id: Int, _ settlement: Remark.Settlement, wipes: Bool) throws {
    try refusing {
      try file.change { database in
        let state = try Row.fetchOne(
          database, sql: "SELECT settled_on FROM remark WHERE id = ?", arguments: [id])
        guard let state else { throw Refusal(.unknownRecord, String(id), ["kind": .text("remark")]) }
        guard (state[0] as String?) == nil else {
          throw Refusal(
            .wrongState, String(id), ["state": .text("settled"), "wanted": .text("waiting")])
        }
        try database.execute(
          sql:
            "UPDATE remark SET settled_on = ?, settled_by = ?, done = ?, text = iif(?, '', text) WHERE id = ?",
          arguments: [settlement.day.description, settlement.actor, settlement.what, wipes, id])
      }
      if wipes { try file.checkpoint() }
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
    migrator.registerMigration("001-remarks") { database in
      try GeoPackageFormat.createTables(in: database)
      try database.execute(
        sql: """
          CREATE TABLE remark (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            day TEXT NOT NULL,
            kind TEXT NOT NULL,
            cooperative TEXT NOT NULL,
            page TEXT NOT NULL,
            text TEXT NOT NULL,
            settled_on TEXT,
            settled_by TEXT NOT NULL DEFAULT '',
            done TEXT NOT NULL DEFAULT ''
          );
          CREATE INDEX remark_waiting ON remark (id) WHERE settled_on IS NULL;
          """)
    }
    return migrator
  }
}
