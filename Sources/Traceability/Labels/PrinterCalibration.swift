public import GrowingAreas

/// What makes up for a printer that puts things a little beside their place. It moves labels as a whole: their size and
/// the modules of their codes stay what the sheet asks for.
public struct PrinterCalibration: Sendable, Hashable, Codable {
  /// Millimetres that all print moves to the right and down.
  public var offsetX: Double
  public var offsetY: Double
  /// Millimetres added from each label to the next, for feeds that drift from row to row.
  public var pitchX: Double
  public var pitchY: Double
  /// Factor on all distances from the page's top left corner, for printers that shrink or stretch.
  public var scaleX: Double
  public var scaleY: Double

  public static let none = PrinterCalibration(checked: 0, 0, 0, 0, 1, 1)

  /// More than half a small label is no drift but a wrong sheet.
  public static let offsets = -10.0...10.0
  public static let pitches = -1.0...1.0
  public static let scales = 0.97...1.03

  /// - Throws: `invalidField` with the range that a value lies outside of.
  public init(
    offsetX: Double = 0, offsetY: Double = 0, pitchX: Double = 0, pitchY: Double = 0, scaleX: Double = 1,
    scaleY: Double = 1
  ) throws(Refusal) {
    for (field, value, range) in [
      ("--offset-x", offsetX, Self.offsets), ("--offset-y", offsetY, Self.offsets),
      ("--pitch-x", pitchX, Self.pitches), ("--pitch-y", pitchY, Self.pitches),
      ("--scale-x", scaleX, Self.scales), ("--scale-y", scaleY, Self.scales),
    ] where !range.contains(value) {
      throw Refusal(
        .invalidField, field,
        [
          "field": .text(field), "value": .number(value),
          "rule": .text("\(range.lowerBound)...\(range.upperBound)"),
        ])
    }
    self.init(checked: offsetX, offsetY, pitchX, pitchY, scaleX, scaleY)
  }

  private init(
    checked offsetX: Double, _ offsetY: Double, _ pitchX: Double, _ pitchY: Double, _ scaleX: Double,
    _ scaleY: Double
  ) {
    (self.offsetX, self.offsetY) = (offsetX, offsetY)
    (self.pitchX, self.pitchY) = (pitchX, pitchY)
    (self.scaleX, self.scaleY) = (scaleX, scaleY)
  }

  /// How far the print of a label moves.
  /// - Parameters:
  ///   - x: where the label's content begins on the page, in millimetres; `y` likewise.
  ///   - column: of the label, from 0; `row` likewise.
  public func shift(x: Double, y: Double, column: Int, row: Int) -> (x: Double, y: Double) {
    (
      offsetX + Double(column) * pitchX + x * (scaleX - 1),
      offsetY + Double(row) * pitchY + y * (scaleY - 1)
    )
  }
}

/// A printer under the name people gave it, with its correction.
public struct LabelPrinter: Sendable, Hashable {
  public var name: String
  public var calibration: PrinterCalibration
  /// Whose it is; nil for one of everybody.
  public var cooperativeSlug: String?

  public init(name: String, calibration: PrinterCalibration, cooperativeSlug: String? = nil) {
    self.name = name
    self.calibration = calibration
    self.cooperativeSlug = cooperativeSlug
  }
}
