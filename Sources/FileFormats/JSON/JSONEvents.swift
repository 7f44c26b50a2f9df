/// What stands next in a JSON text.
public enum JSONEvent: Sendable, Hashable {
  case objectBegan, objectEnded, arrayBegan, arrayEnded
  /// The name of a member; its value is the next event.
  case key
  case string
  /// The digits as written; `parseDecimal` reads every number that JSON allows.
  case number
  case boolean(Bool)
  case null
}

/// Receives the events of one JSON file in order. What it throws stops the reading and reaches the caller unchanged.
public protocol JSONHandler {
  /// - Parameter bytes: UTF-8 of a key, string or number, escapes resolved; empty for other events.
  mutating func event(_ event: JSONEvent, bytes: Span<UInt8>, at position: borrowing JSONPosition) throws
}

/// Where in the file the reader stands, lent to a handler for the length of one call.
public struct JSONPosition: ~Copyable {
  private let session: JSONSession

  init(session: JSONSession) { self.session = session }

  /// 1-based line on which the event ends.
  public var line: Int { session.currentLine() }
}

/// Reads a JSON file of any size in constant memory and tells the handler what stands in it.
///
/// UTF-8, with or without byte order mark. Comments and text after the end are refused. Several values may follow
/// each other, with record separators (RFC 8142) or line ends between them.
/// - Throws: `FormatFailure` with the line, or what the handler threw.
public func readJSON<Handler: JSONHandler>(
  at path: String, limits: FormatLimits = FormatLimits(), handler: inout Handler
) throws {
  var file = try FileBytes(path: path, limit: limits.fileBytes)
  let session = try JSONSession(handler: handler, limits: limits)
  defer { if let used = session.handler as? Handler { handler = used } }
  try session.run { (buffer) throws(FormatFailure) in try file.read(into: buffer) }
}
