import ArgumentParser
import GrowingAreas
import UseCases
import Wording

extension ReportCommand {
  struct Dossier: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The dossier of a growing area for a code request. It names growers: private.",
      discussion: """
        Examples:
          vungtrong report dossier --area VT-MAN-01 -o ho-so.docx
          vungtrong report dossier --area VT-MAN-01 --as-of 2026-09-30 -o ho-so.pdf
        What it says of variety, standard, market and who speaks for the area: see parcel set and area set.
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "Code of the growing area.") var area: String
    @Option(help: "As everything stood at the end of this day. Default: now.") var asOf: CalendarDate?
    @OptionGroup var options: ReportOptions

    func run() throws {
      let area = try options.office(common).reportDossier(
        ofArea: area, asOf: asOf, to: options.output(common.lang))
      try common.tell(
        DossierPhrases.written, ["area": area.code, "path": options.paths],
        json: ["area": area.code, "path": options.paths])
    }
  }
}
