import GrowingAreas
import Publication
import Traceability

/// What the banner of a page says; the worst that is true of the goods.
enum ScanState: Hashable {
  case good, held, recalled, withdrawn, expired

  /// - Parameter today: the day in Vietnam; goods are good on their best-before day itself.
  init(of lot: PublicLot, today: CalendarDate) {
    self =
      switch lot.state {
      case .recalled: .recalled
      case .withdrawn: .withdrawn
      case .held: .held
      case .open: lot.bestBefore.map { $0 < today } == true ? .expired : .good
      }
  }
}
