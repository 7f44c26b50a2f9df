public import FileFormats
public import GrowingAreas

extension Refusal {
  /// A failure of the format in the words of surveys.
  /// - Parameter format: what the file was read as; nil while its format was still looked for.
  public init(_ failure: FormatFailure, subject: String, format: SurveyFormat?) {
    let place = SourcePlace(line: failure.line)
    let (code, values): (RefusalCode, [String: StatedValue]) =
      switch failure.kind {
      case .missing: (.fileMissing, [:])
      case .unreadable: (.fileUnreadable, [:])
      case .empty: (.fileEmpty, [:])
      case .fileTooLarge(let size, let limit):
        (.fileTooLarge, ["size": .count(size), "limit": .count(limit)])
      case .doctypeRefused: (.xmlDoctypeRefused, [:])
      case .tooDeep(let limit):
        format == .geojson
          ? (.jsonMalformed, ["reason": .text("too-deep"), "limit": .count(limit)])
          : (.xmlTooDeep, ["limit": .count(limit)])
      case .partTooLarge(let limit):
        (Self.malformed(format), ["reason": .text("part-too-large"), "limit": .count(limit)])
      case .archiveMalformed(let fault): (.archiveMalformed, ["reason": .text(fault.rawValue)])
      case .archiveTooLarge(let excess, let limit):
        (.archiveTooLarge, ["reason": .text(excess.rawValue), "limit": .count(limit)])
      case .temporaryStorage: (.storageFailed, ["reason": .text("temporary-storage")])
      case .malformed(let fault): (Self.malformed(format), ["reason": .text(fault.rawValue)])
      }
    self.init(code, subject, values, at: place)
  }

  private static func malformed(_ format: SurveyFormat?) -> RefusalCode {
    switch format {
    case .gpx, .kml: .xmlMalformed
    case .geojson: .jsonMalformed
    case .csv, nil: .tableMalformed
    case .kmz, .zip: .archiveMalformed
    case .xlsx: .xmlMalformed
    case .shapefile: .shapefileMalformed
    case .gpkg: .databaseMalformed
    case .nmea: .tableMalformed
    case .dxf, .dgn, .mapinfo, .gml, .flatgeobuf: .conversionFailed
    }
  }
}
