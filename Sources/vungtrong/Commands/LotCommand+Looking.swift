import ArgumentParser
import Geospatial
import GrowingAreas
import Traceability
import UseCases
import Wording

extension LotCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One lot: what was weighed, what is left, and all that happened to it.",
      discussion: "Example: vungtrong lot show 09521234543213/MTH-260612")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Lot as GTIN/code.") var lot: LotName

    func run() throws {
      let office = try common.readingOffice()
      let id = try lot.id()
      let lot = try office.lot(id.gtin, id.code)
      let stock = try office.stock(of: id)
      let entries = try office.ledgerEntries(of: id)
      if common.json {
        try Terminal.json(LotHistoryJSON(lot, stock, entries))
        return
      }
      print(LedgerText.line(lot, common.lang))
      for source in lot.sources {
        let place = source.growerCode ?? source.growingAreaCode
        let parcels = source.parcelCodes.joined(separator: ", ")
        print(
          "  " + (place.map { "\($0) (\(parcels))" } ?? parcels)
            + "  \(common.lang.kilograms(source.mass.value))")
      }
      for (box, amount) in stock.boxes.sorted(by: { $0.key < $1.key }) {
        let quantity = Quantity(thousandths: amount, unit: stock.unit)
        print("  [\(box)]  \(LedgerText.amount(quantity, common.lang))")
      }
      for entry in entries { print(LedgerText.line(entry, common.lang)) }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All lots, with what is left of each.",
      discussion: "Example: vungtrong lot list --in-stock --state held")
    @OptionGroup var common: CommonOptions
    @Option(help: "Only lots in this state: open, held, recalled or withdrawn.") var state: LotState?
    @Flag(help: "Only lots of which something is left.") var inStock = false

    func run() throws {
      try common.list(
        try common.readingOffice().lots(state: state, isInStock: inStock),
        text: { LedgerText.line($0, common.lang) }, json: LotJSON.init)
    }
  }

  struct Holds: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every hold and every lift: who, when and why; the newest first.",
      discussion: "Example: vungtrong lot holds")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        try common.readingOffice().holds(),
        text: { hold in
          let lift = hold.released.map {
            LedgerPhrases.lifted.text(
              common.lang,
              [
                "date": common.lang.time($0.event.time), "person": LedgerText.person($0),
                "why": Terminal.printable($0.event.reason),
              ])
          }
          return LedgerPhrases.held.text(
            common.lang,
            [
              "lot": hold.lot.description, "date": common.lang.time(hold.held.event.time),
              "person": LedgerText.person(hold.held), "why": Terminal.printable(hold.held.event.reason),
            ]) + "  " + (lift ?? LedgerPhrases.notLifted[common.lang])
        }, json: HoldJSON.init)
    }
  }
}

private struct LotHistoryJSON: Encodable {
  var lot: LotJSON
  var loose: Double
  var boxes: [String: Double]
  var entries: [LedgerEntryJSON]

  init(_ lot: Lot, _ stock: LotStock, _ entries: [LedgerEntry]) {
    self.lot = LotJSON(lot)
    loose = Double(stock.loose) / 1000
    boxes = Dictionary(
      stock.boxes.map { ($0.key.text, Double($0.value) / 1000) }, uniquingKeysWith: { first, _ in first })
    self.entries = entries.map(LedgerEntryJSON.init)
  }
}

private struct HoldJSON: Encodable {
  var lot: String
  var held: LedgerEntryJSON
  var released: LedgerEntryJSON?

  init(_ hold: LotHold) {
    lot = hold.lot.description
    held = LedgerEntryJSON(hold.held)
    released = hold.released.map(LedgerEntryJSON.init)
  }
}
