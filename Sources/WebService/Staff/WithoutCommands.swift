import GrowingAreas
import UseCases
import Wording

// What findings and refusals say to those who type commands is said here without the commands: the review has fields for it.
extension ImportFinding {
  func told(_ language: Language) -> String { withoutOptions(text(language), language) }

  /// What to do about it; nil for a note, which wants nothing done.
  func toldNextStep(_ language: Language) -> String? {
    guard severity != .note, let step = FindingNextSteps.phrase(code.rawValue) else { return nil }
    return withoutOptions(step[language], language)
  }
}

extension Refusal {
  func told(_ language: Language) -> String {
    withoutOptions(text(language), language)
      // Sentences that say which command to use.
      .replacing(/\ [^.:]*: vungtrong [^.]*\./, with: "")
  }
}

/// The text without the options and commands that it names to those who type them.
func withoutOptions(_ text: String, _ language: Language) -> String {
  text.replacing(/\ ?\((--|vungtrong )[^)]*\)/, with: "")
    .replacing(
      /\ (bằng|with) --limit [a-z-]+=…/, with: language == .vi ? " ở trang Cài đặt" : " in the settings"
    )
    .replacing(/\ (bằng|with) ((survey|parcel) [a-z]+ )?--(feature|village)/, with: "")
    .replacing(/; (thêm|give|add) --[a-z]+.*/, with: "")
    .replacing("--crs", with: language == .vi ? "hệ tọa độ" : "the reference system")
}
