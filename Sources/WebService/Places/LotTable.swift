import GrowingAreas
import Publication
import Traceability
import Wording

/// The newest lots with their day and state, each leading to its page.
struct LotTable {
  struct Item {
    let code: String
    let address: String
    let product: String
    let date: String
    let state: String
  }

  let isShown: Bool
  let items: [Item]
  /// Says how many there are when not all are listed; nil when they are.
  let note: String?

  /// - Parameters:
  ///   - products: those the lots are of; a lot of another one is left out.
  ///   - today: the day that decides whether a lot is past its best-before day.
  init(_ lots: PublicLotList, of products: [PublicProduct], today: CalendarDate, _ choice: LanguageChoice) {
    items = lots.newest.compactMap { lot in
      products.first { $0.gtin == lot.gtin }.map { product in
        Item(
          code: lot.code.text, address: choice.address(product.address(lot: lot.code).path),
          product: product.name(choice.language), date: choice.date(lot.harvestDate),
          state: choice.text(ScanState(of: lot, today: today).shortKey))
      }
    }
    isShown = !items.isEmpty
    note =
      items.count < lots.count
      ? choice.text(
        "lotsShown",
        ["shown": choice.language.count(items.count), "count": choice.language.count(lots.count)]) : nil
  }
}

extension ScanState {
  /// The phrase for a column of states.
  fileprivate var shortKey: String {
    switch self {
    case .good, .sold, .notActivated: "stateGood"
    case .held: "stateHeld"
    case .recalled: "stateRecalled"
    case .withdrawn: "stateWithdrawn"
    case .expired: "stateExpired"
    }
  }
}
