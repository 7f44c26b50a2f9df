import FileFormats
import GeoPackage
import Geospatial
import GrowingAreas

/// Reads the layers of a GeoPackage from QField, QGIS, SW Maps or GDAL: polygons are outlines, lines are walks.
///
/// A copy is read, so that the file and its folder stay as they are; a log beside it (`-wal`) goes with the copy.
/// - Throws: `Refusal`, `FormatFailure`, or what the receiver of the features threw.
func readGeoPackage(at path: String, output: FeatureOutput) throws {
  try withPrivateFolder { folder in
    let copy = try folder.copy(path, as: "survey.gpkg", limits: output.limits.format)
    if hasContent(path + "-wal") {
      _ = try folder.copy(path + "-wal", as: "survey.gpkg-wal", limits: output.limits.format)
    }
    try readGeoPackageCopy(at: copy, output: output)
  }
}

/// Reads a GeoPackage that lies in a folder of ours.
func readGeoPackageCopy(at path: String, output: FeatureOutput) throws {
  let layers = LayerReadings(output)
  do {
    try readForeignGeoPackage(at: path, each: layers.take)
  } catch let failure as StoreFailure {
    throw Refusal(.databaseMalformed, output.subject, ["reason": .text(reason(failure))])
  }
}

/// Hands on what a GeoPackage holds; what belongs to a layer is worked out once.
private final class LayerReadings {
  private let output: FeatureOutput
  private var known: [String: LayerReading] = [:]

  init(_ output: FeatureOutput) { self.output = output }

  func take(_ content: ForeignContent) throws {
    switch content {
    case .refusedLayer(let name):
      try output.emit(ReadFeature(index: output.nextIndex, name: name, geometry: .notAnArea("VIEW")))
    case .row(let row, let layer):
      let reading = known[layer.name] ?? LayerReading(layer)
      known[layer.name] = reading
      try output.emit(reading.feature(row, index: output.nextIndex, limits: output.limits))
    }
  }
}

private func reason(_ failure: StoreFailure) -> String {
  switch failure.reason {
  case .damaged(let words), .failed(let words), .fault(let words): words
  case .missing, .exists, .locked, .tooNew: "\(failure.reason)"
  }
}

/// What is the same for all rows of a layer. A place's line is the number of the row.
private struct LayerReading {
  private let system: FeatureSystem
  private let kinds: [String: PropertyKind]

  init(_ layer: ForeignLayer) {
    system = Self.system(layer.system)
    kinds = Dictionary(
      layer.columns.map { ($0, PropertyKinds.kind(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// A code of the EPSG register is honoured; without one the definition says what the system is.
  private static func system(_ written: ForeignSystem) -> FeatureSystem {
    // 0 and -1 are undefined by the standard.
    if written.organisation.uppercased() == "EPSG", written.code > 0 {
      return FeatureSystem(CRSCode(epsg: written.code))
    }
    return FeatureSystem(definition: written.definition)
  }

  func feature(_ row: ForeignRow, index: Int, limits: SurveyLimits) -> ReadFeature {
    var notes = FeatureNotes(limits: limits)
    var area: SquareMetres?
    for (column, text) in row.fields {
      notes.add(composed(text), as: column, kinds[column] ?? .other, area: &area)
    }
    let place = SourcePlace(line: Int(row.number), feature: index)
    var segmentStarts: [Int] = []
    let geometry = geometry(row.geometry, limits, place, &notes, &segmentStarts)
    var feature = ReadFeature(
      index: index, name: notes.name, fields: notes.fields, declaredArea: area, geometry: geometry,
      line: Int(row.number), findings: notes.findings)
    feature.system = system
    feature.segmentStarts = segmentStarts
    return feature
  }

  private func geometry(
    _ blob: [UInt8]?, _ limits: SurveyLimits, _ place: SourcePlace, _ notes: inout FeatureNotes,
    _ segmentStarts: inout [Int]
  ) -> ReadGeometry {
    guard let blob else { return .empty }
    let read = Result { () throws(GeometryBlobFailure) in try WellKnownGeometry(geometryBlob: blob.span) }
    switch read {
    case .success(.areas(let shape)): return notes.outline(shape, in: system, limits: limits, at: place)
    case .success(.lines(let lines)):
      segmentStarts = lines.segmentStarts
      return notes.walk(lines, in: system, limits: limits, at: place)
    case .success(.other(let type)): return .notAnArea(Self.names[type] ?? "geometry type \(type)")
    case .failure(let failure):
      notes.findText("\(failure)", in: "geometry", at: place)
      return .empty
    }
  }

  /// - Source: ISO/IEC 13249-3, table of geometry types.
  private static let names: [UInt32: String] = [
    1: "Point", 4: "MultiPoint", 5: "MultiLineString", 7: "GeometryCollection", 8: "CircularString",
    9: "CompoundCurve", 10: "CurvePolygon", 11: "MultiCurve", 12: "MultiSurface", 15: "PolyhedralSurface",
    16: "TIN", 17: "Triangle",
  ]
}
