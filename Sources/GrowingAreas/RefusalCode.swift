/// The closed catalogue of refusals. The raw value is stable: it stands in JSON and tests.
public enum RefusalCode: String, Sendable, Hashable, Codable, CaseIterable {
  // Files that come in.
  case fileMissing = "file-missing"
  case fileUnreadable = "file-unreadable"
  case fileEmpty = "file-empty"
  /// [size, limit] in bytes.
  case fileTooLarge = "file-too-large"
  /// No reader knows the content [found].
  case formatUnknown = "format-unknown"
  /// The text is no well-formed XML [reason].
  case xmlMalformed = "xml-malformed"
  case xmlDoctypeRefused = "xml-doctype-refused"
  /// [limit].
  case xmlTooDeep = "xml-too-deep"
  /// [reason].
  case jsonMalformed = "json-malformed"
  /// [reason].
  case tableMalformed = "table-malformed"
  /// The archive cannot be unpacked [reason].
  case archiveMalformed = "archive-malformed"
  /// The archive holds more than allowed [reason, limit].
  case archiveTooLarge = "archive-too-large"
  /// The shapefile breaks the rules of its format [reason].
  case shapefileMalformed = "shapefile-malformed"
  /// The database file is damaged, or holds no layer that may be read [reason].
  case databaseMalformed = "database-malformed"
  /// The outside converter could not read the file [reason].
  case conversionFailed = "conversion-failed"
  /// A needed column is missing [column].
  case columnMissing = "column-missing"
  /// The file holds nothing that could be a parcel.
  case noFeatures = "no-features"
  /// A number was expected [column, value].
  case notANumber = "not-a-number"
  /// Coordinates fall outside the commune in every system tried [nearest, distance, second,
  /// secondDistance, third, thirdDistance].
  case referenceSystemUnknown = "reference-system-unknown"
  /// More than one system fits [candidates].
  case referenceSystemAmbiguous = "reference-system-ambiguous"
  /// The file declares a system in which it lies outside the commune, while it lies inside in others [crs, candidates].
  case referenceSystemContradicted = "reference-system-contradicted"
  /// The program cannot transform from this system [crs, reason].
  case referenceSystemUnsupported = "reference-system-unsupported"
  /// More than the allowed number of features or points [count, limit].
  case tooMuchInFile = "too-much-in-file"
  /// Every feature was rejected [count].
  case nothingAccepted = "nothing-accepted"

  // Files that go out.
  case outputExists = "output-exists"
  /// [reason].
  case outputFailed = "output-failed"

  // The stores.
  case registryMissing = "registry-missing"
  case registryExists = "registry-exists"
  /// The schema is newer than the program [schema, known].
  case registryTooNew = "registry-too-new"
  /// [reason].
  case registryDamaged = "registry-damaged"
  /// Another process writes [pid, seconds].
  case registryLocked = "registry-locked"
  /// The audit chain breaks [sequence, reason].
  case auditBroken = "audit-broken"
  /// [reason].
  case storageFailed = "storage-failed"

  // Records.
  /// No such record [kind].
  case unknownRecord = "unknown-record"
  /// A printed code names what was never issued here [kind].
  case codeNeverIssued = "code-never-issued"
  /// The key is taken [kind].
  case recordExists = "record-exists"
  /// A field holds what it must not [field, value, rule].
  case invalidField = "invalid-field"
  /// The file a survey was made of went with the data of a person [date].
  case originalErased = "original-erased"
  /// The state does not allow it [state, wanted].
  case wrongState = "wrong-state"
  /// The consent a step needs is missing [kind].
  case consentMissing = "consent-missing"
  /// The person's role does not allow it [action].
  case notAllowed = "not-allowed"

  // Identifiers.
  /// [value, expected].
  case wrongCheckDigit = "wrong-check-digit"
  /// [value, position, rule].
  case invalidIdentifier = "invalid-identifier"

  // Traceability and labels.
  /// The harvest lies outside the season of the crop [date, crop, from, to].
  case outOfSeason = "out-of-season"
  /// More was harvested than the parcels can bear [kilograms, bound].
  case aboveYieldBound = "above-yield-bound"
  /// The harvest came before the interval of an input was over [date, input, days, allowed].
  case withinInterval = "within-interval"
  /// What a process gave lies outside the band of what is expected [ratio, lowest, highest].
  case ratioOutOfBand = "ratio-out-of-band"
  /// More is asked of a lot or box than it holds [wanted, stock].
  case stockTooLow = "stock-too-low"
  /// Something later happened to the lot already [time, latest].
  case timeRunsBackwards = "time-runs-backwards"
  /// Goods that are only divided, joined or packed change their amount [taken, given].
  case quantitiesDiffer = "quantities-differ"
  /// A code does not fit the label [modules, available].
  case codeDoesNotFit = "code-does-not-fit"
  /// What a label must say has no room at the smallest print [text: the longest; needed, available: millimetres; size: points].
  case textDoesNotFit = "text-does-not-fit"
  /// No code was found on a print or photograph [pages].
  case noCodeRead = "no-code-read"
  /// Codes are not public yet [count].
  case codesNotPublic = "codes-not-public"
  /// What a page must say is missing [items].
  case incomplete = "incomplete"

  // The program itself.
  /// [package].
  case missingSoftware = "missing-software"
  /// Our fault [reason].
  case internalFault = "internal-fault"
}
