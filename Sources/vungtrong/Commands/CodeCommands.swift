import ArgumentParser
import GrowingAreas
import Traceability
import UseCases
import Wording

struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "QR codes of single packs.",
    subcommands: [Issue.self, Activate.self, Sell.self, Withdraw.self, Size.self, Verify.self])

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

  struct Size: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How large the QR code of each form of a lot's links will be, before anything is printed.",
      discussion:
        "Example: vungtrong code size --lot 09521234543213/MTH-260612 --base https://nongsan.example")
    @OptionGroup var common: CommonOptions
    @Option(help: "Lot as GTIN/code.") var lot: LotName
    @Option(help: "What stands before /01/ in the link. Default: $VUNGTRONG_PUBLIC_BASE.") var base: String?

    func run() throws {
      let (gtin, code) = try lot.identifiers()
      let links = try common.readingOffice().printedLinks(
        of: gtin, lot: code, base: PublicBase.resolve(base))
      try common.list(
        links,
        text: { link in
          CommandPhrases.linkSize(link.form.rawValue, meetsAim: link.meetsAim).text(
            common.lang, ["modules": link.modules.map(common.lang.count) ?? "–", "link": link.text])
        }, json: LinkSizeJSON.init)
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a printed link or element string: exit code 0 when good, 65 with the place when not.",
      discussion: "Example: vungtrong code verify https://nongsan.example/01/09521234543213/10/MTH-260612")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The link as printed, or (01)…(10)…(21)….") var url: String
    @Flag(help: "Ask the rules only, not the store.") var syntax = false

    func run() throws {
      let code: CheckedCode
      do {
        code = try syntax ? CheckedCode(url) : common.readingOffice().verifyCode(url)
      } catch let refusal as Refusal {
        try point(at: refusal)
      }
      if common.json {
        try Terminal.json(CheckedCodeJSON(code))
      } else {
        common.say(CommandPhrases.codeGood, ["code": code.path])
        if let link = code.link {
          for element in link.elements { print("  \(element.identifier)  \(element.value)") }
          common.say(CommandPhrases.codeCanonical, ["link": link.canonicalText])
        }
        if let size = code.symbolSize {
          common.say(CommandPhrases.codeSize, ["modules": common.lang.count(size)])
        }
      }
    }

    /// Says what is wrong, and shows where below the text that was given.
    private func point(at refusal: Refusal) throws -> Never {
      Terminal.error(refusal.text(common.lang))
      if refusal.values["value"] == .text(url), case .count(let position)? = refusal.values["position"] {
        // One dot for whatever could steer a terminal, so that the mark stays below its character.
        Terminal.error("  " + String(url.map { $0.isASCII && $0 < " " ? "·" : $0 }))
        Terminal.error("  " + String(repeating: " ", count: max(position - 1, 0)) + "^")
      }
      throw ExitStatus(refusal)
    }
  }
}

private struct LinkSizeJSON: Encodable {
  var form, link: String
  var modules: Int?
  var meetsAim: Bool

  init(_ link: PrintedLink) {
    form = link.form.rawValue
    self.link = link.text
    modules = link.modules
    meetsAim = link.meetsAim
  }
}

private struct CheckedCodeJSON: Encodable {
  struct Element: Encodable {
    var identifier, title, value: String
  }
  var good: String
  var canonical, event: String?
  var elements: [Element]
  var modules: Int?

  init(_ code: CheckedCode) {
    good = code.path
    canonical = code.link?.canonicalText
    event = code.link?.eventText
    elements = (code.link?.elements ?? []).map {
      Element(identifier: $0.identifier.rawValue, title: $0.identifier.title, value: $0.value)
    }
    modules = code.symbolSize
  }
}
