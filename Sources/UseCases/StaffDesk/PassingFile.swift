import Foundation
import Glibc
import GrowingAreas
import Registry

/// A file that is read once, piece by piece, and is gone afterwards: it has no name from the beginning.
public final class PassingFile: Sendable {
  /// Bytes.
  public let size: Int
  private let file: Int32

  /// - Throws: `Refusal` storageFailed.
  init(takingOver path: String) throws {
    file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Refusal(.storageFailed, path, ["reason": .text("unable to open file")]) }
    unsafe unlink(path)
    size = Int(lseek(file, 0, SEEK_END))
    lseek(file, 0, SEEK_SET)
  }

  deinit { close(file) }

  /// The next bytes; empty at the end.
  /// - Throws: `Refusal` storageFailed.
  public func next() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe Glibc.read(file, $0.baseAddress, $0.count) }
    guard count >= 0 else {
      throw Refusal(.storageFailed, "file", ["reason": .text("unable to read file")])
    }
    return Array(bytes.prefix(count))
  }
}

extension Office {
  /// What work writes into a private folder beside the registry, where there is room for it and nobody else looks.
  /// - Parameter work: gets the folder, and says which file in it is handed out; all others are gone when this returns.
  func passingFile(_ work: (String) throws -> String) throws -> PassingFile {
    let folder = registry.directory + "/passing-" + SecretToken().text
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try PassingFile(takingOver: work(folder))
  }
}
