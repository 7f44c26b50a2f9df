import Foundation
public import Logging

/// A logger that writes one JSON object per line: `time`, `level`, `event` and what belongs to it.
/// - Parameter write: takes one line with its end; nil writes to standard error.
public func jsonLineLogger(
  label: String, level: Logger.Level = .info, write: (@Sendable ([UInt8]) -> Void)? = nil
) -> Logger {
  let write = write ?? { FileHandle.standardError.write(Data($0)) }
  var logger = Logger(label: label) { _ in JSONLineLog(write: write) }
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
    var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues(Field.init)
    fields["request"] = fields.removeValue(forKey: "hb.request.id")
    fields["time"] = .text(Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    fields["level"] = .text(event.level.rawValue)
    fields["event"] = .text(event.message.description)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(fields) else { return }
    write(Array(line) + [UInt8(ascii: "\n")])
  }

  /// A value of a line: numbers stay numbers.
  private enum Field: Encodable {
    case text(String)
    case number(Int64)

    init(_ value: Logger.Metadata.Value) {
      switch value {
      case .stringConvertible(let number as Int): self = .number(Int64(number))
      case .stringConvertible(let number as Int64): self = .number(number)
      default: self = .text(value.description)
      }
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .text(let text): try text.encode(to: encoder)
      case .number(let number): try number.encode(to: encoder)
      }
    }
  }
}
