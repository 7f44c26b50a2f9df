import ArgumentParser
import UseCases
import Wording

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Do the whole job once on sample data.",
    discussion: """
      Leaves registry.gpkg, public.gpkg, labels.pdf, completion-report.pdf and map.geojson in the folder.
      Example: vungtrong demo demo --serve
      """)
  @Argument(help: "Folder to make.") var directory: String
  @Flag(help: "Then serve it until Ctrl-C.") var serve = false
  @Flag(help: "Start over where an earlier demonstration lies.") var force = false
  @Option(help: "Where to listen.") var address = ListenAddress(argument: "127.0.0.1:8080")!
  @Option(help: "Language of results: vi or en.") var lang: Language = .vi

  func run() async throws {
    let demonstration = try Demonstration(
      in: directory, force: force, publicBase: "http://\(address)", language: lang, actor: CommonOptions.actor
    ) { [lang] step in
      print("• " + step.text(lang))
      Terminal.flush()
    }
    let page = try demonstration.run()
    print(
      DemonstrationPhrases.open.text(
        lang, ["base": "http://\(address)", "page": page, "directory": directory]))
    guard serve else { return }
    try await PublicService(
      office: demonstration.office, address: address, publicBase: nil, language: lang
    ).run()
  }
}
