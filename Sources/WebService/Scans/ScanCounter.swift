public import Publication
import Synchronization
import Traceability

/// Counts scans in memory, and hands them to the store in batches: a page never waits for the disk.
///
/// `writeBatch()` is called every second by whoever runs the site; a crash loses what came since.
public final class ScanCounter: Sendable {
  /// What waits for the disk, by serial, so that a serial's history is found at once however many wait.
  private struct Waiting {
    var tallies: [[UInt8]: [ScanTally: Int]] = [:]
    var count = 0

    mutating func add(_ more: Int, to tally: ScanTally) {
      if tallies[tally.serialHash]?[tally] == nil { count += 1 }
      tallies[tally.serialHash, default: [:]][tally, default: 0] += more
    }
  }

  private let store: ScanStore
  private let waiting = Mutex(Waiting())

  public init(_ store: ScanStore) { self.store = store }

  /// Counts one opening of a serial's page.
  func count(_ tally: ScanTally) {
    waiting.withLock {
      // Past this the disk has not taken anything for long; scans are then not worth the memory.
      guard $0.tallies[tally.serialHash]?[tally] != nil || $0.count < SiteLimits.mostWaitingScans else {
        return
      }
      $0.add(1, to: tally)
    }
  }

  /// What is on the disk and what waits.
  func history(of serialHash: [UInt8]) throws -> ScanHistory {
    let (scans, days) = try store.history(of: serialHash)
    // Days that only wait are today's; they change no warning before they are written, a second later.
    let more = waiting.withLock { $0.tallies[serialHash]?.values.reduce(0, +) ?? 0 }
    return ScanHistory(scans: scans + more, days: days)
  }

  /// Writes what waits; it waits on when that fails.
  public func writeBatch() throws {
    let batch = waiting.withLock { waiting in
      defer { waiting = Waiting() }
      return waiting.tallies.values
    }
    guard !batch.isEmpty else { return }
    do {
      try store.add(batch.reduce(into: [:]) { all, own in all.merge(own) { _, one in one } })
    } catch {
      waiting.withLock { waiting in
        for own in batch { for (tally, count) in own { waiting.add(count, to: tally) } }
      }
      throw error
    }
  }
}
