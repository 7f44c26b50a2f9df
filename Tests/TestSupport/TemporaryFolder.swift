import Foundation

/// A folder of its own for one test; it goes, with everything in it, when the test lets go of it.
public final class TemporaryFolder: Sendable {
  public let path: String

  public init() throws {
    path = NSTemporaryDirectory() + "vungtrong-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it, there or not.
  public func file(_ name: String) -> String { path + "/" + name }

  public func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name))))
  }

  public func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
  }

  /// - Returns: the path of the file written.
  public func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), name)
    return file(name)
  }
}
