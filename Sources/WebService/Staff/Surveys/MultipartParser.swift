import Foundation

/// Reads a form with files as it comes in, piece by piece (RFC 7578): what a part holds is handed on at once, and never kept.
struct MultipartParser {
  /// What the head of a part says.
  struct Part: Equatable {
    var name: String
    /// As the browser's person named the file; nil for a field.
    var fileName: String?
  }

  enum Event: Equatable {
    case part(Part)
    case bytes([UInt8])
    case partEnded
  }

  private enum Place { case before, inPart, afterDelimiter, head, done }

  private let delimiter: [UInt8]
  private var buffer: [UInt8] = Array("\r\n".utf8)
  private var place = Place.before

  /// Whether the closing delimiter was read.
  var isWhole: Bool { place == .done }

  /// - Parameter contentType: the whole header; nil is returned for another type, or a delimiter no browser makes.
  init?(contentType: String) {
    let parts = contentType.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    guard parts.first?.lowercased() == "multipart/form-data",
      var boundary = parts.first(where: { $0.lowercased().hasPrefix("boundary=") })?.dropFirst(9)
    else { return nil }
    if boundary.hasPrefix("\""), boundary.hasSuffix("\""), boundary.count > 2 {
      boundary = boundary.dropFirst().dropLast()
    }
    guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ (33...126).contains($0) }) else {
      return nil
    }
    delimiter = Array("\r\n--".utf8) + boundary.utf8
  }

  /// - Throws: `Problem` for what no browser sends.
  mutating func take(_ bytes: some Sequence<UInt8>, _ body: (Event) throws -> Void) throws {
    buffer += bytes
    while try step(body) {}
  }

  /// - Returns: whether more can be done with what is there.
  private mutating func step(_ body: (Event) throws -> Void) throws -> Bool {
    switch place {
    case .before, .inPart:
      let found = Self.find(delimiter, in: buffer)
      // What may be the beginning of a delimiter waits for the next piece.
      let end = found ?? max(0, buffer.count - delimiter.count)
      if place == .inPart, end > 0 { try body(.bytes(Array(buffer[..<end]))) }
      if place == .before, found == nil, buffer.count > StaffLimits.largestPartHead { throw Problem.badForm }
      if place == .inPart || found != nil { buffer.removeFirst(end + (found == nil ? 0 : delimiter.count)) }
      guard found != nil else { return false }
      if place == .inPart { try body(.partEnded) }
      place = .afterDelimiter
    case .afterDelimiter:
      guard buffer.count >= 2 else { return false }
      let next = Array(buffer.prefix(2))
      buffer.removeFirst(2)
      if next == Array("--".utf8) {
        place = .done
      } else if next == Array("\r\n".utf8) {
        place = .head
      } else {
        throw Problem.badForm
      }
    case .head:
      guard let end = Self.find(Array("\r\n\r\n".utf8), in: buffer) else {
        if buffer.count > StaffLimits.largestPartHead { throw Problem.badForm }
        return false
      }
      guard end <= StaffLimits.largestPartHead else { throw Problem.badForm }
      try body(.part(try Self.part(String(decoding: buffer[..<end], as: UTF8.self))))
      buffer.removeFirst(end + 4)
      place = .inPart
    case .done:
      buffer.removeAll()
      return false
    }
    return true
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    var position = 0
    while position <= bytes.count - wanted.count, let next = bytes[position...].firstIndex(of: first) {
      guard next <= bytes.count - wanted.count else { return nil }
      if bytes[next..<next + wanted.count].elementsEqual(wanted) { return next }
      position = next + 1
    }
    return nil
  }

  private static func part(_ head: String) throws -> Part {
    for line in head.components(separatedBy: "\r\n") {
      guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "content-disposition" else {
        continue
      }
      let value = line[line.index(after: colon)...]
      guard value.trimmingCharacters(in: .whitespaces).lowercased().hasPrefix("form-data"),
        let name = parameter("name", of: value), !name.isEmpty
      else { throw Problem.badForm }
      return Part(name: name, fileName: parameter("filename", of: value))
    }
    throw Problem.badForm
  }

  /// Browsers write names in UTF-8, with `%22` for a quote.
  private static func parameter(_ name: String, of value: Substring) -> String? {
    guard let start = value.range(of: "; \(name)=\"") ?? value.range(of: ";\(name)=\""),
      let end = value[start.upperBound...].firstIndex(of: "\"")
    else { return nil }
    return String(value[start.upperBound..<end]).replacing("%22", with: "\"")
      .precomposedStringWithCanonicalMapping
  }
}
