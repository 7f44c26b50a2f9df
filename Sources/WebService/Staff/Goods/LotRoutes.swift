import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// One lot: what is there of it, what happened to it, its codes, and what was entered wrongly.
struct LotRoutes {
  private let right = StaffAccess.right(.keepGoods)

  func add(to router: StaffRouter) {
    router.get("goods/:cooperative/lots/:gtin/:lot", right) { visit in try await lot(visit) }
    router.post("goods/:cooperative/lots/:gtin/:lot/hold", right) { visit in
      let why = visit.form["why"]
      return try await change(visit, done: "lotHeld") { office, lot in
        _ = try office.hold([lot], why: why, RecordingTerms())
      }
    }
    router.post("goods/:cooperative/lots/:gtin/:lot/release", right) { visit in
      let why = visit.form["why"]
      return try await change(visit, done: "lotReleased") { office, lot in
        _ = try office.release([lot], why: why, RecordingTerms())
      }
    }
    router.post("goods/:cooperative/lots/:gtin/:lot/codes", right) { visit in
      let written = visit.form["count"]
      return try await change(visit, done: "codesIssued") { office, lot in
        guard let count = Int(written), (1...StaffLimits.codesAtOnce).contains(count) else {
          throw Refusal.invalid(
            "--serials", written, "1...\(StaffLimits.codesAtOnce)", of: lot.description)
        }
        _ = try office.issueCodes(
          for: lot.gtin, lot: lot.code, count: count, publisher: Publisher.open(from: office))
      }
    }
    router.get("goods/:cooperative/entries/:entry", right) { visit in try await entry(visit) }
    router.post("goods/:cooperative/entries/:entry/correct", right) { visit in
      let (number, why) = (try visit.number("entry"), visit.form["why"])
      return try await visit.changeGoods(
        to: { lotPath($0) }, done: "entryCorrected", or: { try await entry(visit, fault: $0) }
      ) { office in
        let before = try office.ledgerEntry(number)
        let record = try office.correct(
          number, why: why, to: Self.correction(visit, of: before),
          RecordingTerms(holdReason: visit.form.optional("hold")))
        // A lot that the entry made is gone with it.
        return (record.lots.first?.id ?? before.event.lots.first)!
      }
    }
  }

