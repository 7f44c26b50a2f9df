import Synchronization

/// What was made of the public store, kept while the store stays as it is.
final class RevisionMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Kept {
    var revision = -1
    var values: [Key: Value] = [:]
  }

  private let kept = Mutex(Kept())
  private let most: Int

  /// - Parameter most: values that are kept; with one more all are forgotten.
  init(most: Int) { self.most = most }

  /// The value as it is at this revision, which the caller has just asked the store for.
  /// - Parameter make: makes a value that is not kept; nil is not kept either.
  func value(_ key: Key, at revision: Int, make: () throws -> Value?) rethrows -> Value? {
    if let value = kept.withLock({ $0.revision == revision ? $0.values[key] : nil }) { return value }
    guard let value = try make() else { return nil }
    kept.withLock { kept in
      // Somebody who asked earlier may come later: what is newer stays.
      guard kept.revision <= revision else { return }
      if kept.revision < revision || kept.values.count >= most { kept = Kept(revision: revision) }
      kept.values[key] = value
    }
    return value
  }
}
