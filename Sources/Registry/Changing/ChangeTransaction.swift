import GRDB
import GeoPackage
import Geospatial
import GrowingAreas

/// What one change keeps in mind until it is committed.
final class ChangeTransaction {
  let database: Database
  let author: ChangeAuthor
  /// Code of the commune the registry is kept for.
  let commune: String
  /// Whether the log must be emptied after the commit, because something was erased.
  var mustEmptyLog = false

  private var audit: AuditTrail
  private var announced: Set<OutboxEntry.Record> = []
  private var changed: Set<FeatureTable> = []
  private var added: [FeatureTable: BoundingBox] = [:]
  private var reshaped: Set<FeatureTable> = []

  init(_ database: Database, _ author: ChangeAuthor, commune: String) throws {
    self.database = database
    self.author = author
    self.commune = commune
    audit = try AuditTrail(database)
  }

  /// Appends an entry to the audit trail.
  /// - Parameters:
  ///   - person: code of the grower the payload tells about; the payload goes when the person is erased.
  ///   - payload: holds no free text about others than that person.
  func record(
    _ action: AuditAction, _ subject: String, about person: String? = nil,
    _ payload: JSONObject = JSONObject()
  ) throws {
    try audit.append(action, subject, payload.text, person: person, by: author, to: database)
  }

  /// Tells the publisher that the public record of this key has to be made anew.
  ///
  /// Once a transaction is enough: the publisher reads the record as it stands after the commit.
  func announce(_ kind: OutboxKind, _ key: String) throws {
    guard announced.insert(OutboxEntry.Record(kind: kind, key: key)).inserted else { return }
    try execute("INSERT INTO outbox (kind, key) VALUES (?, ?)", [kind.rawValue, key])
  }

  /// Notes that a feature came in, or got attributes (nil).
  func noteFeature(in table: FeatureTable, adding box: BoundingBox?) {
    changed.insert(table)
    if let box { added[table] = added[table]?.union(box) ?? box }
  }

  /// Notes that the shape of a feature was replaced by another.
  func noteReshaping(in table: FeatureTable) { reshaped.insert(table) }

  /// Writes what waits for the end of the transaction.
  func finish() throws {
    let time = author.timeInMilliseconds
    for table in changed.subtracting(reshaped) {
      try table.noteChange(adding: added[table], in: database, at: time)
    }
    for table in reshaped { try table.noteRemoval(in: database, at: time) }
  }

  /// Runs a statement that is kept prepared; all changes go through it.
  func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
