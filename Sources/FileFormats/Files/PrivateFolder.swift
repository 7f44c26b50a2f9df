import Foundation
import Glibc

/// Lends a folder for temporary files that only this user may enter; it goes with all it holds afterwards.
///
/// For what needs a name: outside programs and SQLite. Surveys hold personal data.
/// - Throws: `FormatFailure` `temporaryStorage`, or what `body` threw.
public func withPrivateFolder<Result>(_ body: (PrivateFolder) throws -> Result) throws -> Result {
  let folder = try PrivateFolder()
  return try withExtendedLifetime(folder) { try body(folder) }
}

/// A folder for temporary files that only this user may enter; it goes with all it holds when the value goes.
public final class PrivateFolder: Sendable {
  public let path: String

  /// - Throws: `FormatFailure` `temporaryStorage`.
  public init() throws(FormatFailure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/vungtrong-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw FormatFailure(.temporaryStorage) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Copies a file into the folder and returns where the copy lies.
  /// - Parameter name: a plain file name.
  /// - Throws: `FormatFailure` of opening the file, `temporaryStorage`.
  public func copy(
    _ source: String, as name: String, limits: FormatLimits = FormatLimits()
  ) throws(FormatFailure) -> String {
    let place = path + "/" + name
    let descriptor = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FormatFailure(.temporaryStorage) }
    defer { close(descriptor) }
    var parts = try FileParts(ofFile: source, limits: limits)
    while let part = try parts.next() { try write(part, to: descriptor) }
    return place
  }
}

/// Writes all of the bytes.
/// - Throws: `FormatFailure` `temporaryStorage`: the disk is full.
func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(FormatFailure) {
  var rest = bytes
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { throw FormatFailure(.temporaryStorage) }
    rest = rest.dropFirst(count)
  }
}
