import ArgumentParser
import GrowingAreas
import Traceability
import UseCases
import Wording

struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "QR codes of single packs.", subcommands: [Issue.self, Verify.self])

  struct Issue: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Issue random serials for a lot; each opens its page when the command returns.",
      discussion: "Example: vungtrong code issue --lot 09521234543213/MTH-260612 --serials 24")
    @OptionGroup var common: CommonOptions
    @Option(help: "Lot as GTIN/code.") var lot: LotName
    @Option(help: "How many, 1 to 100000.") var serials = 24

    func run() throws {
      let (gtin, code) = try lot.identifiers()
      let office = try common.changingOffice()
      let issued = try office.issueCodes(
        for: gtin, lot: code, count: serials, publisher: common.publisher(of: office))
      if common.json {
        try Terminal.json(["serials": issued.map(\.description)])
      } else {
        common.say(
          CommandPhrases.codesIssued,
          [
            "count": common.lang.count(issued.count), "lot": code.description,
            "first": issued.first?.description ?? "",
          ])
      }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a printed link: exit code 0 when good, 65 with the position when not.",
      discussion: "Example: vungtrong code verify https://nongsan.example/01/09521234543213/10/MTH-260612")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The link as printed.") var url: String
    @Flag(help: "Ask the rules only, not the store.") var syntax = false

    func run() throws {
      let link = try syntax ? Office.parseLink(url) : common.readingOffice().verifyLink(url)
      if common.json {
        try Terminal.json(["good": link.path])
      } else {
        common.say(CommandPhrases.codeGood, ["code": link.path])
      }
    }
  }
}
