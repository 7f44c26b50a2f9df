public import Printing
public import Traceability

/// A text that does not stand whole on its labels.
public struct LabelWarning: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    /// Ends with an ellipsis at the smallest print.
    case shortened
    /// Has no room on this sheet.
    case leftOut
  }

  public let part: LabelPart
  public let kind: Kind
  /// 1-based number of the first label concerned, in the order printed.
  public let firstLabel: Int
  /// Labels concerned.
  public var count: Int
}

/// What was printed.
public struct LabelPrintSummary: Sendable, Hashable {
  public var labels = 0
  public var pages = 0
  public var linkForm: LinkForm
  public var level: QRErrorCorrection
  public var moduleSize: Millimetres
  /// Modules per side of the largest code, without quiet zone.
  public var symbolSize: Int
  /// One per part and kind, in the order they arose.
  public var warnings: [LabelWarning] = []

  /// `L`, `M`, as codes name it.
  public var levelName: String { level.rawValue }

  init(_ plan: LabelPlan) {
    linkForm = plan.form
    level = plan.level
    moduleSize = plan.moduleSize
    symbolSize = plan.size
  }

  mutating func warn(_ part: LabelPart, _ kind: LabelWarning.Kind) {
    if let index = warnings.firstIndex(where: { $0.part == part && $0.kind == kind }) {
      warnings[index].count += 1
    } else {
      warnings.append(LabelWarning(part: part, kind: kind, firstLabel: labels, count: 1))
    }
  }
}
