import Synchronization

/// What is left of each visitor's share, in memory only and only for minutes.
final class VisitorShares: Sendable {
  private struct Share {
    var left: Double
    var at: ContinuousClock.Instant
  }

  private let shares = Mutex<[String: Share]>([:])
  private let atOnce: Double
  private let perSecond: Double

  /// - Parameters:
  ///   - atOnce: a whole share.
  ///   - perSecond: what of it comes back.
  init(atOnce: Double, perSecond: Double) {
    self.atOnce = atOnce
    self.perSecond = perSecond
  }

  /// Takes one request from the share.
  /// - Returns: seconds until there is something left again; nil when the request may go on.
  func wait(of visitor: String, at now: ContinuousClock.Instant = .now) -> Int? {
    shares.withLock { shares in
      if shares.count >= SiteLimits.mostVisitors, shares[visitor] == nil { forgetFull(&shares, now) }
      var share = shares[visitor] ?? Share(left: atOnce, at: now)
      share.left = left(of: share, now)
      share.at = now
      let isEmpty = share.left < 1
      if !isEmpty { share.left -= 1 }
      shares[visitor] = share
      return isEmpty ? Int(((1 - share.left) / perSecond).rounded(.up)) : nil
    }
  }

  private func left(of share: Share, _ now: ContinuousClock.Instant) -> Double {
    let elapsed = (now - share.at).components
    let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    return min(atOnce, share.left + seconds * perSecond)
  }

  /// Those who have their whole share again need no entry; when that frees nothing, all start anew.
  private func forgetFull(_ shares: inout [String: Share], _ now: ContinuousClock.Instant) {
    shares = shares.filter { left(of: $0.value, now) < atOnce }
    if shares.count >= SiteLimits.mostVisitors { shares = [:] }
  }
}
