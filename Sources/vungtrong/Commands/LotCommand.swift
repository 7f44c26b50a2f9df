import ArgumentParser
import GrowingAreas
import Traceability
import UseCases
import Wording

struct LotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lot", abstract: "Lots of goods, and the ledger of all that happens to them.",
    subcommands: [
      Harvest.self, Receive.self, Process.self, Split.self, Merge.self, Pack.self, Ship.self, Sell.self,
      Destroy.self, Correct.self, Hold.self, Release.self, Show.self, Check.self, List.self, Holds.self,
    ])
}

/// Options of every command that writes into the ledger.
struct LedgerOptions: ParsableArguments {
  @Option(help: "Day, or day and time as 2026-06-12T06:30. Default: today.") var date: EventTime?
  @Option(help: "Code of the facility where it happened, as facility list has it.") var at: String?
  @Flag(help: "Say what would be recorded; nothing is kept.") var dryRun = false

  func terms(hold: String? = nil, notes: String? = nil, person: String? = nil) -> RecordingTerms {
    RecordingTerms(
      time: date, holdReason: hold, isDryRun: dryRun, notes: notes, facility: at, person: person)
  }
}

/// Whether to record what season, field diary, land or ratio speak against.
struct HoldOptions: ParsableArguments {
  @Flag(
    help:
      "Record it although season, field diary, land or ratio speak against it, and hold its lots; needs --why."
  )
  var hold = false
  @Option(help: "Why it is recorded all the same.") var why: String?

  var reason: String? { hold ? why ?? "" : nil }
}

extension CommonOptions {
  /// Prints what was recorded, and what speaks against it.
  func tell(_ record: LedgerRecord, _ options: LedgerOptions) throws {
    if json {
      try Terminal.json(LedgerRecordJSON(record, isDryRun: options.dryRun))
      return
    }
    for breach in record.breaches { Terminal.error(breach.text(lang)) }
    for entry in record.entries { print(LedgerText.line(entry, lang)) }
    for lot in record.lots { print("  " + LedgerText.line(lot, lang)) }
    if options.dryRun { say(LedgerPhrases.dryRun) }
  }
}
