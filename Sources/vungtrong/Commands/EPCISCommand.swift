import ArgumentParser
import GrowingAreas
import Registry
import Traceability
import UseCases
import Wording

struct EPCISCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "epcis", abstract: "Events for others and of others, by GS1 EPCIS 2.0.",
    subcommands: [Export.self, Capture.self, Inbox.self, Refuse.self])

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write what happened to lots as an EPCIS 2.0 document.",
      discussion: """
        Example: vungtrong epcis export --lot 09521234543213/MTH-260612 --base https://nongsan.example -o events.jsonld
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "Only events about this lot, GTIN/code.") var lot: LotName?
    @Option(help: "Only events from this day or moment on, such as 2026-06-01 or 2026-06-01T06:00:00+07:00.")
    var from: String?
    @Option(help: "Only events before this day or moment.") var before: String?
    @Option(help: "Only this business step, such as shipping; may be given several times.")
    var step: [BusinessStep] = []
    @Option(help: "What stands before /p/ in addresses. Default: $VUNGTRONG_PUBLIC_BASE.") var base: String?
    @Flag(help: "Say who gave and took goods, which only those who may know should read.")
    var partners = false
    @Option(name: .shortAndLong, help: "The file to write.") var output: String
    @Flag(help: "Replace the file when it is there.") var force = false

    func run() throws {
      let lot = try lot.map { name in
        let (gtin, code) = try name.identifiers()
        return LotID(gtin, code)
      }
      let query = EventQuery(
        lot: lot, from: try moment(from, "--from"), before: try moment(before, "--before"), steps: Set(step))
      let count = try common.readingOffice().exportEvents(
        matching: query, to: output, base: PublicBase.resolve(base), namesPartners: partners, force: force)
      try common.tell(
        EPCISPhrases.exported, ["count": common.lang.count(count), "file": output],
        json: ExportJSON(file: output, events: count))
    }

    private func moment(_ text: String?, _ option: String) throws -> ZonedMoment? {
      guard let text else { return nil }
      guard let moment = ZonedMoment(text) ?? ZonedMoment(text + "T00:00:00+07:00") else {
        throw Refusal(
          .invalidField, option,
          ["field": .text(option), "value": .text(text), "rule": .text("date-time-with-zone")])
      }
      return moment
    }
  }

  struct Capture: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a document of somebody else into the inbox; the same document twice changes nothing.",
      discussion: "Example: vungtrong epcis capture supplier.jsonld --proceed")
    @OptionGroup var common: CommonOptions
    @Argument(help: "EPCIS 2.0 document, JSON or JSON-LD.") var file: String
    @Flag(help: "Take the good events of a document in which some are wrong. Default: all or nothing.")
    var proceed = false
    @Flag(help: "Look only: nothing is kept.") var dryRun = false

    func run() throws {
      let office = try dryRun ? common.readingOffice() : common.changingOffice()
      let report = try office.captureEvents(at: file, onError: proceed ? .proceed : .rollback, dryRun: dryRun)
      if common.json {
        try Terminal.json(CaptureJSON(report, file: file, common.lang))
      } else {
        tell(report)
      }
      switch report.outcome {
      case .refused: throw ExitStatus.badData
      case .partly: throw ExitStatus.partlyAccepted
      case .captured, .knownBefore, .previewed: break
      }
    }

    private func tell(_ report: CaptureReport) {
      for event in report.events {
        if let refusal = event.refusal { Terminal.error(refusal.text(common.lang)) }
        if !event.notUnderstood.isEmpty {
          common.say(
            EPCISPhrases.notUnderstood,
            [
              "index": common.lang.count(event.index), "names": event.notUnderstood.joined(separator: ", "),
            ])
        }
      }
      let phrase =
        switch report.outcome {
        case .captured, .partly: EPCISPhrases.captured
        case .refused: EPCISPhrases.refused
        case .knownBefore: EPCISPhrases.knownBefore
        case .previewed: EPCISPhrases.previewed
        }
      common.say(
        phrase,
        [
          "new": common.lang.count(report.new), "known": common.lang.count(report.known),
          "wrong": common.lang.count(report.wrong),
        ])
    }
  }

  struct Inbox: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Events of others that nobody has dealt with yet.",
      discussion: "Example: vungtrong epcis inbox")
    @OptionGroup var common: CommonOptions
    @Flag(help: "Those that were dealt with too.") var all = false

    func run() throws {
      try common.list(
        try common.readingOffice().inbox(all ? nil : .waiting),
        text: {
          "\($0.id)  \($0.time)  \($0.kind)  \($0.step)  \(common.term($0.state.rawValue))  \($0.why)"
        },
        json: InboxJSON.init)
    }
  }

  struct Refuse: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set an event of the inbox aside.",
      discussion: "Example: vungtrong epcis refuse 3 --why \"not ours\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Number of the event, as the inbox lists it.") var event: Int
    @Option(help: "Why.") var why: String

    func run() throws {
      try common.changingOffice().refuseInboxEvent(event, why: why)
      try common.tell(EPCISPhrases.setAside, ["id": String(event)], json: ["refused": event])
    }
  }
}

private struct ExportJSON: Encodable {
  var file: String
  var events: Int
}

private struct CaptureJSON: Encodable {
  struct Failure: Encodable {
    var code, message: String
  }

  struct Event: Encodable {
    var index: Int
    var name: String?
    var state: String
    var error: Failure?
    var notUnderstood: [String]
  }

  var file, outcome: String
  var new, known, wrong: Int
  var events: [Event]

  init(_ report: CaptureReport, file: String, _ language: Language) {
    self.file = file
    outcome = report.outcome.rawValue
    new = report.new
    known = report.known
    wrong = report.wrong
    events = report.events.map { event in
      Event(
        index: event.index, name: event.name,
        state: event.refusal != nil ? "wrong" : event.isKnown ? "known" : "new",
        error: event.refusal.map { Failure(code: $0.code.rawValue, message: $0.text(language)) },
        notUnderstood: event.notUnderstood)
    }
  }
}

private struct InboxJSON: Encodable {
  var id: Int
  var name, time, kind, step, state, why: String

  init(_ event: InboxEvent) {
    id = event.id
    name = event.name
    time = event.time
    kind = event.kind
    step = event.step
    state = event.state.rawValue
    why = event.why
  }
}
