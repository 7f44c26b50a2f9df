import GrowingAreas
import Publication
import Traceability

/// What the banner of a page says; the worst that is true of the goods.
enum ScanState: String {
  case good, held, recalled, withdrawn, expired, sold
  case notActivated = "not-activated"

  /// - Parameters:
  ///   - serial: what became of the serial; nil for a whole lot.
  ///   - today: the day in Vietnam; goods are good on their best-before day itself.
  init(of lot: PublicLot, _ serial: SerialState? = nil, today: CalendarDate) {
    self =
      switch (lot.state, serial) {
      case (.recalled, _): .recalled
      case (.withdrawn, _): .withdrawn
      case (.held, _): .held
      case (.open, .issued), (.open, .printed): .notActivated
      case (.open, _) where lot.bestBefore.map { $0 < today } == true: .expired
      case (.open, .sold): .sold
      case (.open, _): .good
      }
  }
}
