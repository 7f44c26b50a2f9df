import Documents
import UseCases

/// The form for a sheet of one's own: what a sheet's file says, a field for each line.
enum SheetForm {
  private static let keys = ["name", "page", "columns", "rows", "label", "origin", "pitch", "roll"]

  /// What the form says as the text of a sheet's file.
  static func text(_ form: SentForm) -> String {
    keys.compactMap { key in
      form.optional("sheet-" + key).map { value in
        "\(key) = " + String(value.filter { !$0.isNewline && $0 != "#" }) + "\n"
      }
    }.joined()
  }

  static func fields(_ visit: StaffVisit) -> [StaffField] {
    let visit = visit.typing(in: "sheets")
    return [
      visit.line("sheet-name", "sheetName", limit: 60, isRequired: true),
      visit.line("sheet-page", "sheetPage", "210 x 297", limit: 20, isRequired: true),
      visit.countLine("sheet-columns", "sheetColumns", isRequired: true),
      visit.countLine("sheet-rows", "sheetRows", isRequired: true),
      visit.line("sheet-label", "sheetLabel", limit: 20, isRequired: true),
      visit.line("sheet-origin", "sheetOrigin", limit: 20),
      visit.line("sheet-pitch", "sheetPitch", limit: 20),
      visit.line("sheet-roll", "sheetRoll", limit: 10),
    ]
  }
}
