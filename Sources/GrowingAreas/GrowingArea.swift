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
  public var officialCodes: [GrowingAreaCode]
  /// In the order of codes.
  public var parcelCodes: [String]

  public init(
    code: String, name: String, cropCode: String, officialCodes: [GrowingAreaCode] = [],
    parcelCodes: [String] = []
  ) {
    self.code = code
    self.name = name
    self.cropCode = cropCode
    self.officialCodes = officialCodes
    self.parcelCodes = parcelCodes
  }
}
