import Geospatial

/// JSON text as it is written, for lists so long that an encoder, which makes a tree of each value first, would take longer than
/// the work that is reported. Absent members are left out; whoever writes keeps the keys sorted.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  /// Whether the next member or value is the first one in its brackets.
  private var isFirst = true

  mutating func object(_ members: (inout JSONLine) -> Void) { enclose("{", members, "}") }

  /// One object for each value.
  mutating func member<Value>(
    _ name: String, _ values: some Sequence<Value>, _ members: (Value, inout JSONLine) -> Void
  ) {
    key(name)
    enclose("[", { list in for value in values { list.object { members(value, &$0) } } }, "]")
  }

  mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    appendJSONString(value, to: &bytes)
    isFirst = false
  }

  mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    appendJSONNumber(value, to: &bytes)
    isFirst = false
  }

  /// The shortest text that reads back as the same number; a whole number without a point.
  mutating func member(_ name: String, _ value: Double?) {
    guard let value, value.isFinite else { return }
    key(name)
    if let whole = Int(exactly: value) {
      appendJSONNumber(whole, to: &bytes)
    } else {
      bytes += value.description.utf8
    }
    isFirst = false
  }

  /// The text until now, which is forgotten.
  mutating func take() -> String {
    defer { bytes.removeAll(keepingCapacity: true) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func key(_ name: String) {
    separate()
    appendJSONString(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  private mutating func enclose(
    _ opening: Unicode.Scalar, _ body: (inout JSONLine) -> Void, _ closing: Unicode.Scalar
  ) {
    separate()
    bytes.append(UInt8(ascii: opening))
    isFirst = true
    body(&self)
    bytes.append(UInt8(ascii: closing))
    isFirst = false
  }

  private mutating func separate() { if !isFirst { bytes.append(UInt8(ascii: ",")) } }
}
