import GrowingAreas
import Registry
public import Traceability

/// Goods that are there, as people name them.
public enum GoodsTaken: Sendable, Hashable {
  /// So much of a lot that lies loose; nil for all of the lot, in boxes and out of them.
  case lot(LotID, Quantity?)
  /// All that a box holds.
  case box(BoxCode)
}

/// Goods that come to be, as people name them.
public struct GoodsMade: Sendable, Hashable {
  public var gtin: GTIN
  /// nil for the next free one.
  public var code: LotCode?
  public var quantity: Quantity
  /// Per cent of alcohol by volume at 20 °C, for spirits.
  public var alcohol: Double?

  public init(gtin: GTIN, code: LotCode? = nil, quantity: Quantity, alcohol: Double? = nil) {
    self.gtin = gtin
    self.code = code
    self.quantity = quantity
    self.alcohol = alcohol
  }
}

extension Office {
  /// - Throws: `Refusal` unknownRecord for a lot or box; stockTooLow for a lot of which nothing is left.
  static func portions(of goods: [GoodsTaken], _ reading: RegistryReading) throws -> [LotPortion] {
    try goods.flatMap { goods in
      switch goods {
      case .lot(let lot, let quantity?): return [LotPortion(lot: lot, quantity: quantity)]
      case .box(let box):
        let contents = try reading.contents(of: box)
        guard !contents.isEmpty else { throw Refusal(.unknownRecord, box.text, ["kind": .text("box")]) }
        return contents
      case .lot(let lot, nil):
        guard let stock = try reading.stock(of: lot) else {
          throw Refusal(.unknownRecord, lot.description, ["kind": .text("lot")])
        }
        let portions = ([nil] + stock.boxes.keys.sorted().map(Optional.some)).map { box in
          LotPortion(
            lot: lot, box: box,
            quantity: Quantity(
              thousandths: box.map { stock.boxes[$0] ?? 0 } ?? stock.loose, unit: stock.unit))
        }.filter { $0.quantity.thousandths > 0 }
        guard !portions.isEmpty else {
          throw Refusal(
            .stockTooLow, lot.description,
            [
              "wanted": Quantity(thousandths: 1, unit: stock.unit).stated,
              "stock": Quantity(thousandths: 0, unit: stock.unit).stated,
            ])
        }
        return portions
      }
    }
  }

  /// Goods that come to be, each in a lot of its own.
  static func portions(
    of goods: [GoodsMade], on day: CalendarDate, _ reading: RegistryReading
  ) throws -> [LotPortion] {
    var taken = Set(goods.compactMap { goods in goods.code.map { LotID(goods.gtin, $0) } })
    return try goods.map { goods in
      let crop = try crop(of: goods.gtin, reading)
      let code = try goods.code ?? nextLotCode(of: goods.gtin, crop, day, reading, besides: taken)
      taken.insert(LotID(goods.gtin, code))
      return LotPortion(
        lot: LotID(goods.gtin, code), quantity: goods.quantity, alcohol: goods.alcohol)
    }
  }
}
