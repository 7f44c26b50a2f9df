import Crypto
import FoundationEssentials
import Glibc
import GrowingAreas

/// The bytes a surveyor handed in, as they are kept for ever beside what was made of them.
struct OriginalFile: Sendable {
  let path: String
  let bytes: [UInt8]
  /// Lower-case hexadecimal.
  let sha256: String

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// - Throws: `Refusal` fileMissing, fileUnreadable, fileEmpty, fileTooLarge.
  init(at path: String) throws {
    bytes = try readWholeFile(at: path, limit: 1_000_000_000)
    self.path = path
    sha256 = SHA256.hash(data: bytes).hexadecimal
  }
}

/// The bytes of a file a user named.
/// - Throws: `Refusal` fileMissing, fileUnreadable, fileEmpty, fileTooLarge (size, limit).
func readWholeFile(at path: String, limit: Int) throws -> [UInt8] {
  var status = stat()
  guard unsafe stat(path, &status) == 0 else { throw Refusal(.fileMissing, path) }
  guard isRegular(status) else { throw Refusal(.fileUnreadable, path) }
  let size = Int(status.st_size)
  guard size <= limit else {
    throw Refusal(.fileTooLarge, path, ["size": .count(size), "limit": .count(limit)])
  }
  guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw Refusal(.fileUnreadable, path) }
  guard !data.isEmpty else { throw Refusal(.fileEmpty, path) }
  return [UInt8](data)
}
