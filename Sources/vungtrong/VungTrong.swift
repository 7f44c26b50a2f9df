import ArgumentParser
import Glibc
import GrowingAreas
import UseCases
import Wording

@main
struct VungTrong: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vungtrong",
    abstract: "Growing areas on the map, products that lead back to the field.",
    discussion: """
      A day's work:
        vungtrong registry init --commune 02839
        vungtrong survey import walk.gpx --crop man-tam-hoa --accept
        vungtrong lot harvest --product 09521234543213 --date 2026-06-12 --from P-00001=320.5
        vungtrong code issue --lot 09521234543213/MTH-260612 --serials 24
        vungtrong label print --lot 09521234543213/MTH-260612 --sheet a4-24 -o labels.pdf
      See the whole job once on sample data: vungtrong demo demo
      """,
    version: "0.1.0",
    subcommands: [
      RegistryCommand.self, AuditCommand.self, DemoCommand.self, CommuneCommand.self, VillageCommand.self,
      CropCommand.self,
      GrowerCommand.self, PlanCommand.self, SurveyCommand.self, ParcelCommand.self, AreaCommand.self,
      CooperativeCommand.self, FacilityCommand.self, CertificateCommand.self, RemarkCommand.self,
      ProductCommand.self, LotCommand.self, DiaryCommand.self, TraceCommand.self, RecallCommand.self,
      CodeCommand.self, LabelCommand.self, PrinterCommand.self,
      EPCISCommand.self,
      MapCommand.self, ReportCommand.self, PublishCommand.self, ServeCommand.self,
      UserCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      try Terminal.finish()
    } catch let refusal as Refusal {
      let language = Language.asked(in: CommandLine.arguments)
      Terminal.error(refusal.text(language))
      Glibc.exit(ExitStatus(refusal).rawValue)
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}

extension Language {
  /// The language of `--lang` wherever it stands, for errors that end a command before it is parsed.
  fileprivate static func asked(in arguments: [String]) -> Language {
    for (flag, value) in zip(arguments, arguments.dropFirst()) where flag == "--lang" {
      if let language = Language(rawValue: value) { return language }
    }
    return arguments.contains("--lang=en") ? .en : .vi
  }
}
