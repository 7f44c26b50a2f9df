import ArgumentParser
import GrowingAreas
import Publication
import UseCases
import Wording

struct RemarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remark", abstract: "What visitors tell cooperatives of their goods. Private.",
    subcommands: [List.self, Settle.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remarks that nobody settled yet.",
      discussion: "Example: vungtrong remark list --cooperative htx-man --all")
    @OptionGroup var common: CommonOptions
    @Option(help: "Slug of the cooperative. Default: all.") var cooperative: String?
    @Flag(help: "Those that were settled too.") var all = false

    func run() throws {
      try common.list(
        try common.readingOffice().remarks(of: cooperative, isWaiting: !all),
        text: { remark in
          let head = [
            String(remark.id), common.lang.date(remark.day),
            PagePhrases.text("remark-" + remark.kind.rawValue, common.lang), remark.cooperative, remark.page,
          ].joined(separator: "  ")
          let lines = remark.text.split(separator: "\n").map { "    " + $0 }
          let settled = remark.settled.map {
            ["  → \(common.lang.date($0.day))  \($0.actor)  \($0.what)"]
          }
          return ([head] + lines + (settled ?? [])).joined(separator: "\n")
        }, json: RemarkJSON.init)
    }
  }

  struct Settle: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note what was done about a remark.",
      discussion: "Example: vungtrong remark settle 12 --what \"đã gọi điểm bán, thay tem\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Number in remark list.") var id: Int
    @Option(help: "What was done.") var what: String
    @Flag(help: "Delete the text for good, since it tells of a person.") var wipe = false

    func run() throws {
      try common.changingOffice().settleRemark(id, what: what, wipes: wipe)
      try common.tell(CommandPhrases.changed, ["key": String(id)], json: ["id": id])
    }
  }
}

private struct RemarkJSON: Encodable {
  var id: Int
  var day, kind, cooperative, page, text: String
  var settledOn, settledBy, done: String?

  init(_ remark: Remark) {
    id = remark.id
    day = remark.day.description
    kind = remark.kind.rawValue
    cooperative = remark.cooperative
    page = remark.page
    text = remark.text
    settledOn = remark.settled?.day.description
    settledBy = remark.settled?.actor
    done = remark.settled?.what
  }
}
