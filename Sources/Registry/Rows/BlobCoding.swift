import Geospatial

/// How a column of numbers is written; the raw value is its first byte.
private enum ColumnForm: UInt8 {
  /// No row has a number.
  case absent = 0
  /// Every row has one, as differences in steps of the grid.
  case steps = 1
  /// Some rows have one: a bit for each row, then differences.
  case someSteps = 2
  /// Some rows have one that lies on no grid: a bit for each row, then 8 bytes for each number.
  case exact = 3
}

struct BlobWriter {
  var bytes: [UInt8] = []

  mutating func append(_ number: Int64) { bytes.append(variableLengthSigned: number) }

  mutating func append(differences numbers: [Int64]) {
    var previous: Int64 = 0
    for number in numbers {
      append(number &- previous)
      previous = number
    }
  }

  mutating func append(bits: [Bool]) {
    for start in stride(from: 0, to: bits.count, by: 8) {
      var byte: UInt8 = 0
      for index in start..<min(start + 8, bits.count) where bits[index] { byte |= 1 << UInt8(index - start) }
      bytes.append(byte)
    }
  }

  /// - Parameter steps: steps of the grid in one unit.
  mutating func append(numbers: [Double?], steps: Double) {
    let present = numbers.compactMap(\.self)
    guard !present.isEmpty else {
      bytes.append(ColumnForm.absent.rawValue)
      return
    }
    let onGrid = present.compactMap { gridStep(of: $0, steps: steps) }
    let isOnGrid = onGrid.count == present.count
    let isFull = present.count == numbers.count
    let form: ColumnForm = !isOnGrid ? .exact : isFull ? .steps : .someSteps
    bytes.append(form.rawValue)
    if form != .steps { append(bits: numbers.map { $0 != nil }) }
    if isOnGrid {
      append(differences: onGrid)
    } else {
      for number in present { bytes.append(bitsOf: number) }
    }
  }

  /// The step a number stands on, if going there and back gives the very same number.
  private func gridStep(of number: Double, steps: Double) -> Int64? {
    let step = (number * steps).rounded()
    guard abs(step) < 9e15, step / steps == number else { return nil }
    return Int64(step)
  }
}

/// Reads what `BlobWriter` wrote; every method gives nil when the bytes are something else.
struct BlobReader {
  private var reader: BinaryReader

  init(_ bytes: [UInt8]) { reader = BinaryReader(bytes) }

  var remaining: Int { reader.remaining }

  mutating func byte() -> UInt8? { reader.byte() }

  mutating func integer() -> Int64? { reader.signed() }

  mutating func differences(_ count: Int) -> [Int64]? {
    guard count <= remaining else { return nil }
    var numbers: [Int64] = []
    numbers.reserveCapacity(count)
    var previous: Int64 = 0
    for _ in 0..<count {
      guard let difference = integer() else { return nil }
      previous &+= difference
      numbers.append(previous)
    }
    return numbers
  }

  mutating func bits(_ count: Int) -> [Bool]? {
    guard let bytes = reader.slice((count + 7) / 8) else { return nil }
    return (0..<count).map { bytes[bytes.startIndex + $0 / 8] >> UInt8($0 % 8) & 1 == 1 }
  }

  mutating func numbers(_ count: Int, steps: Double) -> [Double?]? {
    guard let form = byte().flatMap(ColumnForm.init) else { return nil }
    switch form {
    case .absent: return [Double?](repeating: nil, count: count)
    case .steps: return differences(count)?.map { Double($0) / steps }
    case .someSteps, .exact:
      guard let present = bits(count) else { return nil }
      let filled = present.count { $0 }
      let numbers = form == .exact ? exact(filled) : differences(filled)?.map { Double($0) / steps }
      guard var rest = numbers?[...] else { return nil }
      return present.map { $0 ? rest.removeFirst() : nil }
    }
  }

  private mutating func exact(_ count: Int) -> [Double]? {
    guard count <= remaining / 8 else { return nil }
    return (0..<count).compactMap { _ in reader.double() }
  }
}
