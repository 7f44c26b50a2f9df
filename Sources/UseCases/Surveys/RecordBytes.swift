/// Appends values to bytes that the same program reads again: see `RecordReader`.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// A whole number takes a byte for each seven bits: the lowest first, the sign lowest of all.
  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> 63))
    while rest > 0x7f {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

  mutating func write(_ number: Double) {
    var rest = number.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func write<Value>(_ value: Value?, _ write: (inout RecordWriter, Value) -> Void) {
    self.write(value != nil)
    if let value { write(&self, value) }
  }

  /// Their number, then each.
  mutating func write<Values: Collection>(
    all values: Values, _ write: (inout RecordWriter, Values.Element) -> Void
  ) {
    self.write(values.count)
    for value in values { write(&self, value) }
  }
}

/// Reads what `RecordWriter` wrote, in the same order. Other bytes are a fault of the program and stop it.
struct RecordReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> Int {
    var (bits, shift) = (UInt64(0), 0)
    while true {
      let byte = rest.removeFirst()
      bits |= UInt64(byte & 0x7f) << shift
      shift += 7
      if byte < 0x80 { break }
    }
    return Int(bits >> 1) ^ -Int(bits & 1)
  }

  mutating func truth() -> Bool { rest.removeFirst() == 1 }

  mutating func double() -> Double {
    let bits = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    rest.removeFirst(8)
    return Double(bitPattern: bits)
  }

  mutating func text() -> String {
    let count = number()
    defer { rest.removeFirst(count) }
    return String(decoding: rest.prefix(count), as: UTF8.self)
  }

  mutating func optional<Value>(_ read: (inout RecordReader) -> Value) -> Value? {
    truth() ? read(&self) : nil
  }

  mutating func all<Value>(_ read: (inout RecordReader) -> Value) -> [Value] {
    (0..<number()).map { _ in read(&self) }
  }
}
