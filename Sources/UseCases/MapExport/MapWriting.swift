import Documents
import FileFormats
import GeoPackage
import Geospatial
import GrowingAreas

/// Receives one parcel after the other.
typealias ParcelReceiver = (ExportedParcel) throws -> Void

/// Writes the parcels that `each` hands over.
/// - Parameter time: RFC 3339 in UTC to the second, for forms that keep one.
/// - Throws: `Refusal` outputFailed; what `each` throws.
func writeMap(
  as format: MapFormat, to path: String, columns: [ExportedParcel.Column], at time: String,
  _ each: (ParcelReceiver) throws -> Void
) throws {
  do {
    switch format {
    case .geojson: try writeGeoJSON(to: path, columns, isSequence: false, each)
    case .geojsonseq: try writeGeoJSON(to: path, columns, isSequence: true, each)
    case .kml: try writeKML(to: path, columns, each)
    case .gpkg: try writeGeoPackage(to: path, columns, at: time, each)
    case .shp: try writeShapefile(to: path, columns, each)
    }
  } catch let failure as StoreFailure {
    var reason = "no-regular-file"
    if case .failed(let words) = failure.reason { reason = words }
    throw Refusal(.outputFailed, path, ["reason": .text(reason)])
  } catch let failure as WritingFailure {
    throw Refusal(.outputFailed, path, ["reason": .text(failure.reason)])
  } catch is FormatFailure {
    throw Refusal(.storageFailed, path, ["reason": .text("temporary-storage")])
  }
}

private func writeGeoJSON(
  to path: String, _ columns: [ExportedParcel.Column], isSequence: Bool,
  _ each: (ParcelReceiver) throws -> Void
) throws {
  var file = try GrowingFile(at: path)
  var isFirst = true
  if !isSequence { file.buffer += #"{"type":"FeatureCollection","features":["#.utf8 }
  try each { parcel in
    file.buffer += isSequence ? [0x1E] : Array((isFirst ? "\n" : ",\n").utf8)
    isFirst = false
    file.buffer += #"{"type":"Feature","id":"#.utf8
    appendJSONString(parcel.code, to: &file.buffer)
    file.buffer += #","properties":{"#.utf8
    for (index, (column, value)) in zip(columns, parcel.values).enumerated() {
      if index > 0 { file.buffer.append(UInt8(ascii: ",")) }
      appendJSONString(column.name, to: &file.buffer)
      file.buffer.append(UInt8(ascii: ":"))
      switch value {
      case .text(let text?): appendJSONString(text, to: &file.buffer)
      case .number(let number?): file.buffer += String(number).utf8
      case .count(let count): file.buffer += String(count).utf8
      case .text(nil), .number(nil): file.buffer += "null".utf8
      }
    }
    file.buffer += #"},"geometry":"#.utf8
    appendGeoJSON(of: parcel.shape, to: &file.buffer)
    file.buffer += (isSequence ? "}\n" : "}").utf8
    try file.writeWhenLarge()
  }
  if !isSequence { file.buffer += "\n]}\n".utf8 }
  try file.finish()
}

private func writeKML(
  to path: String, _ columns: [ExportedParcel.Column], _ each: (ParcelReceiver) throws -> Void
) throws {
  var file = try GrowingFile(at: path)
  file.buffer += KMLText.head(title: "Thửa trồng").utf8
  try each { parcel in
    var fields = ""
    for (column, value) in zip(columns, parcel.values) {
      guard let text = value.text else { continue }
      fields += "<Data name=\"\(column.name)\"><value>\(markupEscaped(text))</value></Data>"
    }
    file.buffer +=
      """
      <Placemark><name>\(markupEscaped(parcel.code))</name><ExtendedData>\(fields)</ExtendedData>\
      \(KMLText.geometry(of: parcel.shape))</Placemark>

      """.utf8
    try file.writeWhenLarge()
  }
  file.buffer += KMLText.foot.utf8
  try file.finish()
}

private func writeGeoPackage(
  to path: String, _ columns: [ExportedParcel.Column], at time: String,
  _ each: (ParcelReceiver) throws -> Void
) throws {
  let table = FeatureTable(name: "parcel", title: "Thửa trồng (parcels)")
  let kinds = columns.map { column in
    let kind: FeatureFile.Kind =
      switch column.name {
      case "areaSquareMetres", "areaStandardErrorSquareMetres": .number
      case "version": .count
      default: .text
      }
    return (name: column.column, kind: kind)
  }
  let milliseconds = time.replacing("Z", with: ".000Z")
  try FeatureFile.write(to: path, at: milliseconds) { file in
    try file.add(table, columns: kinds) { writer in
      try each { parcel in
        try writer.add(
          parcel.shape,
          parcel.values.map { value in
            switch value {
            case .text(let text): .text(text)
            case .number(let number): .number(number)
            case .count(let count): .count(count)
            }
          })
      }
    }
  }
}

private func writeShapefile(
  to path: String, _ columns: [ExportedParcel.Column], _ each: (ParcelReceiver) throws -> Void
) throws {
  let fields = columns.map { column in
    let kind: ShapefileWriter.Field.Kind =
      switch column.name {
      case "areaSquareMetres", "areaStandardErrorSquareMetres": .number(decimals: 1)
      case "version": .number(decimals: 0)
      default: .text
      }
    return ShapefileWriter.Field(name: column.column, kind: kind, length: column.shapefileLength)
  }
  try ShapefileWriter.write(named: "thua-trong", fields: fields, to: path) { writer in
    try each { parcel in
      // Clockwise outside, the other way round of what is kept.
      let rings = parcel.shape.oriented.polygons.flatMap { [$0.shell] + $0.holes }.map { ring in
        ring.points.reversed().map { (x: $0.longitude, y: $0.latitude) }
      }
      try writer.add(rings: rings, values: parcel.values.map { $0.text ?? "" })
    }
  }
}

extension ExportedParcel.Value {
  /// The value as text with a decimal point; nil where there is none.
  fileprivate var text: String? {
    switch self {
    case .text(let text): text
    case .number(let number): number.map { String($0) }
    case .count(let count): String(count)
    }
  }
}
