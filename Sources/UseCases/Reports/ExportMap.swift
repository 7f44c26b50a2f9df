import FoundationEssentials
public import Geospatial
import GrowingAreas
import Registry

/// What an export wrote.
public struct MapExport: Sendable {
  public var path: String
  public var features: Int
  public var area: SquareMetres
}

extension Office {
  /// Writes all parcels as one RFC 7946 FeatureCollection for staff: every parcel, no personal column.
  /// - Parameter box: only parcels whose boxes touch this one.
  /// - Throws: `Refusal` outputExists, outputFailed, unknownRecord for the village.
  public func exportMap(
    to path: String, village: String? = nil, in box: BoundingBox? = nil, force: Bool = false
  ) throws -> MapExport {
    try writeOutput(to: path, force: force) { temporary in
      var file = try GrowingFile(at: temporary)
      var export = MapExport(path: path, features: 0, area: .zero)
      file.buffer += #"{"type":"FeatureCollection","features":["#.utf8
      try registry.read { reading in
        if let village { try Self.require(reading.village(village), village, "village") }
        var cropNames: [String: String] = [:]
        for crop in try reading.crops() { cropNames[crop.code] = crop.nameVi }
        try reading.eachParcel(village: village, in: box) { parcel in
          file.buffer += (export.features == 0 ? "\n" : ",\n").utf8
          ParcelJSON.append(parcel, cropName: parcel.cropCode.flatMap { cropNames[$0] }, to: &file.buffer)
          export.features += 1
          export.area += parcel.outline.area
          try file.writeWhenLarge()
        }
      }
      file.buffer += "\n]}\n".utf8
      try file.finish()
      return export
    }
  }
}

/// A parcel as a GeoJSON feature. The allow-list of the export: nothing personal has a line here.
enum ParcelJSON {
  static func append(_ parcel: Parcel, cropName: String?, to buffer: inout [UInt8]) {
    buffer += #"{"type":"Feature","id":"#.utf8
    appendJSONString(parcel.code, to: &buffer)
    buffer += #","properties":{"code":"#.utf8
    appendJSONString(parcel.code, to: &buffer)
    append("village", parcel.villageCode, to: &buffer)
    append("crop", parcel.cropCode, to: &buffer)
    append("cropName", cropName, to: &buffer)
    append("state", parcel.state.rawValue, to: &buffer)
    append("method", parcel.outline.method?.rawValue, to: &buffer)
    append("areaSquareMetres", parcel.outline.area, to: &buffer)
    append("areaStandardErrorSquareMetres", parcel.outline.areaStandardError, to: &buffer)
    buffer += #","version":"#.utf8
    buffer += String(parcel.version).utf8
    buffer += #"},"geometry":"#.utf8
    appendGeoJSON(of: parcel.outline.shape, to: &buffer)
    buffer += "}".utf8
  }

  private static func append(_ name: String, _ text: String?, to buffer: inout [UInt8]) {
    buffer += ",\"\(name)\":".utf8
    if let text { appendJSONString(text, to: &buffer) } else { buffer += "null".utf8 }
  }

  private static func append(_ name: String, _ area: SquareMetres?, to buffer: inout [UInt8]) {
    buffer += ",\"\(name)\":".utf8
    // A tenth of a square metre is less than any survey knows.
    if let area { buffer += String((area.value * 10).rounded() / 10).utf8 } else { buffer += "null".utf8 }
  }
}
