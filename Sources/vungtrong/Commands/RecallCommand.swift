import ArgumentParser
import Documents
import GrowingAreas
import Registry
import Traceability
import UseCases
import Wording

struct RecallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall", abstract: "Call goods back, with everything that was made of them.",
    subcommands: [Open.self, Close.self, List.self, Show.self])

  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Recall a lot and all that was made of it; the public pages warn when it returns.",
      discussion: """
        Example: vungtrong recall open 09521234543213/MTH-260612 --why "dư lượng thuốc, phiếu 21/KN" --dry-run
        Example: vungtrong recall open 09521234543213/MTH-260612 --why "dư lượng thuốc, phiếu 21/KN"
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Lot as GTIN/code.") var lot: LotName
    @Option(help: "Why.") var why: String
    @Flag(help: "List what would be recalled; nothing is kept, no page warns.") var dryRun = false

    func run() throws {
      guard !dryRun else {
        let list = try common.readingOffice().previewRecall(of: lot.id(), why: why)
        if common.json { return try Terminal.json(RecallListJSON(list)) }
        common.say(
          RecallPhrases.wouldOpen,
          [
            "lot": list.lot.description, "lots": common.lang.count(list.trace.lots.count),
            "serials": common.lang.count(list.labels.count),
          ])
        return Self.tell(list, common)
      }
      let office = try common.changingOffice()
      let recall = try office.openRecall(of: lot.id(), why: why, publisher: common.publisher(of: office))
      let list = try office.recallList(recall.number)
      if common.json { return try Terminal.json(RecallListJSON(list)) }
      common.say(
        RecallPhrases.opened,
        [
          "lot": recall.lot.description, "lots": common.lang.count(recall.opened.event.subjects.count),
          "number": String(recall.number),
        ])
      Self.tell(list, common)
    }

    /// What went where, and what is left.
    static func tell(_ list: RecallList, _ common: CommonOptions) {
      print(RecallPhrases.lots[common.lang])
      for lot in list.trace.lots {
        let serials =
          "\(RecallPhrases.serials[common.lang]): \(common.lang.count(list.serialCount(of: lot.lot)))"
        print("  " + LedgerText.line(lot, common.lang) + "  " + serials)
      }
      print(RecallPhrases.receivers[common.lang])
      for delivery in list.deliveries { print("  " + LedgerText.line(delivery.entry, common.lang)) }
      if list.deliveries.isEmpty { print("  " + RecallPhrases.noReceivers[common.lang]) }
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close the recall of a lot; its history stays.",
      discussion: "Example: vungtrong recall close 09521234543213/MTH-260612 --why \"đã thu về và tiêu hủy\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Lot as GTIN/code.") var lot: LotName
    @Option(help: "Why.") var why: String

    func run() throws {
      let office = try common.changingOffice()
      let recall = try office.closeRecall(of: lot.id(), why: why, publisher: common.publisher(of: office))
      try common.tell(
        RecallPhrases.closedNow, ["number": String(recall.number), "lot": recall.lot.description],
        json: RecallJSON(recall))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every recall, the newest first.", discussion: "Example: vungtrong recall list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        try common.readingOffice().recalls(),
        text: { recall in
          let closed = recall.closed.map {
            RecallPhrases.closedOn.text(common.lang, ["date": common.lang.time($0.event.time)])
          }
          return RecallPhrases.line.text(
            common.lang,
            [
              "number": String(recall.number), "lot": recall.lot.description,
              "opened": common.lang.time(recall.opened.event.time),
              "closed": closed ?? RecallPhrases.isOpen[common.lang],
              "lots": common.lang.count(recall.opened.event.subjects.count),
              "why": Terminal.printable(recall.opened.event.reason),
            ])
        }, json: RecallJSON.init)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "The list of a recall for the 24-hour rule: lots, serials, receivers, what is in stock. Private.",
      discussion: """
        Example: vungtrong recall show 12
        Example: vungtrong recall show 12 -o thu-hoi.pdf -o thu-hoi.xlsx
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Number of the recall, as recall list has it.") var recall: Int
    @Option(
      name: .shortAndLong,
      help: "A file to write: .pdf, .docx, .xlsx, .html or .json; several times for several.")
    var output: [String] = []
    @Flag(help: "Replace a file that is there.") var force = false
    @Flag(help: "Do not keep the list in the registry.") var draft = false

    func run() throws {
      guard !output.isEmpty else {
        let list = try common.readingOffice().recallList(recall)
        if common.json { return try Terminal.json(RecallListJSON(list)) }
        return Open.tell(list, common)
      }
      let office = try draft ? common.readingOffice() : common.changingOffice()
      let list = try office.writeRecallList(
        recall, to: ReportOutput(paths: output, language: common.lang, force: force, isKept: !draft))
      try common.tell(
        RecallPhrases.written, ["number": String(recall), "path": output.joined(separator: ", ")],
        json: RecallListJSON(list))
    }
  }
}

private struct RecallJSON: Encodable {
  var number: Int
  var lot, opened, why: String
  var closed, closedWhy: String?
  var lots: [String]

  init(_ recall: Recall) {
    number = recall.number
    lot = recall.lot.description
    opened = recall.opened.event.time.description
    why = recall.opened.event.reason
    closed = recall.closed?.event.time.description
    closedWhy = recall.closed?.event.reason
    lots = recall.opened.event.subjects.map(\.description)
  }
}

private struct RecallListJSON: Encodable {
  struct Lot: Encodable {
    var lot, unit, state: String
    var quantity, stock, amount: Double
    var serials: [String: Int]
  }

  struct Label: Encodable {
    var serial, lot, state: String
    var run: Int
  }

  struct Delivery: Encodable {
    var receiver, place, box: String?
    var time, kind, lot, unit: String
    var quantity: Double
  }

  /// Missing from a dry run.
  var number: Int?
  var lot, why, opened: String
  var closed: String?
  var lots: [Lot]
  var serials: [Label]
  var deliveries, destroyed: [Delivery]

  init(_ list: RecallList) {
    number = list.number
    lot = list.lot.description
    why = list.reason
    opened = list.opened.description
    closed = list.closed?.description
    lots = list.trace.lots.map { lot in
      Lot(
        lot: lot.lot.description, unit: lot.quantity.unit.rawValue, state: lot.state.rawValue,
        quantity: lot.quantity.amount, stock: lot.balance.amount, amount: lot.amount,
        serials: Dictionary(
          (list.serials[lot.lot] ?? [:]).map { ($0.key.rawValue, $0.value) },
          uniquingKeysWith: { first, _ in first }))
    }
    serials = list.labels.map {
      Label(serial: $0.serial.text, lot: $0.lot.description, state: $0.state.rawValue, run: $0.run)
    }
    deliveries = list.deliveries.map(Self.delivery)
    destroyed = list.destroyed.map(Self.delivery)
  }

  private static func delivery(_ delivery: RecallList.Delivery) -> Delivery {
    let event = delivery.entry.event
    return Delivery(
      receiver: event.partner?.name, place: event.partner?.place, box: delivery.portion.box?.text,
      time: event.time.description, kind: event.kind.rawValue, lot: delivery.portion.lot.description,
      unit: delivery.portion.quantity.unit.rawValue, quantity: delivery.portion.quantity.amount)
  }
}
