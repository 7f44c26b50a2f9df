import Crypto

/// A text that opens something to whoever holds it: a session, an invitation. The registry knows its SHA-256 only.
public struct SecretToken: Sendable, Hashable {
  /// 256 random bits as 64 lower-case hexadecimal digits.
  public let text: String

  /// A new one, from the system's generator.
  public init() { text = Self.random(bytes: 32).hexadecimal }

  /// One that came back; nil for what none of ours looks like.
  public init?(_ text: String) {
    guard text.utf8.count == 64, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    self.text = text
  }

  var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

  /// Another text that only the holder of the token can know, for one purpose.
  func derived(for purpose: String) -> String {
    HMAC<SHA256>.authenticationCode(
      for: Array(purpose.utf8), using: SymmetricKey(data: Array(text.utf8))
    ).hexadecimal
  }

  static func random(bytes count: Int) -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }
}

/// Whether two texts are equal, in a time that does not tell where they differ.
func isSame(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Bool {
  let (a, b) = (Array(a), Array(b))
  guard a.count == b.count else { return false }
  return zip(a, b).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
}
