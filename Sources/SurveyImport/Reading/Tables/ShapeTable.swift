import FileFormats
import Geospatial
import GrowingAreas

/// Reads a table with one shape per row, written as well-known text in the column.
/// - Throws: `FormatFailure`, or what the receiver of the features threw.
func readShapeTable(
  _ table: inout TableReader, _ heading: TableHeading, shapes: Int, output: FeatureOutput
) throws {
  let kinds = zip(heading.columns, heading.names).map { column, name in
    column == .parcel ? PropertyKind.name : PropertyKinds.kind(of: name)
  }
  while try table.next() {
    var row = ShapeRow(index: output.nextIndex, line: table.line, output.limits)
    if let encoding = table.legacyEncoding { row.isConverted(from: encoding) }
    for (column, kind) in kinds.enumerated() where column != shapes {
      row.add(composed(table.text(column)), as: heading.names[column], kind)
    }
    try output.emit(row.feature(Array(table.cell(shapes)), column: heading.names[shapes]))
  }
}

private struct ShapeRow {
  private let place: SourcePlace
  private let limits: SurveyLimits
  private var notes: FeatureNotes
  private var declaredArea: SquareMetres?

  init(index: Int, line: Int, _ limits: SurveyLimits) {
    place = SourcePlace(line: line, feature: index)
    self.limits = limits
    notes = FeatureNotes(limits: limits)
  }

  mutating func isConverted(from encoding: LegacyEncoding) {
    notes.find(ImportFinding(.legacyTextConverted, ["encoding": .text(encoding.displayName)], at: place))
  }

  mutating func add(_ text: String, as key: String, _ kind: PropertyKind) {
    notes.add(text, as: key, kind, area: &declaredArea)
  }

  func feature(_ cell: [UInt8], column: String) -> ReadFeature {
    var notes = notes
    var geometry = ReadGeometry.empty
    var system = FeatureSystem.undeclared
    var segmentStarts: [Int] = []
    if let text = WellKnownText(cell) {
      system = text.system
      geometry = read(text.geometry, system, &notes)
      if case .lines(let lines) = text.geometry { segmentStarts = lines.segmentStarts }
    } else if cell.contains(where: { $0 > 0x20 }) {
      var place = place
      place.column = column
      notes.findText(String(decoding: cell.prefix(100), as: UTF8.self), in: column, at: place)
    }
    var feature = ReadFeature(
      index: place.feature ?? 0, name: notes.name, fields: notes.fields, declaredArea: declaredArea,
      geometry: geometry, line: place.line, findings: notes.findings)
    feature.system = system
    feature.segmentStarts = segmentStarts
    return feature
  }

  private func read(
    _ geometry: WellKnownText.Geometry, _ system: FeatureSystem, _ notes: inout FeatureNotes
  ) -> ReadGeometry {
    switch geometry {
    case .areas(let polygons):
      return notes.outline(MultiPolygon(polygons), in: system, limits: limits, at: place)
    case .lines(let lines): return notes.walk(lines, in: system, limits: limits, at: place)
    case .other(let type): return .notAnArea(type)
    case .empty: return .empty
    }
  }
}
