import Geospatial
public import GrowingAreas

extension SurveyPipeline {
  /// Recognises the format and decides in which systems and order the coordinates are, for which a file that may declare a
  /// system, or is a table of coordinates, is read once.
  /// - Parameter name: the file's name as the user knows it, the subject of refusals; the path when nil.
  /// - Throws: `Refusal` when the file cannot be read, or its system is unknown, ambiguous or not supported.
  public func facts(of path: String, named name: String? = nil) throws -> SurveyFilePlan {
    let format = try recogniseFormat(of: path, named: name)
    var hints = ReadingHints()
    hints.geoJSONSystem = try SurveyImport.geoJSONSystem(of: path, format, named: name)
    hints.degreesAreSwapped = try areDegreesSwapped(in: path, format, name, hints)
    return try plan(format: format, file: name ?? path, hints: hints) { body in
      guard format.mayDeclareSystem || hints.geoJSONSystem != .wgs84 else { return }
      try readSurvey(at: path, format: format, named: name, hints: hints, each: body)
    }
  }

  private func areDegreesSwapped(
    in path: String, _ format: SurveyFormat, _ name: String?, _ hints: ReadingHints
  ) throws -> Bool {
    guard format.mayBeSwapped, let place = commune.boundary?.boundingBox else { return false }
    var degrees = SwappedDegrees()
    struct Enough: Error {}
    do {
      try readSurvey(at: path, format: format, named: name, hints: hints) { feature in
        degrees.note(feature)
        if feature.index == 1000 { throw Enough() }
      }
    } catch is Enough {}
    guard degrees.areLikely(share: rules.insideShare) else { return false }
    var swapped = hints
    swapped.degreesAreSwapped = true
    var inside = PositionsInside(CandidateSystem.wgs84(around: place, margin: rules.communeMargin).extent)
    try readSurvey(at: path, format: format, named: name, hints: swapped) { inside.note($0) }
    return inside.areEnough(share: rules.insideShare)
  }

  /// Reads the file and hands over its features, batch by batch, in the order of the file.
  ///
  /// Blocks until the file is done and calls `batch` on the caller's thread, so that it may run inside a transaction.
  /// - Parameters:
  ///   - facts: as `facts(of:)` found them.
  ///   - batch: at most `rules.batchFeatures` features. What it throws stops the work and reaches the caller.
  /// - Throws: `Refusal` when the file breaks the rules of its format; earlier batches have been handed over by then.
  @discardableResult
  public func run(
    file path: String, named name: String? = nil, facts: SurveyFilePlan,
    each batch: ([StagedFeature]) throws -> Void
  ) throws -> SurveyFileSummary {
    try run(facts, each: batch) { body in
      try readSurvey(at: path, format: facts.format, named: name, hints: facts.hints, each: body)
    }
  }
}

extension SurveyFormat {
  /// Whether it may hold formats that are on WGS 84 by their standards.
  fileprivate var mayBeSwapped: Bool {
    switch self {
    case .gpx, .kml, .kmz, .geojson, .zip: true
    case .csv, .xlsx, .nmea, .shapefile, .gpkg, .dxf, .dgn, .mapinfo, .gml, .flatgeobuf: false
    }
  }

  /// Whether its features may be in another system than WGS 84.
  fileprivate var mayDeclareSystem: Bool {
    switch self {
    case .gpx, .kml, .kmz, .geojson, .nmea: false
    case .csv, .xlsx, .zip, .shapefile, .gpkg, .dxf, .dgn, .mapinfo, .gml, .flatgeobuf: true
    }
  }
}
