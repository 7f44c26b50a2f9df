import FileFormats
public import GrowingAreas

/// The format of a survey file by its content; its name plays no part.
///
/// Reads as little as decides: the first element of XML, the first members of JSON, the heading of a table.
/// - Parameter name: the file's name as the user knows it, the subject of refusals; the path when nil.
/// - Throws: `fileMissing`, `fileUnreadable`, `fileEmpty`, `fileTooLarge`, `formatUnknown`, `columnMissing`,
///   `archiveMalformed`, `archiveTooLarge`, and `xmlMalformed`, `xmlDoctypeRefused`, `jsonMalformed`, `tableMalformed`
///   with the line.
public func recogniseFormat(
  of path: String, named name: String? = nil, limits: SurveyLimits = SurveyLimits()
) throws(Refusal) -> SurveyFormat {
  try recogniseFormat(of: path, subject: name ?? path, limits: limits, nesting: 0)
}

/// - Parameter nesting: how many archives lie around the file.
func recogniseFormat(
  of path: String, subject: String, limits: SurveyLimits, nesting: Int
) throws(Refusal) -> SurveyFormat {
  var assumed: SurveyFormat?
  do {
    switch FirstBytes(try beginning(ofFile: path, limits: limits.format)) {
    case .blank: throw FormatFailure(.empty)
    case .other(let found): throw Refusal(.formatUnknown, subject, ["found": .text(found)])
    case .zip:
      assumed = .zip
      if WorkbookSheets.areIn(try ZipArchive(path: path, limits: limits.format)) {
        assumed = .xlsx
        try requireCoordinateSheet(at: path, subject: subject, limits: limits)
        return .xlsx
      }
      return try formatOfArchive(at: path, subject: subject, limits: limits, nesting: nesting)
    case .xml:
      assumed = .gpx
      return try RootElement.format(at: path, subject: subject, limits: limits)
    case .json:
      assumed = .geojson
      return try JSONType.format(at: path, subject: subject, limits: limits)
    case .shapefile: return .shapefile
    case .geopackage: return .gpkg
    case .nmea: return .nmea
    case .converted(let format): return format
    case .text:
      var table = try TableReader(path: path, limits: limits.format)
      _ = try TableHeading.find(in: &table, subject: subject)
      return .csv
    }
  } catch let refusal as Refusal {
    throw refusal
  } catch let failure as FormatFailure {
    throw Refusal(failure, subject: subject, format: assumed)
  } catch {
    throw Refusal(.internalFault, subject, ["reason": .text(String(describing: error))])
  }
}

/// Thrown to stop a reader that has seen enough.
private struct Recognised: Error {
  let word: String
}

private struct RootElement: XMLHandler {
  static func format(at path: String, subject: String, limits: SurveyLimits) throws -> SurveyFormat {
    do {
      var root = RootElement()
      try readXML(at: path, limits: limits.format, handler: &root)
      throw Refusal(.formatUnknown, subject, ["found": .text("xml")])
    } catch let root as Recognised {
      let local = root.word.split(separator: ":").last ?? ""
      if let format = [Substring("gpx"): SurveyFormat.gpx, "kml": .kml, "FeatureCollection": .gml][local] {
        return format
      }
      throw Refusal(.formatUnknown, subject, ["found": .text("<\(root.word.prefix(100))>")])
    }
  }

  func elementBegan(_ element: borrowing XMLElement) throws { throw Recognised(word: element.writtenName) }
  func elementEnded(_ name: XMLName) {}
  func text(_ bytes: Span<UInt8>, at position: borrowing XMLPosition) {}
}

/// Looks for the `type` of the outermost object, or for the array that only a collection has.
private struct JSONType: JSONHandler {
  private var depth = 0
  private var key = ""

  static func format(at path: String, subject: String, limits: SurveyLimits) throws -> SurveyFormat {
    do {
      var type = JSONType()
      try readJSON(at: path, limits: limits.format, handler: &type)
      throw Refusal(.formatUnknown, subject, ["found": .text("json")])
    } catch let type as Recognised {
      if types.contains(type.word) { return .geojson }
      throw Refusal(.formatUnknown, subject, ["found": .text("json \(type.word.prefix(100))")])
    }
  }

  private static let types: Set<String> = [
    "FeatureCollection", "Feature", "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon",
    "MultiPolygon", "GeometryCollection",
  ]

  mutating func event(_ event: JSONEvent, bytes: Span<UInt8>, at position: borrowing JSONPosition) throws {
    switch event {
    case .objectBegan, .arrayBegan:
      depth += 1
      if depth == 2, event == .arrayBegan, key == "features" { throw Recognised(word: "FeatureCollection") }
    case .objectEnded, .arrayEnded: depth -= 1
    case .key: if depth == 1 { key = string(bytes) }
    case .string: if depth == 1, key == "type" { throw Recognised(word: string(bytes)) }
    case .number, .boolean, .null: break
    }
  }
}
