import Foundation
import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// What can be done with goods beside harvesting them, each on a page of its own.
enum GoodsMove: String, CaseIterable {
  case process, pack, ship, sell, merge, destroy, receive, split

  /// Those that take goods of any lots; the first ones are the usual ones.
  static func all(_ visit: StaffVisit, of lot: LotID? = nil) throws -> [StaffFrame.Item] {
    try allCases.filter { $0.isShown(for: lot) }.map { move in
      let path = "move/" + move.rawValue + (lot.map { "?lot=" + lotPath($0).dropFirst(5) } ?? "")
      return StaffFrame.Item(
        address: visit.address(try visit.goodsPath(path)), label: visit.text("move-" + move.rawValue),
        isCurrent: false)
    }
  }

  /// Goods come in without a lot, and are divided out of one.
  private func isShown(for lot: LotID?) -> Bool { lot == nil ? self != .split : self != .receive }

  var takesBoxes: Bool { self != .pack && self != .receive && self != .split }
  var takesLots: Bool { self != .receive }
  /// How many lots come of it at most.
  var makes: Int { self == .split ? 4 : self == .process ? 3 : self == .receive ? 1 : 0 }
}

/// Goods that are processed, packed, sent, sold: lots and boxes are ticked, and what became of them is said.
struct MoveRoutes {
  private let right = StaffAccess.right(.keepGoods)

  func add(to router: StaffRouter) {
    router.get("goods/:cooperative/move/:move", right) { visit in try await page(visit) }
    router.post("goods/:cooperative/move/:move", right) { visit in
      let move = try Self.move(visit)
      return try await visit.changeGoods(
        to: { (record: LedgerRecord) in
          // Where something new came of it, there; else the lot that went.
          let made = record.entries.first?.event.outputs.first?.lot
          return (made ?? record.lots.first?.id).map(lotPath) ?? ""
        }, done: "moved-" + move.rawValue, or: { try await page(visit, fault: $0) }
      ) { try MovedGoods(visit, move, $0).record(by: $0) }
    }
  }

  private static func move(_ visit: StaffVisit) throws -> GoodsMove {
    guard let move = GoodsMove(rawValue: try visit.parameter("move")) else { throw Problem.notFound }
    return move
  }

  private func page(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let move = try Self.move(visit)
    let (stock, products, places) = try await visit.keepGoods { office in
      (
        try office.goodsInStock(limit: StaffLimits.lotsToChoose), try office.products(),
        try office.facilities()
      )
    }
    return visit.page(
      "move", try MovePage(visit, move, stock, products, places, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }
}

/// What a form about goods says, read once.
struct MovedGoods {
  let move: GoodsMove
  let taken: [GoodsTaken]
  let made: [GoodsMade]
  let terms: RecordingTerms
  private let form: SentForm

  /// - Throws: `Refusal` for what cannot be read.
  init(_ visit: StaffVisit, _ move: GoodsMove, _ office: Office) throws {
    self.move = move
    form = visit.form
    let subject = visit.text("move-" + move.rawValue)
    terms = RecordingTerms(
      time: EventTime(day: try visit.day("day", of: subject)), holdReason: form.optional("hold"),
      notes: form.optional("notes"), facility: form.optional("facility"))
    let chosen = Set(form.all("lot"))
    let lots: [GoodsTaken] = try zip(form.all("of"), form.all("amount")).compactMap { name, written in
      let isAll = written.allSatisfy(\.isWhitespace)
      guard !isAll || chosen.contains(name) else { return nil }
      let lot = try Self.lot(name)
      guard !isAll else { return .lot(lot, nil) }
      let unit = try office.stock(of: lot).unit
      return .lot(lot, try visit.quantity(written, unit, field: "quantity", of: lot.description))
    }
    taken = try lots + form.all("box").filter { !$0.isEmpty }.map { .box(try BoxCode($0)) }
    guard !taken.isEmpty || !move.takesLots else {
      throw Refusal.invalid("lots", "", "one-lot", of: subject)
    }
    made = try (0..<move.makes).compactMap { index in
      guard let written = visit.form.optional("made-\(index)") else { return nil }
      let unit = QuantityUnit(rawValue: visit.form["unit-\(index)"]) ?? .kilogram
      let gtin: GTIN
      if move == .split, case .lot(let lot, _)? = lots.first {
        gtin = lot.gtin
      } else {
        gtin = try GTIN(visit.form["product-\(index)"])
      }
      return GoodsMade(
        gtin: gtin, code: try visit.form.optional("code-\(index)").map { try LotCode($0) },
        quantity: try visit.quantity(written, unit, field: "quantity", of: subject),
        alcohol: try visit.optionalNumber("alcohol-\(index)", field: "alcohol", of: subject))
    }
    guard !made.isEmpty || move.makes == 0 else {
      throw Refusal.invalid("quantity", "", "above-zero", of: subject)
    }
  }

  private static func lot(_ name: String) throws -> LotID {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw Problem.badForm }
    return LotID(try GTIN(parts[0]), try LotCode(parts[1]))
  }

  private var partner: TradePartner { TradePartner(name: form["partner"], place: form["place"]) }

  func record(by office: Office) throws -> LedgerRecord {
    switch move {
    case .process: return try office.process(taken, into: made, terms)
    case .pack: return try office.pack(taken, into: try BoxCode(form["into"]), terms)
    case .ship: return try office.ship(taken, to: partner, terms)
    case .sell: return try office.sell(taken, to: form.optional("partner") == nil ? nil : partner, terms)
    case .merge:
      return try office.merge(taken, into: try form.optional("code").map { try LotCode($0) }, terms)
    case .destroy: return try office.destroy(taken, why: form["why"], terms)
    case .receive:
      return try office.receive(
        made[0], from: partner, isFromOutside: form.optional("outside") != nil, terms)
    case .split:
      guard case .lot(let lot, _)? = taken.first, taken.count == 1 else {
        throw Refusal.invalid("lots", String(taken.count), "one-lot", of: "")
      }
      return try office.split(lot, into: made, terms)
    }
  }
}

/// Values of the template `move`.
private struct MovePage {
  struct LotRow {
    let id, name, label, left, amount: String
    let isChosen: Bool
  }

