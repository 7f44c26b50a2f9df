import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// The ten items that must be told of a product, before any lot of it.
  /// - Throws: `Refusal` unknownRecord.
  public func traceabilityItems(of gtin: GTIN) throws -> TraceabilityItems {
    try checkGoods(of: gtin)
    return try registry.read { reading in
      let (product, cooperative) = try Self.product(gtin, reading)
      return TraceabilityItems(of: product, by: cooperative, lot: nil)
    }
  }

  /// The ten items that must be told of a lot before codes are issued for it.
  /// - Throws: `Refusal` unknownRecord.
  public func traceabilityItems(of gtin: GTIN, lot code: LotCode) throws -> TraceabilityItems {
    try checkGoods(of: [LotID(gtin, code)])
    return try registry.read { try Self.traceabilityItems(of: gtin, lot: code, $0) }
  }

  static func traceabilityItems(
    of gtin: GTIN, lot code: LotCode, _ reading: RegistryReading
  ) throws -> TraceabilityItems {
    let (product, cooperative) = try product(gtin, reading)
    guard let lot = try reading.lot(gtin, code) else {
      throw Refusal(.unknownRecord, "\(gtin)/\(code)", ["kind": .text("lot")])
    }
    // Lots that were not harvested began at the cooperative's own address.
    let isPlaceKnown = try reading.parcelCodesOfKnownPlace().isSuperset(of: lot.parcelCodes)
    return TraceabilityItems(of: product, by: cooperative, lot: lot, isPlaceKnown: isPlaceKnown)
  }

  private static func product(
    _ gtin: GTIN, _ reading: RegistryReading
  ) throws -> (Product, Cooperative) {
    guard let product = try reading.product(gtin),
      let cooperative = try reading.cooperative(product.cooperativeSlug)
    else { throw Refusal(.unknownRecord, gtin.description, ["kind": .text("product")]) }
    return (product, cooperative)
  }
}

extension TraceabilityItem {
  /// The fixed term that names the item and the command that mends it.
  var mending: String { "mend-" + rawValue }
}
