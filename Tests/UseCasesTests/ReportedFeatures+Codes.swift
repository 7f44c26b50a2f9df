import UseCases

extension ReportedFeatures {
  /// Codes of the parcels that were made or are repeated, in the order of the file.
  var parcelCodes: [String] {
    get throws {
      var codes: [String] = []
      try each { if let code = $0.parcelCode { codes.append(code) } }
      return codes
    }
  }
}
