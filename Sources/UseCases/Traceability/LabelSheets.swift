public import Documents
import GrowingAreas

extension Office {
  /// The label sheet of that name.
  /// - Throws: `Refusal` unknownRecord.
  public static func labelSheet(named name: String) throws -> LabelSheet {
    guard let sheet = LabelSheet.named(name) else {
      throw Refusal(.unknownRecord, name, ["kind": .text("sheet")])
    }
    return sheet
  }
}
