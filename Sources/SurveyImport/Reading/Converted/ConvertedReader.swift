import FileFormats
import GrowingAreas

/// Reads a format that GDAL turns into a GeoPackage for us.
/// - Throws: `Refusal`: missingSoftware with the package to install, conversionFailed; or what the receiver threw.
func readConverted(
  _ path: String, as format: ConvertedFormat, output: FeatureOutput
) throws {
  let converter = output.limits.converter
  let seconds = converter.seconds(forBytes: output.surveyBytes)
  let converted = try output.hints.conversions.geoPackage(
    output.nextConversion(), within: seconds
  ) { folder, left in
    do {
      return try converter.convert(
        path, from: format, in: folder, seconds: left, limits: output.limits.format)
    } catch let failure as ConversionFailure {
      throw refusal(failure, output.subject)
    }
  }
  try readGeoPackageCopy(at: converted, output: output)
}

private func refusal(_ failure: ConversionFailure, _ subject: String) -> any Error {
  switch failure {
  case .notInstalled: Refusal(.missingSoftware, subject, ["package": .text("gdal-bin")])
  case .tookTooLong: Refusal(.conversionFailed, subject, ["reason": .text("took-too-long")])
  case .failed(let words): Refusal(.conversionFailed, subject, ["reason": .text(words)])
  case .file(let failure): failure
  }
}

extension SurveyFormat {
  /// nil for what we read ourselves.
  var converted: ConvertedFormat? {
    switch self {
    case .dxf: .dxf
    case .dgn: .dgn
    case .mapinfo: .mapinfo
    case .gml: .gml
    case .flatgeobuf: .flatgeobuf
    case .gpx, .kml, .geojson, .csv, .xlsx, .shapefile, .gpkg, .nmea, .kmz, .zip: nil
    }
  }
}
