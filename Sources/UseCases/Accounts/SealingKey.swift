import Crypto
import FoundationEssentials
import Glibc
import GrowingAreas

/// The key that second factors are sealed with. It lies beside the registry and in no backup, so that a copy of the registry
/// opens nothing; restored elsewhere, recovery codes and new invitations lead in.
struct SealingKey: Sendable {
  private let key: SymmetricKey

  /// Reads `staff.key` in the folder, or makes it, readable by its owner alone.
  /// - Throws: `Refusal` storageFailed.
  init(in folder: String) throws {
    let path = folder + "/staff.key"
    let file = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if file >= 0 {
      defer { close(file) }
      let bytes = SecretToken.random(bytes: 32)
      let written = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
      guard written == 32, fsync(file) == 0 else {
        unsafe unlink(path)
        throw Refusal(.storageFailed, path, ["reason": .text("folder-not-made")])
      }
    }
    guard let data = try? Data(contentsOf: URL(filePath: path)), data.count == 32 else {
      throw Refusal(.storageFailed, path, ["reason": .text("unable to open database file")])
    }
    key = SymmetricKey(data: data)
  }

  /// - Parameter owner: the account it belongs to; opened for another, it does not open.
  func seal(_ bytes: [UInt8], for owner: String) throws -> [UInt8] {
    try Array(ChaChaPoly.seal(bytes, using: key, authenticating: Array(owner.utf8)).combined)
  }

  /// nil for what was sealed with another key or for another account.
  func open(_ bytes: [UInt8], for owner: String) -> [UInt8]? {
    guard let box = try? ChaChaPoly.SealedBox(combined: bytes),
      let opened = try? ChaChaPoly.open(box, using: key, authenticating: Array(owner.utf8))
    else { return nil }
    return Array(opened)
  }
}
