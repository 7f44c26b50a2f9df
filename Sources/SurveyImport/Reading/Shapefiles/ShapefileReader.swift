import FileFormats
import Geospatial
import GrowingAreas

/// Reads a shapefile: a polygon is an outline, a line is a walk, its parts are pieces of it; attributes are kept as text.
///
/// Rows marked as deleted are left out, as every program leaves them out.
/// - Throws: `Refusal`, `FormatFailure`, or what the receiver of the features threw.
func readShapefile(_ files: ShapefileFiles, output: FeatureOutput) throws {
  let system = try declaredSystem(files, output.limits)
  var shapes = try ShapeReader(path: files.shapes, limits: output.limits.format)
  guard let path = files.attributes else {
    while let shape = try shapes.next() {
      try output.emit(
        ShapefileFeature(index: output.nextIndex, number: shapes.number, output.limits)
          .feature(shape, in: system))
    }
    return
  }
  var rows = try AttributeReader(path: path, encodingPath: files.encoding, limits: output.limits.format)
  let kinds = rows.fields.map { PropertyKinds.kind(of: $0.name) }
  while let shape = try shapes.next() {
    let hasRow = try rows.next()
    if hasRow, rows.isDeleted { continue }
    var feature = ShapefileFeature(index: output.nextIndex, number: shapes.number, output.limits)
    if hasRow {
      for (field, kind) in zip(rows.fields, kinds) { feature.add(rows.text(field), as: field.name, kind) }
      if let encoding = rows.legacyEncoding { feature.isConverted(from: encoding) }
    }
    try output.emit(feature.feature(shape, in: system))
  }
}

/// What `.prj` says.
private func declaredSystem(_ files: ShapefileFiles, _ limits: SurveyLimits) throws -> FeatureSystem {
  guard let path = files.system else { return .undeclared }
  do {
    let bytes = try beginning(ofFile: path, count: SystemDefinition.lengthLimit, limits: limits.format)
    return FeatureSystem(definition: String(decoding: bytes, as: UTF8.self))
  } catch  where error.kind == .empty {
    return .undeclared
  }
}

/// One shape with its row while they are put together. A place's line is the number of the shape.
private struct ShapefileFeature {
  private let index: Int
  private let number: Int
  private let limits: SurveyLimits
  private var notes: FeatureNotes
  private var declaredArea: SquareMetres?

  init(index: Int, number: Int, _ limits: SurveyLimits) {
    self.index = index
    self.number = number
    self.limits = limits
    notes = FeatureNotes(limits: limits)
  }

  mutating func add(_ text: String, as key: String, _ kind: PropertyKind) {
    notes.add(composed(text), as: key, kind, area: &declaredArea)
  }

  mutating func isConverted(from encoding: LegacyEncoding) {
    notes.find(
      ImportFinding(
        .legacyTextConverted, ["encoding": .text(encoding.displayName)],
        at: place))
  }

  func feature(_ shape: Shape, in system: FeatureSystem) -> ReadFeature {
    var notes = notes
    let geometry: ReadGeometry
    var segmentStarts: [Int] = []
    switch shape {
    case .polygon(let rings): geometry = outline(of: rings, system, &notes)
    case .line(let parts):
      let lines = parts.map { part in part.map { LonLat(longitude: $0.x, latitude: $0.y) } }
      segmentStarts = lines.segmentStarts
      geometry = notes.walk(lines, in: system, limits: limits, at: place)
    case .other(let type): geometry = .notAnArea(type)
    case .null: geometry = .empty
    }
    var feature = ReadFeature(
      index: index, name: notes.name, fields: notes.fields, declaredArea: declaredArea, geometry: geometry,
      line: number, findings: notes.findings)
    feature.system = system
    feature.segmentStarts = segmentStarts
    return feature
  }

  private func outline(
    of rings: [[SIMD2<Double>]], _ system: FeatureSystem, _ notes: inout FeatureNotes
  ) -> ReadGeometry {
    // Before rings are put into one another, which costs more than counting them.
    guard notes.isWithin(rings.count, limits.ringsPerFeature, place) else { return .empty }
    let kept = rings.filter { !$0.isEmpty }.map { ring in
      Ring(closing: ring.map { LonLat(longitude: $0.x, latitude: $0.y) })
    }
    return notes.outline(MultiPolygon(nesting: kept), in: system, limits: limits, at: place)
  }

  private var place: SourcePlace { SourcePlace(line: number, feature: index) }
}
