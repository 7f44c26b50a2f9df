public import Documents
import GrowingAreas
import Registry
import Traceability

/// A sheet that may be printed on.
public struct KnownLabelSheet: Sendable, Hashable {
  public var sheet: LabelSheet
  /// Whether the office keeps it, and so may change or forget it.
  public var isOwn: Bool
}

extension Office {
  /// Sheets that come with the program, then those that were described here; a cooperative sees its own and everybody's.
  /// - Throws: `Refusal` notAllowed.
  public func labelSheets() throws -> [KnownLabelSheet] {
    try checkKeepsGoods()
    return try LabelSheet.all.map { KnownLabelSheet(sheet: $0, isOwn: false) }
      + registry.read { try $0.labelSheets(of: role.cooperative) }.map { own in
        KnownLabelSheet(
          sheet: try LabelSheet(text: own.text, file: own.name),
          isOwn: own.cooperativeSlug == role.cooperative)
      }
  }

  /// The sheet that comes with the program or was described here under that name, or the one that a file describes.
  /// - Throws: `Refusal` as `labelSheet(named:)`.
  public func knownLabelSheet(named name: String) throws -> LabelSheet {
    if LabelSheet.named(name) == nil,
      let own = try registry.read({ try $0.labelSheet(name, of: role.cooperative) })
    {
      return try LabelSheet(text: own.text, file: own.name)
    }
    return try Self.labelSheet(named: name)
  }

  /// Keeps a sheet that a text describes, in place of an earlier one of the same name. What a cooperative keeps is its own.
  /// - Parameter text: lines as of a sheet's file, see `docs/khuon-tem.md`.
  /// - Throws: `Refusal` notAllowed; invalidField, incomplete; recordExists for the name of one that comes with the program.
  public func keepLabelSheet(_ text: String) throws -> LabelSheet {
    try checkKeepsGoods()
    let sheet = try LabelSheet(text: text, file: "label-sheet")
    guard LabelSheet.named(sheet.name) == nil, !sheet.name.contains("/"), !sheet.name.hasSuffix(".tem") else {
      throw Refusal(.recordExists, sheet.name, ["kind": .text("sheet")])
    }
    try registry.change(by: author) {
      try $0.setLabelSheet(
        OwnLabelSheet(name: sheet.name, text: sheet.text, cooperativeSlug: role.cooperative))
    }
    return sheet
  }

  /// Forgets a sheet that was described here; runs printed on it can still be printed again.
  /// - Throws: `Refusal` notAllowed, unknownRecord.
  public func removeLabelSheet(_ name: String) throws {
    try checkKeepsGoods()
    try registry.change(by: author) { try $0.removeLabelSheet(name, of: role.cooperative) }
  }

  /// A drawing of a sheet with its numbered labels, as SVG.
  /// - Throws: `Refusal` notAllowed, unknownRecord, missingSoftware.
  public func labelSheetDrawing(_ name: String) throws -> [UInt8] {
    try checkKeepsGoods()
    guard let known = try labelSheets().first(where: { $0.sheet.name == name }) else {
      throw Refusal(.unknownRecord, name, ["kind": .text("sheet")])
    }
    return try drawSheet(known.sheet)
  }

  /// The label sheet of that name, or the one that the file of that name describes.
  /// - Parameter name: `a4-24`, or the path of a file that ends in `.tem` or holds a `/`; see `docs/khuon-tem.md`.
  /// - Throws: `Refusal` unknownRecord; what reading the file throws, with its line.
  public static func labelSheet(named name: String) throws -> LabelSheet {
    if let sheet = LabelSheet.named(name) { return sheet }
    guard name.hasSuffix(".tem") || name.contains("/") else {
      throw Refusal(.unknownRecord, name, ["kind": .text("sheet")])
    }
    let bytes = try readWholeFile(at: name, limit: 64 << 10)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Refusal(.fileUnreadable, name)
    }
    return try LabelSheet(text: text, file: name)
  }

  /// Writes a drawing of the sheet with its numbered labels, as SVG.
  /// - Throws: `Refusal` outputExists, outputFailed, missingSoftware.
  public static func drawLabelSheet(_ sheet: LabelSheet, to path: String, force: Bool) throws {
    try writeOutput(to: path, force: force) { temporary in
      try writeBytes(drawSheet(sheet), to: temporary)
    }
  }
}
