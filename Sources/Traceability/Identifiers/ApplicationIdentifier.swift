/// The GS1 application identifiers this program reads and writes.
/// - Source: GS1 Barcode Syntax Dictionary.
public enum ApplicationIdentifier: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  case sscc = "00"
  case gtin = "01"
  case lot = "10"
  case serial = "21"
  case variant = "22"
  case location = "414"

  /// `(01) GTIN`, as people know it from labels.
  public var description: String { "(\(rawValue)) \(title)" }

  /// The title in the General Specifications.
  public var title: String {
    switch self {
    case .sscc: "SSCC"
    case .gtin: "GTIN"
    case .lot: "BATCH/LOT"
    case .serial: "SERIAL"
    case .variant: "CPV"
    case .location: "LOC No."
    }
  }
}
