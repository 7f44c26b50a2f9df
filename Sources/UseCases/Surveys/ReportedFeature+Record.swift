import Geospatial
import GrowingAreas

/// A reported feature as bytes, far fewer than it takes in memory. What is read was written by this same process: where it is something
/// else, the program is at fault and stops.
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
  /// What stands before a value, so that it is read as what it is.
  fileprivate enum Kind: Int {
    case count, metres, squareMetres, kilograms, litres, degrees, share, number, text, terms, crs
  }

  fileprivate func write(to record: inout RecordWriter) {
    switch self {
    case .count(let count): record.write(.count, count)
    case .metres(let number): record.write(.metres, number)
    case .squareMetres(let number): record.write(.squareMetres, number)
    case .kilograms(let number): record.write(.kilograms, number)
    case .litres(let number): record.write(.litres, number)
    case .degrees(let number): record.write(.degrees, number)
    case .share(let number): record.write(.share, number)
    case .number(let number): record.write(.number, number)
    case .text(let text):
      record.write(Kind.text.rawValue)
      record.write(text)
    case .terms(let terms):
      record.write(Kind.terms.rawValue)
      record.write(all: terms) { $0.write($1) }
    case .crs(let code): record.write(.crs, code.epsg)
    }
  }

  fileprivate init(from record: inout RecordReader) {
    self =
      switch Kind(rawValue: record.number())! {
      case .count: .count(record.number())
      case .metres: .metres(record.double())
      case .squareMetres: .squareMetres(record.double())
      case .kilograms: .kilograms(record.double())
      case .litres: .litres(record.double())
      case .degrees: .degrees(record.double())
      case .share: .share(record.double())
      case .number: .number(record.double())
      case .text: .text(record.text())
      case .terms: .terms(record.all { $0.text() })
      case .crs: .crs(CRSCode(epsg: record.number()))
      }
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ kind: StatedValue.Kind, _ count: Int) {
    write(kind.rawValue)
    write(count)
  }

  fileprivate mutating func write(_ kind: StatedValue.Kind, _ number: Double) {
    write(kind.rawValue)
    write(number)
  }
}
