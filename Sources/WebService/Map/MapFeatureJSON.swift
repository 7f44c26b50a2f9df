import Geospatial
import Publication
import Traceability
import Wording

/// Writes features of the public map as GeoJSON (RFC 7946). What is written here is all that outsiders get.
struct MapFeatureJSON {
  /// Opens a collection; features follow with commas between them, then `end`.
  static let start = Array(#"{"type":"FeatureCollection","features":["#.utf8)
  static let end = Array("]}\n".utf8)

  /// Bytes of the features written so far and not yet taken.
  private(set) var bytes: [UInt8] = []
  private var isFirst = true
  private let certificates: AreaCertificates
  private let appendPosition: (LonLat, inout [UInt8]) -> Void

  /// - Parameter appendPosition: writes a position in the reference system asked for.
  init(
    _ certificates: AreaCertificates,
    _ appendPosition: @escaping (LonLat, inout [UInt8]) -> Void = appendGeoJSONPosition
  ) {
    self.certificates = certificates
    self.appendPosition = appendPosition
  }

  mutating func append(_ feature: PublicMapFeature) {
    switch feature {
    case .growingArea(let area):
      guard let outline = area.outline else { return }
      begin("growing-area", area.code)
      text("name", area.name)
      text("crop", area.cropNameVi)
      text("cropEn", area.cropNameEn)
      texts("officialCodes", area.officialCodes.map(\.shown))
      texts("certificates", certificates[area].map(\.rawValue))
      texts("villages", area.villageCodes)
      if let size = area.area { number("hectares", size.hectares) }
      if let count = area.parcelCount { number("parcels", Double(count)) }
      end(outline)
    case .parcel(let parcel):
      begin("parcel", parcel.code)
      if let village = parcel.villageCode { text("village", village) }
      if let crop = parcel.cropNameVi { text("crop", crop) }
      if let crop = parcel.cropNameEn { text("cropEn", crop) }
      number("hectares", parcel.area.hectares)
      end(parcel.outline)
    }
  }

  mutating func append(_ commune: PublicCommune) {
    guard let boundary = commune.boundary else { return }
    begin("commune", commune.code)
    text("name", commune.name)
    text("official", commune.boundaryIsOfficial ? "yes" : "no")
    end(boundary)
  }

  mutating func append(_ village: PublicVillage) {
    guard let outline = village.outline else { return }
    begin("village", village.code)
    text("name", village.name)
    number("parcels", Double(village.parcelCount))
    number("hectares", village.area.hectares)
    if let planned = village.planned { number("plannedHectares", planned.hectares) }
    end(outline)
  }

  mutating func append(_ cooperative: PublicCooperative) {
    begin("cooperative", cooperative.slug)
    text("name", cooperative.name)
    text("address", cooperative.address)
    if let phone = cooperative.phone { text("phone", phone) }
    end(nil)
  }

  /// The bytes written since the last call.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func begin(_ kind: String, _ code: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes += #"{"type":"Feature","id":"#.utf8
    appendJSONString("\(kind):\(code)", to: &bytes)
    bytes += #","properties":{"kind":"#.utf8
    appendJSONString(kind, to: &bytes)
    text("code", code)
  }

  private mutating func end(_ outline: MultiPolygon?) {
    bytes += #"},"geometry":"#.utf8
    if let outline {
      appendGeoJSON(of: outline.oriented, to: &bytes, appendPosition)
    } else {
      bytes += "null".utf8
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func name(_ name: String) {
    bytes.append(UInt8(ascii: ","))
    appendJSONString(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func text(_ name: String, _ value: String) {
    self.name(name)
    appendJSONString(value, to: &bytes)
  }

  private mutating func texts(_ name: String, _ values: [String]) {
    self.name(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendJSONString(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func number(_ name: String, _ value: Double) {
    self.name(name)
    appendJSONNumber(value, decimals: 4, to: &bytes)
  }
}
