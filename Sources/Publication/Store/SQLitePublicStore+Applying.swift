import GRDB
import GeoPackage

extension SQLitePublicStore {
  /// The sequence in the registry's outbox up to which everything is public; 0 before the first.
  public func appliedSequence() throws -> Int {
    try read { try Int.fetchOne($0.cachedStatement(sql: "SELECT sequence FROM publication")) ?? 0 }
  }

  /// Writes the changes in one transaction under the lock: all of them or, when it throws, none.
  ///
  /// Applying the same changes again leaves the same content; the sequence never goes back.
  /// - Parameter sequence: the last outbox row these changes come from.
  public func apply(_ changes: [PublicChange], upTo sequence: Int) throws {
    try refusing {
      try file.change { database in
        var writer = PublicWriter(database)
        for change in changes { try writer.write(change) }
        try writer.finish(upTo: sequence)
      }
      // What is public no more shall not lie in the log until that is full.
      if changes.contains(where: \.takesAway) { try file.checkpoint() }
    }
  }

  /// Replaces the whole content in one transaction; readers see the old content until it is done.
  ///
  /// - Parameters:
  ///   - sequence: the last outbox row that the new content covers.
  ///   - body: calls its argument with everything that is public, in any order. What it throws leaves the store as it was.
  public func rebuild(
    upTo sequence: Int, _ body: (_ write: (PublicChange) throws -> Void) throws -> Void
  ) throws {
    try refusing {
      try file.change { database in
        var writer = PublicWriter(database)
        try writer.empty()
        try body { try writer.write($0) }
        try writer.finish(upTo: sequence, isAnew: true)
      }
    }
  }
}

extension PublicChange {
  /// Whether something that was public may be public no more.
  fileprivate var takesAway: Bool {
    switch self {
    case .removeParcel, .removeGrowingArea, .removeVillage, .removeProduct, .removeBox: true
    case .growingArea(let area): area.outline == nil
    case .commune, .village, .parcel, .cooperative, .product, .lot, .serials, .certificate, .facility, .box:
      false
    }
  }
}
