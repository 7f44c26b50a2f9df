import Geospatial

/// A JSON object as it is written into a column: fields in the order they were added.
struct JSONObject {
  enum Value {
    case text(String)
    case optional(String?)
    case number(Double)
    case count(Int)
    case truth(Bool)
    /// Two lower-case digits for each byte.
    case hexadecimal([UInt8])
    case texts([String])
    case counts([Int64])
    case object(JSONObject)
    case objects([JSONObject])
  }

  private var bytes = Array("{".utf8)

  init(_ fields: [(String, Value)] = []) {
    for (name, value) in fields { add(name, value) }
  }

  mutating func add(_ name: String, _ value: Value) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    appendJSONString(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(value)
  }

  var text: String { String(decoding: bytes + "}".utf8, as: UTF8.self) }

  private mutating func append(_ value: Value) {
    switch value {
    case .text(let text), .optional(.some(let text)): appendJSONString(text, to: &bytes)
    case .optional(nil): bytes += "null".utf8
    // The shortest text that reads back as the same number.
    case .number(let number): bytes += (number.isFinite ? String(number) : "null").utf8
    case .count(let count): appendJSONNumber(count, to: &bytes)
    case .truth(let truth): bytes += (truth ? "true" : "false").utf8
    case .hexadecimal(let value):
      bytes.append(UInt8(ascii: "\""))
      let digits = Array("0123456789abcdef".utf8)
      for byte in value {
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 0xf)])
      }
      bytes.append(UInt8(ascii: "\""))
    case .texts(let texts): append(texts.map { .text($0) })
    case .counts(let counts): append(counts.map { .count(Int($0)) })
    case .object(let object): bytes += object.bytes + "}".utf8
    case .objects(let objects): append(objects.map { .object($0) })
    }
  }

  private mutating func append(_ values: [Value]) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The values as a JSON array.
  static func array(_ objects: [JSONObject]) -> String {
    var list = JSONObject()
    list.bytes = []
    list.append(.objects(objects))
    return String(decoding: list.bytes, as: UTF8.self)
  }
}
