import Foundation
import Geospatial
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
    var line: [UInt8] = []
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      line.append(UInt8(ascii: line.isEmpty ? "{" : ","))
      appendJSONString(name, to: &line)
      line.append(UInt8(ascii: ":"))
      value.append(to: &line)
    }
    line += "}\n".utf8
    write(line)
  }

  /// A value of a line: numbers stay numbers.
  private enum Field {
    case text(String)
    case number(Int)

    init(_ value: Logger.Metadata.Value) {
      switch value {
      case .stringConvertible(let number as Int): self = .number(number)
      case .stringConvertible(let number as Int64): self = .number(Int(number))
      default: self = .text(value.description)
      }
    }

    func append(to line: inout [UInt8]) {
      switch self {
      case .text(let text): appendJSONString(text, to: &line)
      case .number(let number): appendJSONNumber(number, to: &line)
      }
    }
  }
}
