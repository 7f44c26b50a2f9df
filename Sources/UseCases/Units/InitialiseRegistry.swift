import FoundationEssentials
import Geospatial
import GrowingAreas
import Registry
import SurveyImport

extension Office {
  /// Makes the registry of a commune, with the crops of `GeoData`, and opens it.
  /// - Parameter boundary: a GeoJSON or KML file with the commune's official outline; nil to load one later.
  /// - Throws: `Refusal` registryExists, unknownRecord for a commune that `GeoData` does not hold and no name was given.
  public static func initialise(
    in directory: String, communeCode: String, name: String?, boundary: String? = nil,
    boundaryIsOfficial: Bool = true, actor: String, now: @escaping @Sendable () -> Moment = Moment.current
  ) throws -> Office {
    var commune = try GeoData.commune(communeCode, named: name)
    if let boundary {
      commune.boundary = try readOutlines(at: boundary).first.map(\.outline)
      commune.boundaryIsOfficial = boundaryIsOfficial
    }
    let author = ChangeAuthor(actor: actor, time: now().rfc3339)
    let registry = try RegistryStore.create(
      in: directory, commune: commune, crops: try GeoData.crops(), by: author)
    return Office(registry: registry, actor: actor, now: now)
  }
}

/// An outline with the name and fields its file gives it.
struct NamedOutline {
  var name: String?
  var fields: [String: String]
  var outline: MultiPolygon
}

/// The outlines of a survey file of any format, made valid, in the order of the file.
/// - Throws: `Refusal` noFeatures when there is none, and everything `readOnWGS84` throws.
func readOutlines(at path: String) throws -> [NamedOutline] {
  var outlines: [NamedOutline] = []
  let format = try recogniseFormat(of: path)
  try readOnWGS84(at: path, format: format) { feature in
    guard case .outline(let shape) = feature.geometry, feature.findings.allSatisfy({ $0.severity != .error })
    else { return }
    let rounded = shape.rounded
    let valid = try outlineDefect(of: rounded) == nil ? rounded : repaired(rounded)
    outlines.append(NamedOutline(name: feature.name, fields: feature.fields, outline: valid.oriented))
  }
  guard !outlines.isEmpty else { throw Refusal(.noFeatures, path) }
  return outlines
}
