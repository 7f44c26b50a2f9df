import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// Issues new random serials for a lot and makes them public before it returns.
  /// - Parameter count: 1...100 000.
  /// - Returns: the serials in the order they will be printed.
  /// - Throws: `Refusal` unknownRecord, invalidField; wrongState for a lot that is not open; incomplete with what of the ten
  ///   items is missing.
  public func issueCodes(for gtin: GTIN, lot: LotCode, count: Int, publisher: Publisher) throws
    -> [SerialCode]
  {
    try checkGoods(of: [LotID(gtin, lot)])
    guard (1...100_000).contains(count) else {
      throw Refusal(
        .invalidField, lot.description,
        ["field": .text("--serials"), "value": .text(String(count)), "rule": .text("1...100000")])
    }
    var random = SystemRandomNumberGenerator()
    let serials = (0..<count).map { _ in SerialCode.random(using: &random) }
    try registry.change(by: author) { change in
      let key = "\(gtin)/\(lot)"
      try Self.lot(LotID(gtin, lot), change.reading).requireOpen()
      let missing = try Self.traceabilityItems(of: gtin, lot: lot, change.reading).missing
      guard missing.isEmpty else {
        throw Refusal(.incomplete, key, ["items": .terms(missing.map(\.mending))])
      }
      _ = try change.addCodeRun(gtin: gtin, lot: lot, serials: serials)
    }
    try publisher.publishPending()
    return serials
  }
}
