import Crypto
import Foundation

/// The second factor: six digits that change every 30 seconds (RFC 6238 with HMAC-SHA-1, what authenticator apps know).
struct OneTimePassword: Sendable {
  static let secretLength = 20
  private static let stepSeconds = 30

  let secret: [UInt8]

  init() { secret = SecretToken.random(bytes: Self.secretLength) }

  init(secret: [UInt8]) { self.secret = secret }

  /// In base32 (RFC 4648), as people type it who cannot scan.
  var text: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var text = ""
    var (bits, value) = (0, 0)
    for byte in secret {
      (value, bits) = ((value << 8 | Int(byte)) & 0xfff, bits + 8)
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[value >> bits & 31])
      }
    }
    return text
  }

  init?(text: String) {
    var bytes: [UInt8] = []
    var (bits, value) = (0, 0)
    for letter in text.utf8 {
      let digit: Int
      switch letter {
      case 65...90: digit = Int(letter) - 65
      case 50...55: digit = Int(letter) - 24
      default: return nil
      }
      (value, bits) = ((value << 5 | digit) & 0xfff, bits + 5)
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: value >> bits))
      }
    }
    guard bytes.count == Self.secretLength else { return nil }
    secret = bytes
  }

  /// What the app scans.
  func address(account: String, issuer: String) -> String {
    func plain(_ text: String) -> String {
      text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
    }
    return
      "otpauth://totp/\(plain(issuer)):\(plain(account))?secret=\(text)&issuer=\(plain(issuer))&algorithm=SHA1&digits=6&period=30"
  }

  /// The step whose code it is, one before or after now allowed for clocks that differ; nil for a wrong code.
  func step(of code: String, at now: Moment) -> Int? {
    let current = now.secondsSince1970 / Self.stepSeconds
    let code = code.filter { !$0.isWhitespace }
    return [current, current - 1, current + 1].first { isSame(digits(at: $0).utf8, code.utf8) }
  }

  /// The code of a step.
  func digits(at step: Int) -> String {
    let counter = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: step >> $0) }
    let mac = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int(mac[19] & 15)
    let number = mac[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7fff_ffff
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}

/// A code that stands in for a lost telephone, once: 120 random bits, written in groups.
enum RecoveryCode {
  static let count = 8
  /// Letters and digits that are not taken for one another.
  private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

  static func new() -> String {
    let letters = SecretToken.random(bytes: 24).map { alphabet[Int($0 & 31)] }
    return stride(from: 0, to: 24, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
  }

  /// However it is typed.
  static func hash(_ typed: String) -> [UInt8] {
    Array(
      SHA256.hash(data: Array(typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.utf8)))
  }
}
