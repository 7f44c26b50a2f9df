/// How long somebody waits who failed to come in, counted apart for each who tries, so that nobody is locked out by others.
public struct LoginSlowDown: Sendable, Hashable {
  /// Failures without a wait.
  public var free: Int
  /// Seconds at most.
  public var longest: Int

  /// One network trying one account.
  public static let pair = LoginSlowDown(free: 5, longest: 300)
  /// One network trying one account that many networks have failed at.
  public static let pairUnderAttack = LoginSlowDown(free: 1, longest: 900)
  /// One network trying accounts.
  public static let network = LoginSlowDown(free: 20, longest: 60)
  /// A browser that came in before; it waits for none but itself.
  public static let device = LoginSlowDown(free: 5, longest: 300)

  /// Failures at one account, from everywhere, that make an attack.
  public static let attack = 50
  /// Seconds without a failure after which all is forgotten.
  public static let memory = 3600

  /// Seconds between the last failure and the next try: 0, then 2, 4, 8 … up to the longest.
  public func wait(afterFailures count: Int) -> Int {
    count < free ? 0 : min(longest, 1 << min(20, count - free + 1))
  }
}
