import Geospatial
import GrowingAreas

/// A reported feature as bytes, a twentieth of what it takes in memory.
extension ReportedFeature {
  func write(to record: inout RecordWriter) {
    record.write(index)
    record.write(name) { $0.write($1) }
    record.write(state.rawValue)
    record.write(outline) { record, outline in
      record.write(outline.area.value)
      record.write(outline.areaStandardError?.value) { $0.write($1) }
      record.write(outline.planeArea?.value) { $0.write($1) }
      record.write(outline.corners)
    }
    record.write(all: findings) { $1.write(to: &$0) }
    record.write(parcelCode) { $0.write($1) }
    record.write(isWaitingForYes)
  }

  init(from record: inout RecordReader) {
    index = record.number()
    name = record.optional { $0.text() }
    state = SurveyedFeatureState(rawValue: record.text())!
    outline = record.optional { record in
      Outline(
        area: SquareMetres(record.double()),
        areaStandardError: record.optional { SquareMetres($0.double()) },
        planeArea: record.optional { SquareMetres($0.double()) }, corners: record.number())
    }
    findings = record.all { ImportFinding(from: &$0) }
    parcelCode = record.optional { $0.text() }
    isWaitingForYes = record.truth()
  }
}

extension ImportFinding {
  fileprivate func write(to record: inout RecordWriter) {
    record.write(code.rawValue)
    record.write(all: values) { record, value in
      record.write(value.key)
      value.value.write(to: &record)
    }
    record.write(place.line) { $0.write($1) }
    record.write(place.column) { $0.write($1) }
    record.write(place.feature) { $0.write($1) }
    record.write(place.vertex) { $0.write($1) }
    record.write(place.longitude) { $0.write($1) }
    record.write(place.latitude) { $0.write($1) }
  }

  fileprivate init(from record: inout RecordReader) {
    let code = FindingCode(rawValue: record.text())!
    let values = record.all { ($0.text(), StatedValue(from: &$0)) }
    var place = SourcePlace()
    place.line = record.optional { $0.number() }
    place.column = record.optional { $0.text() }
    place.feature = record.optional { $0.number() }
    place.vertex = record.optional { $0.number() }
    place.longitude = record.optional { $0.double() }
    place.latitude = record.optional { $0.double() }
    self.init(code, Dictionary(uniqueKeysWithValues: values), at: place)
  }
}

extension StatedValue {
  /// The kind as a number, then the value.
  fileprivate func write(to record: inout RecordWriter) {
    switch self {
    case .count(let count): record.write(kind: 0, count)
    case .metres(let number): record.write(kind: 1, number)
    case .squareMetres(let number): record.write(kind: 2, number)
    case .kilograms(let number): record.write(kind: 3, number)
    case .litres(let number): record.write(kind: 4, number)
    case .degrees(let number): record.write(kind: 5, number)
    case .share(let number): record.write(kind: 6, number)
    case .number(let number): record.write(kind: 7, number)
    case .text(let text):
      record.write(8)
      record.write(text)
    case .terms(let terms):
      record.write(9)
      record.write(all: terms) { $0.write($1) }
    case .crs(let code): record.write(kind: 10, code.epsg)
    }
  }

  fileprivate init(from record: inout RecordReader) {
    self =
      switch record.number() {
      case 0: .count(record.number())
      case 1: .metres(record.double())
      case 2: .squareMetres(record.double())
      case 3: .kilograms(record.double())
      case 4: .litres(record.double())
      case 5: .degrees(record.double())
      case 6: .share(record.double())
      case 7: .number(record.double())
      case 8: .text(record.text())
      case 9: .terms(record.all { $0.text() })
      case 10: .crs(CRSCode(epsg: record.number()))
      case let kind: fatalError("no value of kind \(kind)")
      }
  }
}

extension RecordWriter {
  fileprivate mutating func write(kind: Int, _ count: Int) {
    write(kind)
    write(count)
  }

  fileprivate mutating func write(kind: Int, _ number: Double) {
    write(kind)
    write(number)
  }
}
