import Dispatch
import Synchronization

/// Work that makes batches on a thread of its own, while those before are used.
///
/// Two batches wait at most; then the work waits.
public final class WorkAhead<Batch: Sendable>: Sendable {
  public typealias Work = @Sendable (_ put: (Batch) throws -> Void) throws -> Void

  private struct Way {
    var batches: [Batch] = []
    /// How the work ended; nil while it goes on.
    var end: Result<Void, any Error>?
    var isLeft = false
  }

  private struct Left: Error {}

  private let way = Mutex(Way())
  private let room = DispatchSemaphore(value: 0)
  private let news = DispatchSemaphore(value: 0)
  private let ended = DispatchGroup()

  /// Begins at once.
  /// - Parameters:
  ///   - name: what the thread is called.
  ///   - work: hands over each batch; what that throws is to be passed on, for then nobody wants more.
  public init(_ name: String, _ work: @escaping Work) {
    // Raised here: one that ends lower than it was made stops the program (dispatch_semaphore_create(3)).
    for _ in 0..<2 { room.signal() }
    // A queue of its own has a thread of its own: those that queues share are the crew's.
    DispatchQueue(label: name).async(group: ended) {
      let end = Result { try work(self.put) }
      self.way.withLock { $0.end = end }
      self.news.signal()
    }
  }

  /// The next batch in order; nil after the last.
  /// - Throws: what ended the work, after the batches that were whole by then.
  public func next() throws -> Batch? {
    news.wait()
    let (batch, end) = way.withLock { way in
      (way.batches.isEmpty ? nil : way.batches.removeFirst(), way.end)
    }
    guard let batch else {
      // Whoever asks again is told the same.
      news.signal()
      try end?.get()
      return nil
    }
    room.signal()
    return batch
  }

  /// Ends the work where it is, and returns when nothing is done any more.
  public func leave() {
    way.withLock { $0.isLeft = true }
    room.signal()
    ended.wait()
  }

  private func put(_ batch: Batch) throws {
    room.wait()
    let isLeft = way.withLock { way in
      if !way.isLeft { way.batches.append(batch) }
      return way.isLeft
    }
    if isLeft { throw Left() }
    news.signal()
  }
}
