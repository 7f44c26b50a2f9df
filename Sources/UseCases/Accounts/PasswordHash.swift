import CryptoExtras
import Foundation

/// What it costs to try a password: memory is 128 · 2^logRounds · blockSize bytes (RFC 7914).
public struct PasswordCost: Sendable, Hashable {
  var logRounds: Int
  var blockSize: Int
  var parallelism: Int

  public init(logRounds: Int, blockSize: Int, parallelism: Int) {
    self.logRounds = logRounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// 64 MB and two rounds, as the OWASP Password Storage Cheat Sheet asks of scrypt.
  public static let standard = PasswordCost(logRounds: 16, blockSize: 8, parallelism: 2)
}

/// A password as scrypt, with its salt and cost: `$scrypt$ln=16,r=8,p=2$salt$hash`, salt and hash in base64.
struct PasswordHash: Sendable {
  let text: String
  private let cost: PasswordCost
  private let salt: Data
  private let hash: Data

  init(of password: String, cost: PasswordCost) throws {
    let salt = Data(SecretToken.random(bytes: 16))
    hash = try Self.derive(password, salt, cost)
    self.salt = salt
    self.cost = cost
    text =
      "$scrypt$ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)$"
      + salt.base64EncodedString() + "$" + hash.base64EncodedString()
  }

  init?(_ text: String) {
    let parts = text.split(separator: "$").map(String.init)
    guard parts.count == 4, parts[0] == "scrypt", let salt = Data(base64Encoded: parts[2]),
      let hash = Data(base64Encoded: parts[3])
    else { return nil }
    let numbers = parts[1].split(separator: ",").compactMap {
      $0.split(separator: "=").last.flatMap { Int($0) }
    }
    guard numbers.count == 3 else { return nil }
    cost = PasswordCost(logRounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
    self.salt = salt
    self.hash = hash
    self.text = text
  }

  func fits(_ password: String) throws -> Bool { isSame(try Self.derive(password, salt, cost), hash) }

  private static func derive(_ password: String, _ salt: Data, _ cost: PasswordCost) throws -> Data {
    // Composed, so that the same letters from another keyboard are the same password.
    let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
    return unsafe try KDF.Scrypt.deriveKey(
      from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << cost.logRounds, blockSize: cost.blockSize,
      parallelism: cost.parallelism
    ).withUnsafeBytes { unsafe Data($0) }
  }
}
