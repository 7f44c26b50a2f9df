import Crypto
import Glibc
import GrowingAreas

/// The SHA-256 of a file of any size, in lower-case hexadecimal.
/// - Throws: `Refusal` fileUnreadable.
func sha256(ofFileAt path: String) throws -> String {
  let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw Refusal(.fileUnreadable, path) }
  defer { close(file) }
  var hash = SHA256()
  var buffer = [UInt8](repeating: 0, count: 1 << 18)
  while true {
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw Refusal(.fileUnreadable, path) }
    if count == 0 { return hash.finalize().hexadecimal }
    hash.update(data: buffer[..<count])
  }
}
