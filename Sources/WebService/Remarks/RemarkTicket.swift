import Crypto
import Foundation

/// Proof that a form was fetched from this service not long ago, so that no page of others can send remarks through its
/// visitors. Nothing about the visitor is in it.
///
/// `Origin` cannot tell: browsers send `null` from pages with `Referrer-Policy: no-referrer`.
struct RemarkTicket: Sendable {
  /// Of this run of the service; after a new start an open form is shown again.
  private let key = SymmetricKey(size: .bits256)
  let now: @Sendable () -> Int

  init(now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }) { self.now = now }

  /// For the form of this page: the hour and its code.
  func issue(for page: String) -> String {
    let hour = now() / 3600
    return "\(hour).\(code(hour, page))"
  }

  /// Whether it was issued for this page in this hour or one of the two before.
  func isGood(_ ticket: String, for page: String) -> Bool {
    let parts = ticket.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let hour = Int(parts[0]), (0...2).contains(now() / 3600 - hour) else {
      return false
    }
    let expected = Array(code(hour, page).utf8)
    let given = Array(parts[1].utf8)
    guard expected.count == given.count else { return false }
    return zip(expected, given).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private func code(_ hour: Int, _ page: String) -> String {
    HMAC<SHA256>.authenticationCode(for: Data("\(hour) \(page)".utf8), using: key)
      .map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }
}
