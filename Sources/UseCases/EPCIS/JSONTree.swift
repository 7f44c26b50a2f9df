import FileFormats
import GrowingAreas
import SurveyImport
import Traceability

/// Reads a JSON file of somebody else as a whole, within limits.
/// - Throws: `Refusal` fileMissing, fileUnreadable, fileEmpty, fileTooLarge, jsonMalformed, tooMuchInFile.
func jsonTree(at path: String) throws -> JSONValue {
  var limits = FormatLimits()
  limits.fileBytes = 16 << 20
  limits.depth = 32
  var builder = JSONTreeBuilder(path: path)
  do {
    try readJSON(at: path, limits: limits, handler: &builder)
  } catch let failure as FormatFailure {
    throw Refusal(failure, subject: path, format: .geojson)
  }
  guard let value = builder.value else { throw Refusal(.fileEmpty, path) }
  return value
}

private struct JSONTreeBuilder: JSONHandler {
  /// A list or object that is not closed yet.
  private enum Open {
    case array([JSONValue])
    case object([JSONMember], key: String)
  }

  /// A document of 10,000 events has about 300,000.
  private static let mostValues = 1_000_000

  let path: String
  private(set) var value: JSONValue?
  private var open: [Open] = []
  private var count = 0

  init(path: String) { self.path = path }

  mutating func event(_ event: JSONEvent, bytes: Span<UInt8>, at position: borrowing JSONPosition) throws {
    count += 1
    guard count <= Self.mostValues else {
      throw Refusal(
        .tooMuchInFile, path, ["count": .count(count), "limit": .count(Self.mostValues)],
        at: SourcePlace(line: position.line))
    }
    switch event {
    case .objectBegan: open.append(.object([], key: ""))
    case .arrayBegan: open.append(.array([]))
    case .key:
      guard case .object(let members, _)? = open.popLast() else { return }
      open.append(.object(members, key: text(bytes)))
    case .objectEnded:
      guard case .object(let members, _)? = open.popLast() else { return }
      add(.object(members))
    case .arrayEnded:
      guard case .array(let values)? = open.popLast() else { return }
      add(.array(values))
    case .string: add(.text(text(bytes)))
    case .number: add(.number(parseDecimal(bytes) ?? .nan))
    case .boolean(let boolean): add(.boolean(boolean))
    case .null: add(.null)
    }
  }

  private mutating func add(_ value: JSONValue) {
    switch open.popLast() {
    case .array(var values)?:
      values.append(value)
      open.append(.array(values))
    case .object(var members, let key)?:
      members.append(JSONMember(key, value))
      open.append(.object(members, key: key))
    // A second text after the first is no part of the document.
    case nil: if self.value == nil { self.value = value }
    }
  }

  private func text(_ bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    return String(decoding: copy, as: UTF8.self)
  }
}
