/// A household or person that grows (*hộ trồng*). Private; only its own code leaves the office, never its name.
public struct Grower: Sendable, Hashable {
  /// Own code of the registry, since many growers share a name: `H-0007`.
  public var code: String
  public var name: String
  public var phone: String?
  public var villageCode: String?
  public var notes: String?

  public init(
    code: String, name: String, phone: String? = nil, villageCode: String? = nil, notes: String? = nil
  ) {
    self.code = code
    self.name = name
    self.phone = phone
    self.villageCode = villageCode
    self.notes = notes
  }
}

/// What a grower can allow (Law 91/2025/QH15: free, informed, explicit, no default).
public enum ConsentKind: String, Sendable, Codable, CaseIterable {
  /// The outline of the grower's single parcels may be shown in public.
  case parcelOutline = "parcel-outline"
  /// Kilograms per parcel may be shown in public.
  case parcelKilograms = "parcel-kilograms"
}

/// One dated row of consent given or withdrawn; the latest row of a kind holds.
public struct Consent: Sendable, Hashable {
  public var growerCode: String
  public var kind: ConsentKind
  public var isGiven: Bool
  public var day: CalendarDate
  /// How it was given: paper form, number, witness. Private.
  public var evidence: String

  public init(growerCode: String, kind: ConsentKind, isGiven: Bool, day: CalendarDate, evidence: String) {
    self.growerCode = growerCode
    self.kind = kind
    self.isGiven = isGiven
    self.day = day
    self.evidence = evidence
  }
}
