import Foundation

/// Writes the bytes to a file of its own, lends its path, and removes it.
@discardableResult
func withTemporaryFile<R>(_ bytes: some Sequence<UInt8>, _ body: (String) throws -> R) throws -> R {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("formats-\(UUID().uuidString)")
  try Data(bytes).write(to: url)
  defer { try? FileManager.default.removeItem(at: url) }
  return try body(url.path)
}

@discardableResult
func withTemporaryFile<R>(_ text: String, _ body: (String) throws -> R) throws -> R {
  try withTemporaryFile(text.utf8, body)
}
