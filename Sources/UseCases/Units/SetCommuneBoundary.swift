import Geospatial
public import GrowingAreas
import Registry

extension Office {
  /// Loads the outline of the commune, against which surveys are checked and coordinate tables placed.
  /// - Parameters:
  ///   - path: GeoJSON or KML; several outlines of the file are one commune together.
  ///   - isOfficial: whether it is the official outline; a drawn one is named as such wherever it is shown.
  /// - Returns: the commune as it is now.
  /// - Throws: `Refusal` noFeatures when the file holds no outline, and everything `readSurvey` throws.
  public func setCommuneBoundary(from path: String, isOfficial: Bool) throws -> Commune {
    let outlines = try readOutlines(at: path).map(\.outline)
    let boundary = try union(of: outlines).rounded.oriented
    return try registry.change(by: author) { change in
      try change.setBoundary(boundary, official: isOfficial)
      return try change.reading.commune()
    }
  }
}
