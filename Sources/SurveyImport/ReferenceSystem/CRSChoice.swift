public import Geospatial

/// Which reference system the coordinate tables of a survey are in.
///
/// GPX, KML and GeoJSON are on WGS 84 by their own standards, whatever is chosen here.
public enum CRSChoice: Sendable, Hashable, CustomStringConvertible {
  /// The one system in which the table falls inside the commune; a refusal when there is none, or more than one.
  case auto
  /// As the surveyor says. The order of the columns is still read from where the points fall.
  case declared(CRSCode)

  /// Reads `auto`, `EPSG:9208` or `9208`.
  public init?(_ text: String) {
    let text = text.uppercased()
    if text == "AUTO" {
      self = .auto
      return
    }
    let digits = text.hasPrefix("EPSG:") ? text.dropFirst(5) : Substring(text)
    guard let epsg = Int(digits), (1024...32767).contains(epsg) else { return nil }
    self = .declared(CRSCode(epsg: epsg))
  }

  public var description: String {
    switch self {
    case .auto: "auto"
    case .declared(let code): code.description
    }
  }
}
