import Dispatch
import Synchronization

/// Runs work that blocks on threads of its own, so much at once and no more, in the order it came.
public final class WorkQueue: Sendable {
  /// Too many wait already.
  public struct Full: Error {}

  private struct State {
    var running = 0
    var waiting: [@Sendable () -> Void] = []
  }

  private let queue: DispatchQueue
  private let width: Int
  private let mostWaiting: Int
  private let state = Mutex(State())

  public init(_ label: String, width: Int, mostWaiting: Int) {
    queue = DispatchQueue(label: label, attributes: .concurrent)
    self.width = width
    self.mostWaiting = mostWaiting
  }

  /// - Throws: `Full` at once when too many wait; what the work throws.
  public func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      let job: @Sendable () -> Void = {
        continuation.resume(with: Swift.Result { try work() })
        self.next()
      }
      let isFull = state.withLock { state in
        guard state.running >= width else {
          state.running += 1
          queue.async(execute: job)
          return false
        }
        guard state.waiting.count < mostWaiting else { return true }
        state.waiting.append(job)
        return false
      }
      if isFull { continuation.resume(throwing: Full()) }
    }
  }

  private func next() {
    state.withLock { state in
      if state.waiting.isEmpty {
        state.running -= 1
      } else {
        queue.async(execute: state.waiting.removeFirst())
      }
    }
  }
}
