import Geospatial
import Publication
import Traceability

/// Writes features of the public map as KML 2.2, for programs that know no GeoJSON.
/// - Source: OGC 12-007r2.
struct MapFeatureKML {
  static let mediaType = "application/vnd.google-earth.kml+xml"

  private(set) var bytes: [UInt8] = []
  private let choice: LanguageChoice
  private let certificates: AreaCertificates

  /// Opens the document.
  init(_ certificates: AreaCertificates, _ choice: LanguageChoice) {
    self.choice = choice
    self.certificates = certificates
    write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>"
    )
    text(choice.text("mapTitle"))
    write("</name>\n")
  }

  mutating func append(_ feature: PublicMapFeature) {
    switch feature {
    case .growingArea(let area):
      guard let outline = area.outline else { return }
      placemark(
        area.name, outline,
        [
          ("kind", "growing-area"), ("code", area.code), ("crop", area.cropNameVi),
          ("cropEn", area.cropNameEn),
          ("officialCodes", area.officialCodes.map(\.shown).joined(separator: ", ")),
          ("certificates", certificates[area].map(\.rawValue).joined(separator: ", ")),
          ("hectares", area.area.map { Self.number($0.hectares) } ?? ""),
        ])
    case .parcel(let parcel):
      placemark(
        parcel.code, parcel.outline,
        [
          ("kind", "parcel"), ("code", parcel.code), ("village", parcel.villageCode ?? ""),
          ("crop", parcel.cropNameVi ?? ""), ("cropEn", parcel.cropNameEn ?? ""),
          ("hectares", Self.number(parcel.area.hectares)),
        ])
    }
  }

  mutating func finish() { write("</Document></kml>\n") }

  /// The bytes written since the last call.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func placemark(_ name: String, _ outline: MultiPolygon, _ values: [(String, String)]) {
    write("<Placemark><name>")
    text(name)
    write("</name><ExtendedData>")
    for (name, value) in values where !value.isEmpty {
      write("<Data name=\"\(name)\"><value>")
      text(value)
      write("</value></Data>")
    }
    write("</ExtendedData><MultiGeometry>")
    for polygon in outline.oriented.polygons {
      write("<Polygon>")
      for (index, ring) in polygon.rings.enumerated() {
        let edge = index == 0 ? "outerBoundaryIs" : "innerBoundaryIs"
        write("<\(edge)><LinearRing><coordinates>")
        for position in ring.points {
          appendJSONNumber(position.longitude, to: &bytes)
          write(",")
          appendJSONNumber(position.latitude, to: &bytes)
          write(" ")
        }
        write("</coordinates></LinearRing></\(edge)>")
      }
      write("</Polygon>")
    }
    write("</MultiGeometry></Placemark>\n")
  }

  private static func number(_ value: Double) -> String {
    var text: [UInt8] = []
    appendJSONNumber(value, decimals: 4, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func write(_ text: String) { bytes += text.utf8 }

  /// Escaped; characters that XML 1.0 does not know are left out.
  private mutating func text(_ value: String) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": write("&amp;")
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "\t", "\n", "\r": write(" ")
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": break
      default: bytes += String(scalar).utf8
      }
    }
  }
}
