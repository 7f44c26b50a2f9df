/// The GS1 application identifiers this program reads and writes.
/// - Source: GS1 Barcode Syntax Dictionary.
public enum ApplicationIdentifier: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  case sscc = "00"
  case gtin = "01"
  case lot = "10"
  case productionDate = "11"
  case packagingDate = "13"
  case bestBefore = "15"
  case expiry = "17"
  case serial = "21"
  case variant = "22"
  case thirdPartySerial = "235"
  case additionalIdentifier = "240"
  case locationExtension = "254"
  // Net weight in kilograms; the last digit of the identifier counts the decimals of the value.
  case netWeight0 = "3100"
  case netWeight1 = "3101"
  case netWeight2 = "3102"
  case netWeight3 = "3103"
  case netWeight4 = "3104"
  case netWeight5 = "3105"
  case location = "414"
  case party = "417"
  case countryOfOrigin = "422"
  case subdivisionOfOrigin = "427"
  case harvestDate = "7007"
  // Whatever trading partners, or one company for itself, agreed on.
  case agreed = "90"
  case internal91 = "91"
  case internal92 = "92"
  case internal93 = "93"
  case internal94 = "94"
  case internal95 = "95"
  case internal96 = "96"
  case internal97 = "97"
  case internal98 = "98"
  case internal99 = "99"

  /// `(01) GTIN`, as people know it from labels.
  public var description: String { "(\(rawValue)) \(title)" }

  /// The title in the General Specifications.
  public var title: String { rule.title }

  /// Whether this is the net weight in kilograms, with any number of decimals.
  public var isNetWeight: Bool { rawValue.count == 4 && rawValue.hasPrefix("310") }
}
