import Geospatial
public import GrowingAreas

extension SurveyPipeline {
  /// Recognises the format and, for a coordinate table, decides its system and column order by reading it once.
  /// - Parameter name: the file's name as the user knows it, the subject of refusals; the path when nil.
  /// - Throws: `Refusal` when the file cannot be read, or its system is unknown, ambiguous or not supported.
  public func facts(of path: String, named name: String? = nil) throws -> SurveyFilePlan {
    let format = try recogniseFormat(of: path, named: name)
    guard format.mayHoldTable else { return SurveyFilePlan(format: format, crs: .wgs84, table: nil) }
    return try plan(format: format, file: name ?? path) { body in
      try readSurvey(at: path, format: format, named: name, each: body)
    }
  }

  /// Reads the file and hands over its features, batch by batch, in the order of the file.
  ///
  /// Blocks until the file is done and calls `batch` on the caller's thread, so that it may run inside a transaction.
  /// - Parameters:
  ///   - facts: as `facts(of:)` found them.
  ///   - batch: at most `rules.batchFeatures` features. What it throws stops the work and reaches the caller.
  /// - Throws: `Refusal` when the file breaks the rules of its format, or names a system of its own that is not WGS 84;
  ///   earlier batches have been handed over by then.
  @discardableResult
  public func run(
    file path: String, named name: String? = nil, facts: SurveyFilePlan,
    each batch: ([StagedFeature]) throws -> Void
  ) throws -> SurveyFileSummary {
    try run(facts, each: batch) { body in
      let found = try readSurvey(at: path, format: facts.format, named: name, each: body)
      // The old `crs` member of GeoJSON may stand at the end of the file, and degrees on another datum look like any.
      if let declared = found.declaredCRS, found.declaredCode != .wgs84 {
        throw Refusal(
          .referenceSystemUnsupported, name ?? path,
          [
            "crs": found.declaredCode.map(StatedValue.crs) ?? .text(declared),
            "reason": .text("GeoJSON is on WGS 84 (RFC 7946, 4)"),
          ])
      }
    }
  }
}

extension SurveyFormat {
  /// Whether a coordinate table may be in it, whose system is decided before it is read.
  fileprivate var mayHoldTable: Bool {
    switch self {
    case .csv, .xlsx, .zip: true
    case .gpx, .kml, .kmz, .geojson: false
    }
  }
}