  private func lot(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let id = try visit.lotID()
    let file = try await visit.keepGoods { try $0.lotFile(id) }
    return visit.page(
      "lot", try LotPage(visit, file, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private func change(
    _ visit: StaffVisit, done: String, _ work: @escaping @Sendable (Office, LotID) throws -> Void
  ) async throws -> Response {
    let id = try visit.lotID()
    return try await visit.changeGoods(
      to: { (_: Void) in lotPath(id) }, done: done, or: { try await lot(visit, fault: $0) }
    ) { try work($0, id) }
  }

  private func entry(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let number = try visit.number("entry")
    let entry = try await visit.keepGoods { try $0.ledgerEntry(number) }
    return visit.page(
      "entry", try EntryPage(visit, entry, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  /// What the form says the entry should have been; fields left as they were change nothing.
  private static func correction(_ visit: StaffVisit, of entry: LedgerEntry) throws -> EntryCorrection {
    var correction = EntryCorrection()
    guard visit.form["right"] == "some" else { return correction }
    let subject = String(entry.number)
    let day = try visit.day("day", of: subject)
    if day != entry.event.time.day { correction.time = EventTime(day: day) }
    if let before = entry.event.mainQuantity, visit.form.optional("amount") != nil {
      let amount = try visit.quantity(visit.form["amount"], before.unit, field: "quantity", of: subject)
      if amount != before { correction.quantity = amount }
    }
    if let before = entry.event.partner, let name = visit.form.optional("partner") {
      let partner = TradePartner(name: name, place: visit.form["place"])
      if partner != before { correction.partner = partner }
    }
    guard !correction.isEmpty else {
      throw Refusal.invalid("quantity", "", "something-to-change", of: subject)
    }
    return correction
  }
}

/// One thing that happened to a lot, as pages tell it.
struct EntryLine {
  let when, what, who: String
  let details: [String]
  /// Where it is corrected; nil for what cannot be, or was.
  let correctAddress: String?
  let isCorrected: Bool

  init(_ visit: StaffVisit, _ entry: LedgerEntry) throws {
    let event = entry.event
    when = visit.language.time(event.time)
    what = visit.text("event-" + event.kind.rawValue)
    who = visit.text("recordedBy", ["who": entry.recordedBy, "when": visit.officeTime(entry.recordedAt)])
    var details: [String] = []
    func portions(_ portions: [LotPortion]) -> String {
      portions.map { portion in
        [visit.amount(portion.quantity), portion.lot.code.text, portion.box.map { "[\($0.text)]" }]
          .compactMap { $0 }.joined(separator: " ")
      }.joined(separator: ", ")
    }
    let (took, gave) = (portions(event.inputs), portions(event.outputs))
    let way = [took, gave].filter { !$0.isEmpty }.joined(separator: " → ")
    if !way.isEmpty { details.append(way) }
    let parcels = event.sources.flatMap(\.parcelCodes)
    if !parcels.isEmpty { details.append(parcels.joined(separator: ", ")) }
    if let partner = event.partner {
      details.append([partner.name, partner.place].filter { !$0.isEmpty }.joined(separator: ", "))
    }
    if !event.reason.isEmpty { details.append(event.reason) }
    self.details = details
    isCorrected = entry.correctedBy != nil
    correctAddress =
      event.kind.isCorrectable && !isCorrected
      ? visit.address(try visit.goodsPath("entries/\(entry.number)")) : nil
  }
}

extension TraceEvent {
  /// The one amount of an event that has one; nil for one with several.
  var mainQuantity: Quantity? {
    switch kind {
    case .harvest, .receive, .process: outputs.count == 1 ? outputs[0].quantity : nil
    case .ship, .sell, .destroy, .pack: inputs.count == 1 ? inputs[0].quantity : nil
    default: nil
    }
  }
}

/// Values of the template `lot`.
private struct LotPage {
  struct Fact {
    let label, value: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let code, product, address, back, state, labelsAddress, traceAddress, recallAddress: String
  let isOpen, isHeld, mayIssue, hasCodes, hasMoves: Bool
  let moves: [StaffFrame.Item]
  let items: [ItemLine]
  let facts: [Fact]
  let entries: [EntryLine]

  init(_ visit: StaffVisit, _ file: LotFile, fault: String?) throws {
    let lot = file.lot
    let path = lotPath(lot.id)
    code = lot.code.text
    let shared = try GoodsFrame(visit, title: code, path: path, fault: fault)
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    product = visit.name(of: file.product)
    address = visit.address(try visit.goodsPath(path))
    back = visit.address(try visit.goodsPath())
    labelsAddress = address + "/labels"
    traceAddress = address + "/trace"
    recallAddress = address + "/recall"
    state = visit.text("lot-" + lot.state.rawValue)
    isOpen = lot.state == .open
    isHeld = lot.state == .held
    mayIssue = isOpen && file.items.isComplete
    let codes = file.serials.values.reduce(0, +)
    hasCodes = codes > 0
    moves = isOpen && lot.balance.thousandths > 0 ? try GoodsMove.all(visit, of: lot.id) : []
    hasMoves = !moves.isEmpty
    items = isOpen && !file.items.isComplete ? try ItemLine.lines(visit, file.items, of: lot.gtin) : []
    var facts = [
      Fact(label: visit.text("beginning-" + lot.beginning.rawValue), value: visit.date(lot.harvestDate)),
      Fact(label: visit.text("beganWith"), value: visit.amount(lot.quantity)),
      Fact(label: visit.text("left"), value: visit.amount(lot.balance)),
    ]
    for (box, amount) in file.stock.boxes.sorted(by: { $0.key < $1.key }) {
      let quantity = Quantity(thousandths: amount, unit: file.stock.unit)
      facts.append(Fact(label: visit.text("inBox", ["box": box.text]), value: visit.amount(quantity)))
    }
    if !lot.originParcelCodes.isEmpty {
      facts.append(
        Fact(label: visit.text("fromParcels"), value: lot.originParcelCodes.joined(separator: ", ")))
    }
    if lot.outsideShare > 0 {
      facts.append(
        Fact(label: visit.text("fromOutside"), value: visit.language.percent(lot.outsideShare)))
    }
    let states = SerialState.allCases.compactMap { state in
      file.serials[state].map {
        visit.text("serial-" + state.rawValue, ["count": visit.language.count($0)])
      }
    }
    if hasCodes { facts.append(Fact(label: visit.text("codes"), value: states.joined(separator: ", "))) }
    self.facts = facts
    entries = try file.entries.map { try EntryLine(visit, $0) }
  }
}

/// Values of the template `entry`.
private struct EntryPage {
  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let title, address, back: String
  let line: EntryLine
  let mayCorrect: Bool
  let fields: [StaffField]
  let whyField, whyAgain: StaffField
  let holdField: StaffField?

  init(_ visit: StaffVisit, _ entry: LedgerEntry, fault: Refusal?) throws {
    line = try EntryLine(visit, entry)
    title = visit.text("entryOf", ["what": line.what, "number": String(entry.number)])
    let shared = try GoodsFrame(
      visit, title: title, path: "entries/\(entry.number)", fault: fault?.told(visit.language))
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    address = visit.address(try visit.goodsPath("entries/\(entry.number)/correct"))
    back = visit.address(try visit.goodsPath(entry.event.lots.first.map(lotPath) ?? ""))
    mayCorrect = line.correctAddress != nil
    var fields = [
      visit.dayLine("day", "rightDay", entry.event.time.day.description, upToToday: true, isRequired: true)
    ]
    if let amount = entry.event.mainQuantity {
      fields.append(
        visit.numberLine("amount", "rightAmount", amount.amount, isRequired: true))
    }
    if let partner = entry.event.partner {
      fields.append(visit.line("partner", "rightPartner", partner.name, isRequired: true))
      fields.append(visit.line("place", "partnerPlace", partner.place))
    }
    self.fields = fields
    whyField = visit.line("why", "why", isRequired: true)
    whyAgain = visit.line("why", "why", isRequired: true).named("why-back")
    holdField = fault?.mayBeHeld == true ? visit.line("hold", "recordAndHold") : nil
  }
}
