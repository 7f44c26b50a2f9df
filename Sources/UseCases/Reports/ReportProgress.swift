/// What is being done for a report.
public enum ReportStep: Sendable, Hashable {
  case counting
  /// So many map plates are prepared.
  case plates(Int, of: Int)
  /// So much of the files is written, of one.
  case writing(ReportForm, Double)
  case done
}

/// How far a report is.
public struct ReportProgress: Sendable, Hashable {
  public var step: ReportStep
  /// Of all that is to be done, from 0 to 1, as far as that is known beforehand; it never goes back.
  public var share: Double

  /// Shares of the time that a commune of 20,000 parcels takes in all forms.
  private static let (counted, prepared) = (0.2, 0.35)

  init(_ step: ReportStep) {
    self.step = step
    share =
      switch step {
      case .counting: 0
      case .plates(let done, let all):
        Self.counted + (Self.prepared - Self.counted) * Double(done) / Double(max(all, 1))
      case .writing(_, let share): Self.prepared + (1 - Self.prepared) * share
      case .done: 1
      }
  }
}
