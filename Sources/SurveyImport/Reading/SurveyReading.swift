import FileFormats
import Geospatial
public import GrowingAreas

/// Reads a survey feature by feature, in the order of the file and without holding more than one of them.
///
/// What is wrong with one feature stands in its findings and does not stop the reading; a file that breaks the rules
/// of its format does.
/// - Parameters:
///   - path: where the file lies.
///   - format: as `recogniseFormat` found it.
///   - hints: what an earlier reading of the file found out.
///   - name: the file's name as the user knows it, the subject of refusals; the path when nil.
///   - body: takes each feature. What it throws stops the reading and reaches the caller unchanged.
/// - Throws: `Refusal`, or what `body` threw. Features before the fault have been handed over by then.
@discardableResult
public func readSurvey(
  at path: String, format: SurveyFormat, named name: String? = nil, limits: SurveyLimits = SurveyLimits(),
  hints: ReadingHints = ReadingHints(), each body: (ReadFeature) throws -> Void
) throws -> SurveyFileFacts {
  let subject = name ?? path
  return try withoutActuallyEscaping(body) { body in
    let output = FeatureOutput(
      subject: subject, surveyBytes: byteCount(ofFile: path), limits: limits, hints: hints, body: body)
    do {
      try output.read(path, as: format, nesting: 0, shapefile: ShapefileFiles(besides: path))
    } catch let failure as FormatFailure {
      throw Refusal(failure, subject: subject, format: format)
    }
    if output.facts.features == 0 { throw Refusal(.noFeatures, subject) }
    return output.facts
  }
}

/// Where readers put their features: numbers them, keeps the caps, hands them on.
final class FeatureOutput {
  /// The file in hand, which in an archive changes.
  private(set) var subject: String
  let limits: SurveyLimits
  let hints: ReadingHints
  /// Of the survey as it came in, packed as it was.
  let surveyBytes: Int
  var facts = SurveyFileFacts()
  /// What the GeoJSON file in hand names, and what the first one of an archive named.
  private var namedCRS: String?
  private var firstSystem: CRSCode??
  private let body: (ReadFeature) throws -> Void
  private var conversions = 0

  init(
    subject: String, surveyBytes: Int, limits: SurveyLimits, hints: ReadingHints,
    body: @escaping (ReadFeature) throws -> Void
  ) {
    self.subject = subject
    self.surveyBytes = surveyBytes
    self.hints = hints
    self.limits = limits
    self.body = body
  }

  /// Reads a file, or all files of an archive one after the other, into this output.
  /// - Parameters:
  ///   - nesting: how many archives lie around the file.
  ///   - shapefile: the files that belong to a shapefile.
  func read(_ path: String, as format: SurveyFormat, nesting: Int, shapefile: ShapefileFiles) throws {
    switch format {
    case .gpx:
      // Waypoints count where the file has nothing else, whatever came before it from an archive.
      var reader = GPXReader(output: self)
      try readXML(at: path, limits: limits.format, handler: &reader)
      try reader.finish()
    case .kml:
      var reader = KMLReader(output: self)
      try readXML(at: path, limits: limits.format, handler: &reader)
    case .geojson:
      var reader = GeoJSONReader(output: self)
      namedCRS = nil
      try readJSON(at: path, limits: limits.format, handler: &reader)
      noteGeoJSONSystem()
    case .csv:
      try readCoordinateTable(TableReader(path: path, limits: limits.format), subject: subject, output: self)
    case .xlsx: try readWorkbook(at: path, output: self)
    case .nmea: try readNMEA(at: path, output: self)
    case .shapefile: try readShapefile(shapefile, output: self)
    case .gpkg: try readGeoPackage(at: path, output: self)
    case .kmz, .zip: try readArchive(path, nesting: nesting)
    case .dxf, .dgn, .mapinfo, .gml, .flatgeobuf:
      if let converted = format.converted { try readConverted(path, as: converted, output: self) }
    }
  }

  private func readArchive(_ path: String, nesting: Int) throws {
    let archive = subject
    defer { subject = archive }
    try readArchiveParts(at: path, subject: archive, limits: limits, nesting: nesting) { part in
      subject = part.subject
      do {
        try read(part.path, as: part.format, nesting: part.nesting, shapefile: part.shapefile)
      } catch let failure as FormatFailure {
        throw Refusal(failure, subject: part.subject, format: part.format)
      }
    }
  }

  /// Takes note of the system a GeoJSON file names for itself.
  func declare(crs: String) { if namedCRS == nil { namedCRS = crs } }

  /// Of several files, the first system that is not WGS 84 is the one to tell.
  private func noteGeoJSONSystem() {
    var own = SurveyFileFacts()
    own.declaredCRS = namedCRS
    let code = namedCRS == nil ? .wgs84 : own.declaredCode
    if let firstSystem, firstSystem != code { facts.systemsDiffer = true }
    firstSystem = firstSystem ?? .some(code)
    if facts.declaredCRS == nil || facts.declaredCode == .wgs84 {
      facts.declaredCRS = namedCRS ?? facts.declaredCRS
    }
  }

  /// The number of the file that the outside converter is asked for now, from 0.
  func nextConversion() -> Int {
    conversions += 1
    return conversions - 1
  }

  /// The number that the next feature will get.
  var nextIndex: Int { facts.features + 1 }

  func emit(_ feature: ReadFeature) throws {
    if facts.features == limits.features {
      throw Refusal(
        .tooMuchInFile, subject,
        ["count": .count(facts.features + 1), "limit": .count(limits.features)],
        at: SourcePlace(line: feature.line))
    }
    facts.features += 1
    try body(feature)
  }
}
