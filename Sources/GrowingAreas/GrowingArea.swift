/// Whether an official growing-area code is in force.
public enum GrowingAreaCodeStatus: String, Sendable, Codable, CaseIterable {
  case requested, active, suspended, cancelled
}

/// An official code of a growing area (*mã số vùng trồng*). Free text, since the official patterns changed and differ.
public struct GrowingAreaCode: Sendable, Hashable {
  /// Under whose rule it was given: `VN-domestic`, `TCCS-774`.
  public var scheme: String
  public var value: String
  /// Country the code opens, ISO 3166-1 alpha-2; VN for the domestic one.
  public var market: String
  public var status: GrowingAreaCodeStatus

  public init(scheme: String, value: String, market: String, status: GrowingAreaCodeStatus) {
    self.scheme = scheme
    self.value = value
    self.market = market
    self.status = status
  }
}

/// Parcels of one crop kept under one standard (*vùng trồng*).
public struct GrowingArea: Sendable, Hashable {
  /// Unique in the commune: `VT-MAN-01`.
  public var code: String
  public var name: String
  public var cropCode: String
  /// The standard its parcels are kept under: `VietGAP`, `TCVN 11892-1:2017`; empty when none is stated.
  public var standard: String
  /// Where seedlings or seed came from; empty when it is not known.
  public var seedOrigin: String
  /// Where the goods go (*thị trường tiêu thụ*); empty when it is not known.
  public var market: String
  /// Code of the grower who speaks for the area; nil when nobody was named.
  public var representative: String?
  /// Slug of the cooperative that keeps it; nil for none.
  public var cooperative: String?
  public var officialCodes: [GrowingAreaCode]
  /// In the order of codes.
  public var parcelCodes: [String]

  public init(
    code: String, name: String, cropCode: String, standard: String = "", seedOrigin: String = "",
    market: String = "", representative: String? = nil, cooperative: String? = nil,
    officialCodes: [GrowingAreaCode] = [], parcelCodes: [String] = []
  ) {
    self.code = code
    self.name = name
    self.cropCode = cropCode
    self.standard = standard
    self.seedOrigin = seedOrigin
    self.market = market
    self.representative = representative
    self.cooperative = cooperative
    self.officialCodes = officialCodes
    self.parcelCodes = parcelCodes
  }
}
