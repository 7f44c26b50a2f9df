import FileFormats

/// Writes a nested value of a property back as one line of JSON, up to a cap.
struct CompactJSON {
  private(set) var text = ""
  private var depth = 0
  private var needsComma = false
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Whether the value goes on.
  var isOpen: Bool { depth > 0 }

  mutating func add(_ event: JSONEvent, _ bytes: Span<UInt8>) {
    switch event {
    case .objectEnded, .arrayEnded:
      depth -= 1
      needsComma = true
      write(event == .objectEnded ? "}" : "]")
      return
    default: if needsComma { write(",") }
    }
    needsComma = true
    switch event {
    case .objectBegan, .arrayBegan:
      depth += 1
      needsComma = false
      write(event == .objectBegan ? "{" : "[")
    case .key:
      writeQuoted(bytes)
      write(":")
      needsComma = false
    case .string: writeQuoted(bytes)
    case .number: write(string(bytes))
    case .boolean(let value): write(value ? "true" : "false")
    case .null: write("null")
    case .objectEnded, .arrayEnded: break
    }
  }

  private mutating func write(_ piece: String) {
    if text.utf8.count < limit { text += piece }
  }

  private mutating func writeQuoted(_ bytes: Span<UInt8>) {
    var quoted = "\""
    for scalar in string(bytes).unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    write(quoted + "\"")
  }
}

/// The text of UTF-8 bytes, composed.
func string(_ bytes: Span<UInt8>) -> String {
  var copy = [UInt8]()
  copy.reserveCapacity(bytes.count)
  for index in bytes.indices { copy.append(bytes[index]) }
  return composed(String(decoding: copy, as: UTF8.self))
}
