import FileFormats
import Foundation
import Glibc
import GrowingAreas
import Registry

/// A copy of the registry that is read once, piece by piece, and is gone afterwards: it has no name from the beginning.
public final class BackupFile: Sendable {
  /// Bytes.
  public let size: Int
  private let file: Int32

  /// - Throws: `Refusal` storageFailed.
  fileprivate init(takingOver path: String) throws {
    file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw Refusal(.storageFailed, path, ["reason": .text("unable to open database file")])
    }
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
      throw Refusal(.storageFailed, "backup", ["reason": .text("unable to open database file")])
    }
    return Array(bytes.prefix(count))
  }
}

extension Office {
  /// A ZIP archive of what `backUp(to:)` writes, for who keeps it safe elsewhere: the registry as it is now, growers included, and
  /// what the web service gathered, without `staff.key`.
  /// - Throws: `Refusal` notAllowed, outputFailed, storageFailed.
  public func takeBackup() throws -> BackupFile {
    try checkRight(.takeBackup)
    // Where there is room for it, and nobody else looks.
    let folder = registry.directory + "/backup-" + SecretToken().text
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = try backUp(to: folder + "/registry.gpkg")
    let archive = folder + "/backup.zip"
    do {
      try ZipOutput.write(
        [], files: files.map { (name: String($0.dropFirst(folder.count + 1)), path: $0) }, to: archive)
    } catch {
      throw Refusal(.outputFailed, archive, ["reason": .text(error.reason)])
    }
    return try BackupFile(takingOver: archive)
  }
}
