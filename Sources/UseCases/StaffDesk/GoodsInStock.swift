import GrowingAreas
import Registry
public import Traceability

/// What of a cooperative's goods can be moved now.
public struct GoodsInStock: Sendable {
  public struct Stocked: Sendable {
    public var lot: Lot
    public var stock: LotStock
  }

  public struct Box: Sendable {
    public var code: BoxCode
    /// In the order of lots.
    public var portions: [LotPortion]
  }

  /// Open lots of which something lies loose, the newest first.
  public var lots: [Stocked]
  /// Boxes with goods of open lots, in the order of codes.
  public var boxes: [Box]
}

extension Office {
  /// - Parameter limit: lots and boxes at most.
  /// - Throws: `Refusal` notAllowed.
  public func goodsInStock(limit: Int) throws -> GoodsInStock {
    let open = try lots(state: .open, isInStock: true)
      .sorted { ($1.harvestDate, $1.code.text) < ($0.harvestDate, $0.code.text) }
    return try registry.read { reading in
      var stocked: [GoodsInStock.Stocked] = []
      var boxes: [BoxCode: [LotPortion]] = [:]
      for lot in open {
        guard let stock = try reading.stock(of: lot.id) else { continue }
        if stock.loose > 0, stocked.count < limit {
          stocked.append(GoodsInStock.Stocked(lot: lot, stock: stock))
        }
        for (box, thousandths) in stock.boxes where boxes.count < limit || boxes[box] != nil {
          boxes[box, default: []].append(
            LotPortion(
              lot: lot.id, box: box, quantity: Quantity(thousandths: thousandths, unit: stock.unit)))
        }
      }
      return GoodsInStock(
        lots: stocked,
        boxes: boxes.sorted { $0.key < $1.key }.map { code, portions in
          GoodsInStock.Box(code: code, portions: portions.sorted { $0.lot < $1.lot })
        })
    }
  }
}
