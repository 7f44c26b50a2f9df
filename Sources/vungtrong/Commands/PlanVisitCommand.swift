import ArgumentParser
import GrowingAreas
import UseCases
import Wording

extension PlanCommand {
  struct VisitedInVain: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "nothing-to-map", abstract: "Targets that were visited and hold nothing to map.",
      subcommands: [Record.self, Undo.self, List.self])

    struct Record: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "Record that a target was visited and holds nothing to map: it is met by that.",
        discussion: """
          Example:
            vungtrong plan nothing-to-map record NA-LO --crop che-shan --person "Lan" --why "no tea left since 2024"
          """)
      @OptionGroup var common: CommonOptions
      @Argument(help: "Code of the village.") var village: String
      @Option(help: "Code of the target's crop. Default: the target for all crops.") var crop: String?
      @Option(help: "Who was there.") var person: String
      @Option(help: "What was found instead.") var why: String
      @Option(help: "Day of the visit, YYYY-MM-DD. Default: today.") var date: CalendarDate?

      func run() throws {
        let visit = try common.changingOffice().recordNothingToMap(
          village: village, crop: crop, person: person, why: why, day: date)
        try common.tell(
          PlanPhrases.visitRecorded, ["target": visit.words, "date": common.lang.date(visit.day)],
          json: VisitJSON(visit))
      }
    }

    struct Undo: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "Take such a record back: the target is open again. The record stays in the history.",
        discussion: """
          Example: vungtrong plan nothing-to-map undo NA-LO --crop che-shan --why "two terraces were missed"
          """)
      @OptionGroup var common: CommonOptions
      @Argument(help: "Code of the village.") var village: String
      @Option(help: "Code of the target's crop. Default: the target for all crops.") var crop: String?
      @Option(help: "The reason.") var why: String

      func run() throws {
        try common.changingOffice().takeBackNothingToMap(village: village, crop: crop, why: why)
        let target = [village, crop].compactMap(\.self).joined(separator: "/")
        try common.tell(PlanPhrases.visitTakenBack, ["target": target], json: ["takenBack": target])
      }
    }

    struct List: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "All such records that stand.", discussion: "Example: vungtrong plan nothing-to-map list")
      @OptionGroup var common: CommonOptions

      func run() throws {
        try common.list(
          try common.readingOffice().nothingToMap(),
          text: { "\($0.words)  \($0.day)  \($0.person)  \($0.why)" }, json: VisitJSON.init)
      }
    }
  }
}

extension NothingToMap {
  fileprivate var words: String { [scope.village, scope.crop].compactMap(\.self).joined(separator: "/") }
}

private struct VisitJSON: Encodable {
  var village: String
  var crop: String?
  var person, why, day: String

  init(_ visit: NothingToMap) {
    village = visit.scope.village
    crop = visit.scope.crop
    person = visit.person
    why = visit.why
    day = visit.day.description
  }
}
