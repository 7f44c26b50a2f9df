/// Kinds of records that outsiders may see a projection of. The raw value stands in the store.
public enum OutboxKind: String, Sendable, Hashable, CaseIterable {
  /// Key: code of the commune.
  case commune
  /// Key: code of the village.
  case village
  /// Key: code of the parcel.
  case parcel
  /// Key: code of the growing area.
  case growingArea = "growing-area"
  /// Key: slug of the cooperative.
  case cooperative
  /// Key: id of the certificate.
  case certificate
  /// Key: code of the facility.
  case facility
  /// Key: 14 digits of the GTIN.
  case product
  /// Key: 14 digits of the GTIN, a slash, the lot code.
  case lot
  /// Key: SSCC.
  case box
  /// Key: id of the code run.
  case codeRun = "code-run"
}

/// One row of the outbox: the public record of this key has to be made anew from what the registry holds now.
public struct OutboxEntry: Sendable, Hashable {
  struct Record: Hashable {
    var kind: OutboxKind
    var key: String
  }

  /// Grows by every row; never used twice.
  public var sequence: Int
  public var kind: OutboxKind
  public var key: String
}
