import GrowingAreas
import Synchronization

/// Remembers who failed to come in, in memory alone, and how long each has to wait.
///
/// A browser that came in before waits for its own failures only: what others try at an account never locks its owner out.
final class LoginPacing: Sendable {
  private enum Key: Hashable {
    case pair(account: String, network: String)
    case account(String)
    case network(String)
    case device(account: String, device: [UInt8])
  }

  private struct Failures {
    var count = 0
    var last = 0
  }

  /// Names and networks that are remembered; the oldest go first.
  private static let most = 20_000

  private let failures = Mutex<[Key: Failures]>([:])

  /// Seconds to wait before the next try; 0 to try now.
  /// - Parameter device: of a browser that came in as this account before.
  func wait(_ account: String, from network: String, device: [UInt8]?, at now: Int) -> Int {
    failures.withLock { failures in
      func left(_ key: Key, _ pace: LoginSlowDown) -> Int {
        guard let failed = failures[key], now - failed.last < LoginSlowDown.memory else { return 0 }
        return max(0, failed.last + pace.wait(afterFailures: failed.count) - now)
      }
      if let device { return left(.device(account: account, device: device), .device) }
      let attacked = failures[.account(account)].map {
        $0.count >= LoginSlowDown.attack && now - $0.last < LoginSlowDown.memory
      }
      return max(
        left(.pair(account: account, network: network), attacked == true ? .pairUnderAttack : .pair),
        left(.network(network), .network))
    }
  }

  func fail(_ account: String, from network: String, device: [UInt8]?, at now: Int) {
    failures.withLock { failures in
      let keys: [Key] =
        device.map { [.device(account: account, device: $0)] }
        ?? [.pair(account: account, network: network), .account(account), .network(network)]
      for key in keys {
        var failed = failures[key] ?? Failures()
        if now - failed.last >= LoginSlowDown.memory { failed.count = 0 }
        failed.count += 1
        failed.last = now
        failures[key] = failed
      }
      guard failures.count > Self.most else { return }
      failures = failures.filter { now - $0.value.last < LoginSlowDown.memory }
      if failures.count > Self.most {
        for (key, _) in failures.sorted(by: { $0.value.last < $1.value.last }).prefix(Self.most / 2) {
          failures[key] = nil
        }
      }
    }
  }

  /// The right password was given: what this one failed at before is forgotten.
  func succeed(_ account: String, from network: String, device: [UInt8]?) {
    failures.withLock { failures in
      // Who knows the browser knows nothing about the others of its network.
      failures[
        device.map { .device(account: account, device: $0) } ?? .pair(account: account, network: network)] =
        nil
    }
  }
}
