import Foundation

/// Writes text to a file through a buffer.
final class TextFile {
  private let file: UnsafeMutablePointer<FILE>

  init(_ path: String) throws {
    guard let file = fopen(path, "w") else { throw WrongOutput("cannot write \(path)") }
    self.file = file
  }

  func write(_ text: String) { fputs(text, file) }

  /// - Throws: when not all of it could be written.
  func close() throws { guard fclose(file) == 0 else { throw WrongOutput("the disk is full") } }
}
