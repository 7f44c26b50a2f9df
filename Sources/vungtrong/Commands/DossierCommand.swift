import ArgumentParser
import GrowingAreas
import UseCases
import Wording

extension ReportCommand {
  struct Dossier: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The dossier of a growing area for a code request. It names growers: private.",
      discussion: "Example: vungtrong report dossier --area VT-MAN-01 -o ho-so.docx")
    @OptionGroup var common: CommonOptions
    @Option(help: "Code of the growing area.") var area: String
    @OptionGroup var options: ReportOptions

    func run() throws {
      let area = try options.office(common).reportDossier(
        ofArea: area, to: options.output(common.lang))
      try common.tell(
        DossierPhrases.written, ["area": area.code, "path": options.paths],
        json: ["area": area.code, "path": options.paths])
    }
  }
}
