public import Documents
import GrowingAreas
import Registry
public import Traceability
public import Wording

/// What is to become of a printer's correction; nil leaves a value as it is.
public struct PrinterChange: Sendable {
  public var offsetX, offsetY, pitchX, pitchY, scaleX, scaleY: Double?

  public init() {}
}

extension Office {
  /// Corrections that are kept, in the order of names; a cooperative sees its own and everybody's.
  public func labelPrinters() throws -> [LabelPrinter] {
    try checkKeepsGoods()
    return try registry.read { try $0.labelPrinters(of: role.cooperative) }
  }

  /// Keeps a printer's correction; a printer that is not known yet begins without any. What a cooperative sets is its own.
  /// - Throws: `Refusal` invalidField for the name, or a value out of its range.
  public func setPrinter(_ name: String, _ asked: PrinterChange) throws -> LabelPrinter {
    try checkKeepsGoods()
    let name = try required(name, field: "name")
    return try registry.change(by: author) { change in
      let before = try change.reading.labelPrinter(name, of: role.cooperative)?.calibration ?? .none
      let printer = LabelPrinter(
        name: name,
        calibration: try PrinterCalibration(
          offsetX: asked.offsetX ?? before.offsetX, offsetY: asked.offsetY ?? before.offsetY,
          pitchX: asked.pitchX ?? before.pitchX, pitchY: asked.pitchY ?? before.pitchY,
          scaleX: asked.scaleX ?? before.scaleX, scaleY: asked.scaleY ?? before.scaleY),
        cooperativeSlug: role.cooperative)
      try change.setPrinter(printer)
      return printer
    }
  }

  /// Forgets a printer.
  /// - Throws: `Refusal` unknownRecord.
  public func removePrinter(_ name: String) throws {
    try checkKeepsGoods()
    try registry.change(by: author) { try $0.removePrinter(name, of: role.cooperative) }
  }

  /// Writes a page of rulers and outlines that shows how far a printer is off.
  /// - Parameter printer: its correction is applied; none when nil.
  /// - Throws: `Refusal` unknownRecord, invalidField, outputExists, outputFailed, missingSoftware.
  public func printTestPage(
    on sheet: LabelSheet, printer: String?, to path: String, as form: LabelFileForm, language: Language,
    force: Bool
  ) throws {
    try checkKeepsGoods()
    let known = try printer.map { name in
      LabelPrinter(
        name: name, calibration: try registry.read { try Self.calibration(name, of: role.cooperative, $0) })
    }
    let page = TestPage(sheet: sheet, printer: known, language: language)
    try writeOutput(to: path, force: force) { temporary in
      switch form {
      case .pdf:
        try Documents.printTestPage(page, to: temporary, creationDate: now().rfc3339)
      case .printer(let commands, let dotsPerInch):
        try writeBytes(testPageCommands(page, for: commands, dotsPerInch: dotsPerInch), to: temporary)
      case .picture:
        throw Refusal(
          .invalidField, path,
          ["field": .text("output"), "value": .text(path), "rule": .text("test-page-ending")])
      }
    }
  }
}
