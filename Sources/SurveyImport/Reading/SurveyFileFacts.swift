import FileFormats
public import Geospatial
import GrowingAreas

/// What a reader learnt about the file as a whole.
public struct SurveyFileFacts: Sendable, Hashable {
  /// Features handed over.
  public var features = 0
  /// The reference system the file names for itself, as written: the old `crs` member of GeoJSON.
  public var declaredCRS: String?
  /// Whether GeoJSON files of one archive name different systems, or only some of them name one.
  public var systemsDiffer = false

  public init() {}

  /// The EPSG code in `declaredCRS`, whether written `EPSG:3405` or `urn:ogc:def:crs:EPSG::3405`; nil without one.
  ///
  /// `urn:ogc:def:crs:OGC:1.3:CRS84` is WGS 84 with longitude first.
  public var declaredCode: CRSCode? {
    guard let declaredCRS else { return nil }
    let parts = declaredCRS.uppercased().split(separator: ":")
    if parts.last == "CRS84" { return .wgs84 }
    guard parts.contains("EPSG"), let epsg = parts.last.flatMap({ Int($0) }) else { return nil }
    return CRSCode(epsg: epsg)
  }

  /// What the old `crs` member says about the positions of the file.
  /// - Throws: `Refusal` referenceSystemUnsupported for a name that is no code of EPSG, and where files differ.
  func geoJSONSystem(subject: String) throws(Refusal) -> FeatureSystem {
    guard let declaredCRS else { return .wgs84 }
    if systemsDiffer {
      throw Refusal(
        .referenceSystemUnsupported, subject,
        [
          "crs": declaredCode.map(StatedValue.crs) ?? .text(declaredCRS),
          "reason": .text("the archive holds GeoJSON files of several systems; import them one by one"),
        ])
    }
    guard let declaredCode else {
      throw Refusal(
        .referenceSystemUnsupported, subject,
        ["crs": .text(declaredCRS), "reason": .text("not a code of the EPSG register")])
    }
    return FeatureSystem(declaredCode)
  }
}

/// The system that the old `crs` member of GeoJSON names. It may stand behind all features: a file that has the word is read
/// once for it, and so is an archive.
/// - Throws: `Refusal`; what `readSurvey` throws.
func geoJSONSystem(
  of path: String, _ format: SurveyFormat, named name: String?
) throws -> FeatureSystem {
  let subject = name ?? path
  switch format {
  case .zip: break
  case .geojson:
    do {
      guard try isMentioned("\"crs\"", inFile: path) else { return .wgs84 }
    } catch {
      throw Refusal(error, subject: subject, format: format)
    }
  default: return .wgs84
  }
  return try readSurvey(at: path, format: format, named: name) { _ in }.geoJSONSystem(subject: subject)
}
