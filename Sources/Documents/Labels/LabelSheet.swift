public import Printing

/// Sticky labels of one make: where each lies on its sheet, or on one row of a roll, which counts as a page.
public struct LabelSheet: Sendable, Hashable {
  /// How labels come to the printer.
  public enum Feed: Sendable, Hashable {
    case sheets
    /// One row of labels after the other, with the gap between two rows.
    case roll(gap: Millimetres)
  }

  /// As users ask for it: `a4-24`.
  public let name: String
  public let pageWidth: Millimetres
  public let pageHeight: Millimetres
  public let columns: Int
  public let rows: Int
  /// Top left corner of the first label.
  public let origin: Point
  /// From the left edge of a label to that of the next.
  public let pitchX: Millimetres
  /// From the top edge of a label to that of the one below.
  public let pitchY: Millimetres
  public let labelWidth: Millimetres
  public let labelHeight: Millimetres
  public var feed: Feed = .sheets

  /// Labels on one page.
  public var count: Int { rows * columns }

  /// The label on its page.
  /// - Parameter index: in `0..<count`, along the rows from the top left, as one reads.
  public func frame(of index: Int) -> Rectangle {
    Rectangle(
      x: origin.x + Double(index % columns) * pitchX, y: origin.y + Double(index / columns) * pitchY,
      width: labelWidth, height: labelHeight)
  }

  /// 24 labels of 70 x 37 mm without gaps or page margin (Herma 4464); the true height is 297 / 8 mm.
  public static let a4With24 = LabelSheet(
    name: "a4-24", pageWidth: 210, pageHeight: 297, columns: 3, rows: 8, origin: Point(x: 0, y: 0),
    pitchX: 70,
    pitchY: 37.125, labelWidth: 70, labelHeight: 37.125)

  /// 65 labels of 38.1 x 21.2 mm (Avery L7651).
  public static let a4With65 = LabelSheet(
    name: "a4-65", pageWidth: 210, pageHeight: 297, columns: 5, rows: 13, origin: Point(x: 4.7, y: 10.9),
    pitchX: 40.6, pitchY: 21.2, labelWidth: 38.1, labelHeight: 21.2)

  /// 21 labels of 63.5 x 38.1 mm (Avery L7160).
  public static let a4With21 = LabelSheet(
    name: "a4-21", pageWidth: 210, pageHeight: 297, columns: 3, rows: 7, origin: Point(x: 7.48, y: 15.49),
    pitchX: 66.04, pitchY: 38.1, labelWidth: 63.5, labelHeight: 38.1)

  /// A roll of single labels, 2 mm apart.
  public static let roll50x30 = LabelSheet(roll: "roll-50x30", across: 1, width: 50, height: 30)
  public static let roll40x30 = LabelSheet(roll: "roll-40x30", across: 1, width: 40, height: 30)
  /// Two labels side by side, 2 mm apart each way.
  public static let roll35x22 = LabelSheet(roll: "roll-35x22-2", across: 2, width: 35, height: 22)

  /// What a printer leaves white along the edges of the page.
  var unprintableMargin: Millimetres { feed == .sheets ? LabelLayout.unprintableMargin : 0 }

  /// One label cut out of the sheet, as a page of its own.
  var singleLabel: LabelSheet {
    LabelSheet(
      name: name, pageWidth: labelWidth, pageHeight: labelHeight, columns: 1, rows: 1,
      origin: Point(x: 0, y: 0), pitchX: labelWidth, pitchY: labelHeight, labelWidth: labelWidth,
      labelHeight: labelHeight, feed: .roll(gap: 0))
  }

  public static let all = [a4With24, a4With65, a4With21, roll50x30, roll40x30, roll35x22]

  /// The sheet that comes with the program under that name, or nil.
  public static func named(_ name: String) -> LabelSheet? { all.first { $0.name == name } }
}

extension LabelSheet {
  fileprivate init(roll name: String, across: Int, width: Millimetres, height: Millimetres) {
    let gap = 2.0
    self.init(
      name: name, pageWidth: Double(across) * (width + gap) - gap, pageHeight: height, columns: across,
      rows: 1, origin: Point(x: 0, y: 0), pitchX: width + gap, pitchY: height, labelWidth: width,
      labelHeight: height, feed: .roll(gap: gap))
  }
}
