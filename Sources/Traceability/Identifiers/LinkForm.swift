/// How much of a package's names its printed link says, the fullest first. The raw value is stable.
public enum LinkForm: String, Sendable, Hashable, Codable, CaseIterable {
  /// Product, lot and serial.
  case whole
  /// Product and serial; the serial leads to its lot.
  case serial
  /// The serial alone, under the service's own address.
  case short
}
