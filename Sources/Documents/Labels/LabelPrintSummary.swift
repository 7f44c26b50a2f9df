public import Printing

/// A part of a label that carries text.
public enum LabelPart: String, Sendable, Hashable, CaseIterable {
  case productName, productNameEn, netContent, lot, harvestDate, bestBefore, origin, growingArea
  case cooperativeName, cooperativeAddress, scan, gtin, serial
}

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
  /// Smallest module of all codes.
  public var moduleSize: Millimetres = .infinity
  /// Modules per side of the largest code, without quiet zone.
  public var symbolSize = 0
  /// One per part and kind, in the order they arose.
  public var warnings: [LabelWarning] = []

  mutating func warn(_ part: LabelPart, _ kind: LabelWarning.Kind) {
    if let index = warnings.firstIndex(where: { $0.part == part && $0.kind == kind }) {
      warnings[index].count += 1
    } else {
      warnings.append(LabelWarning(part: part, kind: kind, firstLabel: labels, count: 1))
    }
  }
}
