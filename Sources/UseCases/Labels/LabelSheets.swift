public import Documents
import GrowingAreas

extension Office {
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
