import ArgumentParser
import UseCases
import Wording

/// Where a report goes: options that every report takes.
struct ReportOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: "The file to write: .pdf, .docx, .xlsx, .html or .json; several times for several forms.")
  var output: [String]
  @Flag(help: "Replace a file that is there.") var force = false
  @Flag(help: "Do not keep the report in the registry.") var draft = false

  func output(_ language: Language) -> ReportOutput {
    var report = ReportOutput(paths: output, language: language, force: force, isKept: !draft)
    report.progress = { progress in
      let text =
        switch progress.step {
        case .counting: CommandPhrases.reportCounting[language]
        case .plates(let done, let all):
          CommandPhrases.reportPlates.text(
            language, ["done": language.count(done), "all": language.count(all)])
        case .writing(let form, _):
          CommandPhrases.reportWriting.text(language, ["form": form.rawValue.uppercased()])
        case .done: ""
        }
      Terminal.bar(progress.share, text)
    }
    return report
  }

  /// The files, for the line that says what was written.
  var paths: String { output.joined(separator: ", ") }

  /// A draft changes nothing, so it can be made while others write.
  func office(_ common: CommonOptions) throws -> Office {
    draft ? try common.readingOffice() : try common.changingOffice()
  }
}