  struct BoxRow {
    let id, name, label: String
    let isChosen: Bool
  }

  struct Made {
    let legend: String
    let fields: [StaffField]
    /// The others are unfolded by who needs them.
    let isFirst, isFilled: Bool
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let title, address, about, button: String
  let takesLots, hasLots, hasBoxes, isReceipt: Bool
  let nothingToTake: Bool
  let lots: [LotRow]
  let boxes: [BoxRow]
  let made: [Made]
  let fields: [StaffField]
  let holdField: StaffField?
  let isOutside: Bool

  init(
    _ visit: StaffVisit, _ move: GoodsMove, _ stock: GoodsInStock, _ products: [Product],
    _ places: [Facility], fault: Refusal?
  ) throws {
    title = visit.text("move-" + move.rawValue)
    about = visit.text("about-" + move.rawValue)
    button = title
    let shared = try GoodsFrame(
      visit, title: title, path: "move/" + move.rawValue, fault: fault?.told(visit.language))
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    address = visit.address(try visit.goodsPath("move/" + move.rawValue))
    takesLots = move.takesLots
    isReceipt = move == .receive
    let names = Dictionary(
      products.map { ($0.gtin, visit.name(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let asked = visit.query("lot")?.removingPercentEncoding
    let chosen = visit.form.all("lot")
    let typed = Dictionary(
      zip(visit.form.all("of"), visit.form.all("amount")), uniquingKeysWith: { first, _ in first })
    // The lot one comes from stands first.
    let inOrder =
      stock.lots.filter { $0.lot.id.description == asked }
      + stock.lots.filter { $0.lot.id.description != asked }
    lots = inOrder.enumerated().map { index, row in
      let name = row.lot.id.description
      return LotRow(
        id: "lot-\(index)", name: name,
        label: row.lot.code.text + " · " + (names[row.lot.gtin] ?? row.lot.gtin.digits),
        left: visit.amount(Quantity(thousandths: row.stock.loose, unit: row.stock.unit)),
        amount: typed[name] ?? "",
        isChosen: chosen.contains(name) || typed.isEmpty && asked == name)
    }
    let ticked = visit.form.all("box")
    boxes =
      move.takesBoxes
      ? stock.boxes.enumerated().map { index, box in
        BoxRow(
          id: "box-\(index)", name: box.code.text,
          label: box.code.text + " · "
            + box.portions.map { $0.lot.code.text + " " + visit.amount($0.quantity) }.joined(separator: ", "),
          isChosen: ticked.contains(box.code.text))
      } : []
    hasLots = takesLots && !lots.isEmpty
    hasBoxes = !boxes.isEmpty
    nothingToTake = takesLots && lots.isEmpty && boxes.isEmpty
    made = (0..<move.makes).map { Self.made(visit, move, products, $0) }
    fields = Self.fields(visit, move, places)
    holdField = fault?.mayBeHeld == true ? visit.line("hold", "recordAndHold") : nil
    isOutside = visit.form.optional("outside") != nil
  }

  private static func made(
    _ visit: StaffVisit, _ move: GoodsMove, _ products: [Product], _ index: Int
  ) -> Made {
    let units = QuantityUnit.allCases.map { StaffChoice(value: $0.rawValue, label: $0.rawValue) }
    let isFirst = index == 0
    var fields: [StaffField] = []
    if move != .split {
      fields.append(
        visit.choice("product-\(index)", "madeProduct", StaffChoice.products(products, visit)))
    }
    fields.append(visit.numberLine("made-\(index)", "madeAmount", isRequired: isFirst))
    fields.append(visit.choice("unit-\(index)", "unit", units))
    fields.append(visit.line("code-\(index)", "lotCode", limit: 20))
    if move == .process { fields.append(visit.numberLine("alcohol-\(index)", "alcoholPercent")) }
    return Made(
      legend: visit.text("madeNumber", ["number": visit.language.count(index + 1)]), fields: fields,
      isFirst: isFirst, isFilled: visit.form.optional("made-\(index)") != nil)
  }

  private static func fields(
    _ visit: StaffVisit, _ move: GoodsMove, _ places: [Facility]
  ) -> [StaffField] {
    var fields: [StaffField] = []
    switch move {
    case .pack: fields.append(visit.line("into", "box", limit: 20, isRequired: true))
    case .ship:
      fields += [visit.line("partner", "receiver", isRequired: true), visit.line("place", "partnerPlace")]
    case .sell: fields += [visit.line("partner", "buyer"), visit.line("place", "partnerPlace")]
    case .receive:
      fields += [visit.line("partner", "supplier", isRequired: true), visit.line("place", "partnerPlace")]
    case .destroy: fields.append(visit.line("why", "why", isRequired: true))
    case .merge: fields.append(visit.line("code", "lotCode", limit: 20))
    case .process, .split: break
    }
    fields.append(
      visit.dayLine(
        "day", "dayOfMove", visit.parts.entrance.office.today.description, upToToday: true,
        isRequired: true))
    if !places.isEmpty {
      let none = StaffChoice(value: "", label: visit.text("noPlaceNamed"))
      fields.append(
        visit.choice(
          "facility", "whereItHappened", [none] + places.map { StaffChoice(value: $0.code, label: $0.name) }))
    }
    return fields
  }
}
