import FoundationEssentials
import Glibc

/// Standard output for results, standard error for messages and progress.
enum Terminal {
  static func error(_ text: String) {
    progress("")
    write(text + "\n")
  }

  /// One JSON value on a line of its own; keys sorted, so that output is stable.
  static func json(_ value: some Encodable) throws { print(try jsonText(value)) }

  /// One JSON object on a line of its own.
  static func json(_ members: (inout JSONLine) -> Void) {
    var line = JSONLine()
    line.object(members)
    print(line.take())
  }

  /// One JSON object on a line of its own with a long list in it, whose objects are written one by one.
  /// - Parameters:
  ///   - name: the key of the list.
  ///   - each: hands over the values of the list, one by one.
  ///   - rest: the other members; their keys sort behind `name`.
  static func json<Value>(
    listing name: String, _ each: ((Value) throws -> Void) throws -> Void, beside rest: some Encodable,
    _ members: @escaping (Value, inout JSONLine) -> Void
  ) throws {
    print("{\"\(name)\":[", terminator: "")
    var line = JSONLine()
    try each { value in
      line.object { members(value, &$0) }
      if line.bytes.count > 1 << 16 { print(line.take(), terminator: "") }
    }
    print(line.take() + "]," + (try jsonText(rest)).dropFirst())
  }

  private static func jsonText(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The text of a file or a user without whatever could steer a terminal.
  static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }

  /// Shows how far long work is, on a terminal only; an empty text clears the line.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K" + text)
  }

  private static let barWidth = 30

  /// Shows a bar filled to the share, the percentage and what is being done, on a terminal only; a full bar clears the line.
  static func bar(_ share: Double, _ words: String) {
    guard share < 1 else { return progress("") }
    let percent = Int(max(0, share) * 100)
    let filled = percent * barWidth / 100
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: barWidth - filled)
    progress(bar + (percent < 10 ? "  \(percent)%  " : " \(percent)%  ") + words)
  }

  /// Hands on what was printed, for whoever reads through a pipe.
  static func flush() { fflush(nil) }

  /// Hands on what is left and looks back: output that never arrived is no success.
  /// - Throws: `ExitStatus` storageFailed.
  static func finish() throws {
    if fflush(nil) != 0 { throw ExitStatus.storageFailed }
  }

  private static func write(_ text: String) {
    // What standard error cannot take has nowhere else to go.
    _ = unsafe Array(text.utf8).withUnsafeBytes {
      unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
    }
  }
}
