/// What was done, as the audit trail names it. The raw value is stable.
public enum AuditAction: String, Sendable, Hashable, CaseIterable {
  case registryMade = "registry.made"
  case boundarySet = "commune.boundary"
  case villageAdded = "village.added"
  case villageChanged = "village.changed"
  case villageMerged = "village.merged"
  case cropAdded = "crop.added"
  case growerAdded = "grower.added"
  case consentRecorded = "grower.consent"
  case growerErased = "grower.erased"
  case surveyBegun = "survey.begun"
  case surveyStaged = "survey.staged"
  case surveyFeatureSettled = "survey.feature"
  case surveyFinished = "survey.finished"
  case parcelAdded = "parcel.added"
  case parcelChanged = "parcel.changed"
  case growingAreaAdded = "growing-area.added"
  case growingAreaChanged = "growing-area.changed"
  case parcelsAssigned = "growing-area.assigned"
  case officialCodeAdded = "growing-area.code"
  case officialCodeSet = "growing-area.code-set"
  case cooperativeAdded = "cooperative.added"
  case cooperativeChanged = "cooperative.changed"
  case linkAdded = "cooperative.link"
  case linkRemoved = "cooperative.link-removed"
  case certificateAdded = "certificate.added"
  case certificateEnded = "certificate.ended"
  case facilityAdded = "facility.added"
  case productAdded = "product.added"
  case productChanged = "product.changed"
  case photoSet = "product.photo"
  case productNumbered = "product.number"
  case eventsCaptured = "epcis.captured"
  case eventSettled = "epcis.settled"
  case cropChanged = "crop.changed"
  case standSet = "parcel.stand"
  case diaryEntryAdded = "diary.added"
  case diaryEntryStruck = "diary.struck"
  case lotAdded = "lot.added"
  case lotMended = "lot.mended"
  case ledgerRecorded = "ledger.recorded"
  case lotStateSet = "lot.state"
  case codesIssued = "codes.issued"
  case serialsChanged = "serials.state"
  case labelsPrinted = "labels.printed"
  case labelsCounted = "labels.counted"
  case printerSet = "printer.set"
  case printerRemoved = "printer.removed"
  case labelSheetSet = "label-sheet.set"
  case labelSheetRemoved = "label-sheet.removed"
  case planSet = "plan.set"
  case nothingToMapSet = "plan.nothing-to-map"
  case reportKept = "report.kept"
  case settingSet = "setting.set"
  case accountAdded = "account.added"
  case accountInvited = "account.invited"
  case accountJoined = "account.joined"
  case accountReset = "account.reset"
  case accountDisabled = "account.disabled"
  case accountEnabled = "account.enabled"
  case passwordChanged = "account.password"
  case secondFactorSet = "account.second-factor"
}

/// One entry of the audit trail.
public struct AuditEntry: Sendable, Hashable {
  /// From 1, without gaps.
  public var sequence: Int
  /// RFC 3339 in UTC. Order is by sequence, not by time: clocks jump.
  public var time: String
  public var actor: String
  public var action: String
  /// Code or id of what was changed.
  public var subject: String
  /// JSON object; nil when it was erased with the person it told about.
  public var payload: String?
  /// SHA-256 over this entry and all before it, 32 bytes.
  public var hash: [UInt8]
}
