import NIOCore
import Synchronization

/// Connections on which nobody has asked for anything yet, or not again. When they are too many, the one that waits longest goes:
/// who keeps hundreds of them open takes places from themselves, and a scan finds one.
final class WaitingConnections: Sendable {
  private struct State {
    var waiting: [Int: any Channel] = [:]
    var next = 0
    /// No ticket before this one waits.
    var oldest = 0

    mutating func takeOldest() -> (any Channel)? {
      while oldest < next {
        oldest += 1
        if let channel = waiting.removeValue(forKey: oldest - 1) { return channel }
      }
      return nil
    }
  }

  private let most: Int
  private let state = Mutex(State())

  init(most: Int) { self.most = most }

  /// - Returns: the ticket to `leave` with.
  func enter(_ channel: any Channel) -> Int {
    let (ticket, ended) = state.withLock { state in
      let ticket = state.next
      state.next += 1
      state.waiting[ticket] = channel
      return (ticket, state.waiting.count > most ? state.takeOldest() : nil)
    }
    ended?.close(promise: nil)
    return ticket
  }

  func leave(_ ticket: Int) { state.withLock { _ = $0.waiting.removeValue(forKey: ticket) } }
}
