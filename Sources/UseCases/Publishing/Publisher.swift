import FoundationEssentials
import GrowingAreas
public import Publication
public import Registry
import Traceability

/// Carries what changed in the registry over to the public store, in order, any number of times.
public struct Publisher: Sendable {
  public let store: SQLitePublicStore
  let registry: RegistryStore

  public init(from registry: RegistryStore, to store: SQLitePublicStore) {
    self.registry = registry
    self.store = store
  }

  /// Opens the public store beside the registry, or makes it.
  public static func open(from registry: RegistryStore) throws -> Publisher {
    let folder = registry.directory
    let isThere = FileManager.default.fileExists(atPath: SQLitePublicStore.path(in: folder))
    return Publisher(
      from: registry,
      to: isThere
        ? try SQLitePublicStore.open(in: folder, for: .changing) : try SQLitePublicStore.create(in: folder))
  }

  /// Applies everything that waits in the outbox.
  /// - Returns: the number of outbox rows applied.
  @discardableResult
  public func publishPending() throws -> Int {
    var applied = 0
    while true {
      let (entries, changes) = try registry.read { reading in
        let entries = try reading.outbox(after: store.appliedSequence(), limit: 500)
        return (entries, try Self.changes(for: entries, reading: reading))
      }
      guard let last = entries.last else { return applied }
      try store.apply(changes, upTo: last.sequence)
      applied += entries.count
    }
  }

  /// Builds the public store anew from the registry as it is now, in one transaction in place.
  public func rebuild() throws {
    try registry.read { reading in
      let projection = PublicProjection(reading: reading)
      try store.rebuild(upTo: try reading.lastOutboxSequence()) { apply in
        for (kind, key) in try Self.everything(in: reading) {
          for change in try projection.changes(for: kind, key: key) { try apply(change) }
        }
      }
    }
  }

  /// The changes of a run of outbox rows; a record named several times is projected once, where it came last.
  private static func changes(for entries: [OutboxEntry], reading: RegistryReading) throws -> [PublicChange] {
    struct Subject: Hashable {
      var kind: OutboxKind
      var key: String
    }
    let projection = PublicProjection(reading: reading)
    var last: [Subject: Int] = [:]
    for entry in entries { last[Subject(kind: entry.kind, key: entry.key)] = entry.sequence }
    return try entries.filter { last[Subject(kind: $0.kind, key: $0.key)] == $0.sequence }
      .flatMap { try projection.changes(for: $0.kind, key: $0.key) }
  }

  private static func everything(in reading: RegistryReading) throws -> [(OutboxKind, String)] {
    var all: [(OutboxKind, String)] = [(.commune, try reading.commune().code)]
    all += try reading.villages().map { (.village, $0.code) }
    all += try reading.cooperatives().map { (.cooperative, $0.slug) }
    all += try reading.certificates().map { (.certificate, String($0.id)) }
    all += try reading.facilities().map { (.facility, $0.code) }
    all += try reading.products().map { (.product, $0.gtin.description) }
    try reading.eachParcel(village: nil, in: nil) { all.append((.parcel, $0.code)) }
    all += try reading.growingAreas().map { (.growingArea, $0.code) }
    all += try reading.lotIDs().map { (.lot, $0.description) }
    all += try reading.boxCodes().compactMap(\.sscc).map { (.box, $0.digits) }
    all += try reading.codeRunIDs().map { (.codeRun, String($0)) }
    return all
  }
}
