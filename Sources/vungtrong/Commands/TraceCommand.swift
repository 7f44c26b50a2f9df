import ArgumentParser
import GrowingAreas
import Traceability
import UseCases
import Wording

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Where goods came from and where they went, over any depth.",
    subcommands: [Back.self, Forward.self])

  struct Back: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything goods of a lot were made of, down to the parcels and suppliers.",
      discussion: """
        Example: vungtrong trace back 09521234543237/CHE-1
        Example: vungtrong trace back 09521234543237/CHE-1 -o so-do.svg
        """)
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: TraceOptions

    func run() throws { try options.tell(.back, common) }
  }

  struct Forward: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everything that was made of a lot's goods, and who got it.",
      discussion: """
        Example: vungtrong trace forward 09521234543213/MTH-260612
        Example: vungtrong trace forward 09521234543213/MTH-260612 -o so-do.svg
        """)
    @OptionGroup var common: CommonOptions
    @OptionGroup var options: TraceOptions

    func run() throws { try options.tell(.forward, common) }
  }
}

struct TraceOptions: ParsableArguments {
  @Argument(help: "Lot as GTIN/code.") var lot: LotName
  @Option(name: .shortAndLong, help: "Draw it as a graph to this SVG file. It names partners: private.")
  var output: String?
  @Flag(help: "Replace a file that is there.") var force = false

  func tell(_ direction: TraceDirection, _ common: CommonOptions) throws {
    let office = try common.readingOffice()
    let trace = try office.trace(lot.id(), direction)
    if let output {
      try office.drawTrace(trace, to: output, language: common.lang, force: force)
      if !common.json { common.say(TraceGraphPhrases.drawn, ["path": output]) }
    }
    if common.json { return try Terminal.json(LotTraceJSON(trace)) }
    guard output == nil else { return }
    common.say(TraceGraphPhrases.lots, ["count": common.lang.count(trace.lots.count)])
    let root = trace.lots.first?.quantity.unit ?? .kilogram
    let phrase = direction == .forward ? TraceGraphPhrases.share : TraceGraphPhrases.went
    for lot in trace.lots {
      // A third decimal is below what any scale knows.
      let amount = (lot.amount * 1000).rounded() / 1000
      let unit = direction == .forward ? root : lot.quantity.unit
      let share = phrase.text(
        common.lang, ["amount": LedgerPhrases.amount(amount, unit: unit.rawValue, common.lang)])
      print("  " + LedgerText.line(lot, common.lang) + (lot.lot == trace.root ? "" : "  \(share)"))
    }
    common.say(direction == .forward ? TraceGraphPhrases.ends : TraceGraphPhrases.sources)
    for end in trace.ends { print("  " + LedgerText.line(end, common.lang)) }
    if trace.ends.isEmpty { print("  " + TraceGraphPhrases.none[common.lang]) }
  }
}

private struct LotTraceJSON: Encodable {
  struct Lot: Encodable {
    var lot, day, beginning, state, unit: String
    var quantity, balance, amount: Double
  }
  var root, direction: String
  var lots: [Lot]
  var events, ends: [LedgerEntryJSON]

  init(_ trace: LotTrace) {
    root = trace.root.description
    direction = trace.direction.rawValue
    lots = trace.lots.map { lot in
      Lot(
        lot: lot.lot.description, day: lot.day.description, beginning: lot.beginning.rawValue,
        state: lot.state.rawValue, unit: lot.quantity.unit.rawValue, quantity: lot.quantity.amount,
        balance: lot.balance.amount, amount: lot.amount)
    }
    events = trace.events.map(LedgerEntryJSON.init)
    ends = trace.ends.map(LedgerEntryJSON.init)
  }
}
