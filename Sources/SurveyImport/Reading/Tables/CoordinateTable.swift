import FileFormats
import Geospatial
import GrowingAreas

/// Reads a coordinate table (*bảng tọa độ*): one corner per row, rows of one parcel together; or one parcel per row, its
/// corners side by side or as well-known text.
///
/// A row whose parcel cell is blank belongs to the parcel above it. Rows without coordinates hold no corner.
/// - Throws: `Refusal`, `FormatFailure`, or what the receiver of the features threw.
func readCoordinateTable(_ table: consuming TableReader, subject: String, output: FeatureOutput) throws {
  let heading = try TableHeading.find(in: &table, subject: subject)
  switch heading.layout {
  case .cornerPerRow: try readCornerRows(&table, heading, output)
  case .parcelPerRow:
    while try table.next() {
      var parcel = TableParcel(table, heading, output)
      parcel.take(table)
      try output.emit(parcel.feature())
    }
  case .shapePerRow(let column): try readShapeTable(&table, heading, shapes: column, output: output)
  }
}

private func readCornerRows(
  _ table: inout TableReader, _ heading: TableHeading, _ output: FeatureOutput
) throws {
  var parcel: TableParcel?
  var firstFeatures: [[String]: Int] = [:]
  while try table.next() {
    let key = TableParcel.key(of: table, heading)
    if let current = parcel, let key, key != current.key {
      try output.emit(current.feature())
      parcel = nil
    }
    if parcel == nil {
      parcel = TableParcel(table, heading, output)
      if let key, let first = firstFeatures[key] { parcel?.repeats(feature: first) }
      if let key, firstFeatures[key] == nil { firstFeatures[key] = output.nextIndex }
    }
    parcel?.take(table)
  }
  if let parcel { try output.emit(parcel.feature()) }
}

/// One parcel of a table while its rows are read.
private struct TableParcel {
  /// Map sheet and parcel as written; nil where the table names no parcels.
  let key: [String]?
  private let index: Int
  private let line: Int
  private let heading: TableHeading
  private let pointLimit: Int
  private var notes: FeatureNotes
  private var corners: [TableCorner] = []
  private var vertices = 0
  private var declaredArea: SquareMetres?
  private var isDegrees: Bool

  /// The parcel that begins with the row in hand.
  init(_ row: borrowing TableReader, _ heading: TableHeading, _ output: FeatureOutput) {
    key = Self.key(of: row, heading)
    index = output.nextIndex
    line = row.line
    self.heading = heading
    pointLimit = output.limits.pointsPerFeature
    notes = FeatureNotes(limits: output.limits)
    notes.name = key?.last
    isDegrees = heading.isDegrees
    if let encoding = row.legacyEncoding { isConverted(from: encoding) }
  }

  /// nil where the row names no parcel.
  static func key(of row: borrowing TableReader, _ heading: TableHeading) -> [String]? {
    var key: [String] = []
    guard let parcel = heading.columns.firstIndex(of: .parcel), !row.text(parcel).isEmpty else { return nil }
    if let sheet = heading.columns.firstIndex(of: .sheet) { key.append(row.text(sheet)) }
    key.append(composed(row.text(parcel)))
    return key
  }

  /// Says that the parcel of feature `first` goes on here, behind others: two parcels may share a name, or one be torn.
  mutating func repeats(feature first: Int) {
    notes.find(
      ImportFinding(
        .parcelNameRepeated, ["name": .text(notes.name ?? ""), "feature": .count(first)],
        at: SourcePlace(line: line, feature: index)))
  }

  private mutating func isConverted(from encoding: LegacyEncoding) {
    notes.find(
      ImportFinding(
        .legacyTextConverted, ["encoding": .text(encoding.displayName)],
        at: SourcePlace(line: line, feature: index)))
  }

  mutating func take(_ row: borrowing TableReader) {
    takeText(row)
    for pair in heading.pairs { take(row, pair) }
  }

  private mutating func take(_ row: borrowing TableReader, _ pair: TableHeading.Pair) {
    let hasX = row.cell(pair.x).contains { $0 > 0x20 }
    let hasY = row.cell(pair.y).contains { $0 > 0x20 }
    guard hasX || hasY else { return }
    vertices += 1
    let x = number(row, pair.x)
    let y = number(row, pair.y)
    guard let x, let y, isInRange(x, y, pair, line: row.line), corners.count < pointLimit else { return }
    corners.append(TableCorner(x: x, y: y, line: Int32(clamping: row.line)))
  }

  private mutating func number(_ row: borrowing TableReader, _ column: Int) -> Double? {
    // A metre with three decimals has six or seven digits before the mark, so a lone mark with fewer groups.
    let cell = row.cell(column)
    guard let number = parseNumber(cell.span, loneMark: isDegrees ? .decimal : .grouping) else {
      let place = SourcePlace(line: row.line, column: heading.names[column], feature: index, vertex: vertices)
      notes.findText(composed(row.text(column)), in: heading.names[column], at: place)
      return nil
    }
    if number.isDegrees { isDegrees = true }
    return number.value
  }

  private mutating func isInRange(_ x: Double, _ y: Double, _ pair: TableHeading.Pair, line: Int) -> Bool {
    var place = SourcePlace(line: line, feature: index, vertex: vertices)
    if isDegrees { return notes.position(longitude: y, latitude: x, at: place) != nil }
    // HN-72 writes its zone before the easting: eight digits before the mark; nothing has more.
    for (axis, value, column) in [("northing", x, pair.x), ("easting", y, pair.y)]
    where !(abs(value) < 1e8) {
      place.column = heading.names[column]
      notes.find(
        ImportFinding(
          .coordinateOutOfRange,
          ["axis": .text(axis), "value": .stated(value, StatedValue.number)], at: place))
      return false
    }
    return true
  }

  /// Keeps the first text of each column that is about the parcel and not about the corner.
  private mutating func takeText(_ row: borrowing TableReader) {
    for (column, kind) in heading.columns.enumerated() {
      switch kind {
      case .other, .sheet, .area:
        let text = row.text(column)
        guard !text.isEmpty, notes.fields[heading.names[column]] == nil else { continue }
        notes.add(composed(text), as: heading.names[column])
        if case .area(let unit?) = kind, declaredArea == nil {
          let cell = row.cell(column)
          let number = parseNumber(cell.span, loneMark: unit == .squareMetre ? .grouping : .decimal)
          declaredArea = number.map { SquareMetres($0.value * unit.squareMetres) }
        }
      case .northing, .easting, .latitude, .longitude, .parcel, .shape, .cornerDetail: break
      }
    }
  }

  func feature() -> ReadFeature {
    var notes = notes
    var geometry = corners.isEmpty ? ReadGeometry.empty : .corners(corners)
    if vertices > pointLimit {
      geometry = .empty
      notes.findTooManyPoints(vertices, limit: pointLimit, at: SourcePlace(line: line, feature: index))
    }
    var feature = ReadFeature(
      index: index, name: notes.name, fields: notes.fields, declaredArea: declaredArea, geometry: geometry,
      line: line, findings: notes.findings)
    feature.cornersAreDegrees = isDegrees
    return feature
  }
}
