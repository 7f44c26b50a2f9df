import ArgumentParser
import Geospatial
import GrowingAreas
import UseCases
import Wording

struct VillageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "village", abstract: "Villages of the commune.",
    subcommands: [Import.self, List.self, Merge.self, Rename.self])

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add villages from a GeoJSON or KML file; a known village gets the new outline.",
      discussion: "Example: vungtrong village import thon.geojson")
    @OptionGroup var common: CommonOptions
    @Argument(help: "File with one outline for each village, named.") var file: String

    func run() throws {
      for village in try common.changingOffice().importVillages(from: file) {
        try common.tell(
          CommandPhrases.added, ["key": village.code, "name": village.name],
          json: ["code": village.code, "name": village.name])
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All villages.",
      discussion: "Example: vungtrong village list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      let villages = try common.readingOffice().villages()
      try common.list(
        villages, text: { "\($0.code)  \($0.name)" }, json: { ["code": $0.code, "name": $0.name] })
    }
  }
}

struct GrowerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grower", abstract: "Growers and what they allow. All of it is private.",
    subcommands: [Add.self, Import.self, List.self, ConsentTo.self, Erase.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a grower under the next free code.",
      discussion: "Example: vungtrong grower add --name \"Giàng Thị Mỷ\" --village BAN-PHO-1")
    @OptionGroup var common: CommonOptions
    @Option(help: "Name of the person or household.") var name: String
    @Option(help: "Phone.") var phone: String?
    @Option(help: "Code of the village.") var village: String?
    @Option(help: "Notes.") var notes: String?

    func run() throws {
      let grower = try common.changingOffice().addGrower(
        name: name, phone: phone, village: village, notes: notes)
      try common.tell(
        CommandPhrases.added, ["key": grower.code, "name": grower.name], json: ["code": grower.code])
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add growers from a table with the columns code, name, phone, village, notes.",
      discussion: "Example: vungtrong grower import nong-ho.csv")
    @OptionGroup var common: CommonOptions
    @Argument(help: "CSV file.") var file: String

    func run() throws {
      let growers = try common.changingOffice().importGrowers(from: file) {
        Terminal.error($0.line(file: file, common.lang))
      }
      try common.list(growers, text: { "\($0.code)  \($0.name)" }, json: { ["code": $0.code] })
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All growers.",
      discussion: "Example: vungtrong grower list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        try common.readingOffice().growers(), text: { "\($0.code)  \($0.name)" },
        json: { ["code": $0.code, "name": $0.name] })
    }
  }

  struct ConsentTo: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "consent", abstract: "Record that a grower allows something, or takes it back.",
      discussion: """
        Without a row nothing is allowed. Examples:
          vungtrong grower consent H-0007 --to parcel-outline --evidence "form 12/2026"
          vungtrong grower consent H-0007 --to parcel-outline --withdraw --evidence "call of 3 May"
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Grower, such as H-0007.") var grower: String
    @Option(help: "parcel-outline or parcel-kilograms.") var to: ConsentKind
    @Flag(help: "Take it back.") var withdraw = false
    @Option(help: "Day, YYYY-MM-DD. Default: today.") var date: CalendarDate?
    @Option(help: "How it was given: form, number, witness.") var evidence: String

    func run() throws {
      let office = try common.changingOffice()
      let consent = try office.recordConsent(
        of: grower, to: to, given: !withdraw, on: date, evidence: evidence,
        publisher: common.publisher(of: office))
      if common.json {
        try Terminal.json(
          [
            "grower": grower, "kind": to.rawValue, "given": String(!withdraw),
            "date": consent.day.description,
          ])
      } else {
        let answer = withdraw ? CommandPhrases.no : CommandPhrases.yes
        common.say(
          CommandPhrases.consentRecorded,
          [
            "kind": common.term(to.rawValue), "grower": grower, "answer": answer[common.lang],
            "date": common.lang.date(consent.day),
          ])
      }
    }
  }

  struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Delete a person's data for good; parcels and the audit chain stay whole.",
      discussion: "Example: vungtrong grower erase H-0007 --why \"người dân yêu cầu\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Grower, such as H-0007.") var grower: String
    @Option(help: "The reason.") var why: String

    func run() throws {
      let office = try common.changingOffice()
      try office.eraseGrower(grower, why: why, publisher: common.publisher(of: office))
      try common.tell(CommandPhrases.erased, ["key": grower], json: ["erased": grower])
    }
  }
}
