public import Publication
import Synchronization
import Traceability

/// Counts scans in memory, and hands them to the store in batches: a page never waits for the disk.
///
/// `writeBatch()` is called every second by whoever runs the site; a crash loses what came since.
public final class ScanCounter: Sendable {
  private let store: ScanStore
  private let waiting = Mutex<[ScanTally: Int]>([:])

  public init(_ store: ScanStore) { self.store = store }

  /// Counts one opening of a serial's page.
  func count(_ tally: ScanTally) {
    waiting.withLock {
      // Past this the disk has not taken anything for long; scans are then not worth the memory.
      guard $0[tally] != nil || $0.count < SiteLimits.mostWaitingScans else { return }
      $0[tally, default: 0] += 1
    }
  }

  /// What is on the disk and what waits.
  func history(of serialHash: [UInt8]) throws -> ScanHistory {
    let (scans, days) = try store.history(of: serialHash)
    // Days that only wait are today's; they change no warning before they are written, a second later.
    let more = waiting.withLock { $0.filter { $0.key.serialHash == serialHash }.values.reduce(0, +) }
    return ScanHistory(scans: scans + more, days: days)
  }

  /// Writes what waits; it waits on when that fails.
  public func writeBatch() throws {
    let batch = waiting.withLock { waiting in
      defer { waiting = [:] }
      return waiting
    }
    guard !batch.isEmpty else { return }
    do {
      try store.add(batch)
    } catch {
      waiting.withLock { $0.merge(batch, uniquingKeysWith: +) }
      throw error
    }
  }
}
