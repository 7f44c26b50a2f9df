import Geospatial

/// Appends values to bytes that the same program reads again: see `RecordReader`.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) { bytes.append(variableLengthSigned: Int64(number)) }

  mutating func write(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

  mutating func write(_ number: Double) { bytes.append(bitsOf: number) }

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
  private var reader: BinaryReader

  init(_ bytes: [UInt8]) { reader = BinaryReader(bytes) }

  var isAtEnd: Bool { reader.remaining == 0 }

  mutating func number() -> Int { Int(reader.signed()!) }

  mutating func truth() -> Bool { reader.byte()! == 1 }

  mutating func double() -> Double { reader.double()! }

  mutating func text() -> String { String(decoding: reader.slice(number())!, as: UTF8.self) }

  mutating func optional<Value>(_ read: (inout RecordReader) -> Value) -> Value? {
    truth() ? read(&self) : nil
  }

  mutating func all<Value>(_ read: (inout RecordReader) -> Value) -> [Value] {
    (0..<number()).map { _ in read(&self) }
  }
}
