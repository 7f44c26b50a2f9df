import Geospatial
public import GrowingAreas

/// Reads a file of outlines as `readSurvey` does and hands every feature over on WGS 84: boundaries of communes and
/// villages, where no commune is known yet to decide by.
/// - Throws: `Refusal` referenceSystemUnsupported for what names no system, or one that cannot be carried over; what
///   `readSurvey` throws.
public func readOnWGS84(
  at path: String, format: SurveyFormat, named name: String? = nil, each body: (ReadFeature) throws -> Void
) throws {
  let subject = name ?? path
  var hints = ReadingHints()
  hints.geoJSONSystem = try geoJSONSystem(of: path, format, named: name)
  let commune = Commune(code: "", name: "", provinceCode: "", provinceName: "")
  let decision = ReferenceSystemDecision(rules: SurveyRules(), place: nil)
  var known: [CRSCode: TableTransformer] = [:]
  try readSurvey(at: path, format: format, named: name, hints: hints) { feature in
    switch feature.system {
    case .wgs84: return try body(feature)
    case .undeclared:
      throw Refusal(
        .referenceSystemUnsupported, subject,
        ["crs": .text("?"), "reason": .text("the file names no reference system")])
    case .declared(let system):
      if known[system.code] == nil {
        known[system.code] = try TableTransformer(
          decision.reading(declared: system.code), commune: commune, rules: decision.rules,
          file: subject)
      }
      let placing = FeaturePlacing(declared: known)
      try body(placing.placed(feature))
    }
  }
}
