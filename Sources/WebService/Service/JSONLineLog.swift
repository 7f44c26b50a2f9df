import Foundation
public import Logging

/// A logger that writes one JSON object per line to standard error: `time`, `level`, `event` and what belongs to it.
public func jsonLineLogger(label: String, level: Logger.Level = .info) -> Logger {
  var logger = Logger(label: label) { _ in JSONLineLog(write: { FileHandle.standardError.write(Data($0)) }) }
  logger.logLevel = level
  return logger
}

/// Writes each event as one line of JSON, so that no text of a visitor can begin a new line.
struct JSONLineLog: LogHandler {
  /// Takes one line with its end.
  let write: @Sendable ([UInt8]) -> Void
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  init(write: @escaping @Sendable ([UInt8]) -> Void) { self.write = write }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues(\.description)
    fields["request"] = fields.removeValue(forKey: "hb.request.id")
    fields["time"] = Date().formatted(.iso8601.time(includingFractionalSeconds: true))
    fields["level"] = event.level.rawValue
    fields["event"] = event.message.description
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(fields) else { return }
    write(Array(line) + [UInt8(ascii: "\n")])
  }
}
