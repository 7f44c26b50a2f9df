import GrowingAreas
public import Printing
public import Traceability

/// How labels are put on their pages.
public struct LabelPrintOptions: Sendable {
  /// 0-based number of the first free label of the first page.
  public var firstLabel = 0
  /// Makes up for the printer.
  public var calibration = PrinterCalibration.none
  /// What the printed link says; chosen for the label when nil.
  public var linkForm: LinkForm?
  /// Light outlines of the labels, for plain paper.
  public var cuttingGuides = false
  /// Of a PDF file.
  public var title = "Tem truy xuất nguồn gốc"
  /// `YYYY-MM-DDThh:mm:ss+hh:mm`; the same date and labels give the same bytes.
  public var creationDate: String
  /// Called after each page with the labels drawn so far.
  public var progress: @Sendable (Int) -> Void = { _ in }

  public init(creationDate: String) { self.creationDate = creationDate }

  /// Where the content box of a label comes to lie on the page; at whole dots of a label printer, since half a dot would blur
  /// every module.
  public func place(of index: Int, on layout: LabelLayout) -> Point {
    let frame = layout.contentFrame(of: index)
    let sheet = layout.sheet
    let shift = calibration.shift(
      x: frame.x, y: frame.y, column: index % sheet.columns, row: index / sheet.columns)
    guard let dots = layout.dotsPerInch else { return Point(x: frame.x + shift.x, y: frame.y + shift.y) }
    func whole(_ length: Millimetres) -> Millimetres { (length / 25.4 * dots).rounded() / dots * 25.4 }
    return Point(x: frame.x + whole(shift.x), y: frame.y + whole(shift.y))
  }

  /// - Throws: `invalidField` for a first label that the sheet does not have, and for a correction that pushes the print of
  ///   a label over the edge of the page.
  func check(on layout: LabelLayout) throws(Refusal) {
    let sheet = layout.sheet
    guard (0..<sheet.count).contains(firstLabel) else {
      throw Self.refuse(sheet, "start", String(firstLabel + 1), "1...\(sheet.count)")
    }
    let page = Rectangle(x: 0, y: 0, width: sheet.pageWidth, height: sheet.pageHeight)
    for index in 0..<sheet.count {
      let place = place(of: index, on: layout)
      let moved = Rectangle(
        x: place.x, y: place.y, width: layout.contentWidth, height: layout.contentHeight)
      guard !page.contains(moved) else { continue }
      func tenths(_ length: Millimetres) -> String { String((length * 10).rounded() / 10) }
      let over = [-moved.x, -moved.y, moved.maxX - page.maxX, moved.maxY - page.maxY].max() ?? 0
      throw Self.refuse(sheet, "offset", "\(tenths(over)) mm, \(index + 1)", "correction-on-page")
    }
  }

  private static func refuse(_ sheet: LabelSheet, _ field: String, _ value: String, _ rule: String) -> Refusal
  {
    Refusal(
      .invalidField, sheet.name, ["field": .text(field), "value": .text(value), "rule": .text(rule)])
  }
}
