import GrowingAreas

/// What the process returns; the numbers of sysexits where they fit.
enum ExitStatus: Int32, Error {
  case partlyAccepted = 3
  case usage = 64
  case badData = 65
  case inputMissing = 66
  case ourFault = 70
  case outputFailed = 73
  case storageFailed = 74
  case locked = 75
  case notAllowed = 77

  /// The status that a refusal ends the process with; an option with a wrong value is a fault of usage.
  init(_ refusal: Refusal) {
    if refusal.code == .invalidField, case .text(let field)? = refusal.values["field"], field.hasPrefix("-") {
      self = .usage
    } else {
      self.init(refusal.code)
    }
  }

  private init(_ code: RefusalCode) {
    self =
      switch code {
      case .fileMissing, .fileUnreadable, .registryMissing, .unknownRecord, .originalErased,
        .missingSoftware:
        .inputMissing
      case .fileEmpty, .fileTooLarge, .formatUnknown, .xmlMalformed, .xmlDoctypeRefused, .xmlTooDeep,
        .jsonMalformed, .tableMalformed, .archiveMalformed, .archiveTooLarge, .shapefileMalformed,
        .databaseMalformed,
        .conversionFailed, .columnMissing, .noFeatures,
        .notANumber, .referenceSystemUnknown, .referenceSystemAmbiguous, .referenceSystemUnsupported,
        .referenceSystemContradicted,
        .tooMuchInFile, .nothingAccepted,
        .invalidField, .codeNeverIssued, .wrongCheckDigit, .invalidIdentifier, .outOfSeason, .aboveYieldBound,
        .withinInterval, .ratioOutOfBand, .stockTooLow, .timeRunsBackwards, .quantitiesDiffer,
        .codeDoesNotFit,
        .textDoesNotFit, .noCodeRead, .incomplete, .recordExists, .wrongState, .registryTooNew:
        .badData
      case .outputExists, .outputFailed, .registryExists: .outputFailed
      case .storageFailed, .registryDamaged, .auditBroken: .storageFailed
      case .registryLocked: .locked
      case .consentMissing, .codesNotPublic, .notAllowed: .notAllowed
      case .internalFault: .ourFault
      }
  }
}
