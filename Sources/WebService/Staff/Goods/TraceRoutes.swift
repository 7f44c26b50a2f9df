import Documents
import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// Where goods came from and went to, and recalling them.
struct TraceRoutes {
  private let right = StaffAccess.right(.keepGoods)

  func add(to router: StaffRouter) {
    router.get("goods/:cooperative/lots/:gtin/:lot/trace", right) { visit in
      let id = try visit.lotID()
      let (back, forward, products) = try await visit.keepGoods { office in
        (try office.trace(id, .back), try office.trace(id, .forward), try office.products())
      }
      return visit.page("trace", try TracePage(visit, id, back, forward, products))
    }
    router.get("goods/:cooperative/lots/:gtin/:lot/trace/:direction", right) { visit in
      guard let direction = TraceDirection(rawValue: try visit.parameter("direction")) else {
        throw Problem.notFound
      }
      let (id, language) = (try visit.lotID(), visit.language)
      return visit.picture(
        try await visit.keepGoods { try $0.tracePicture(of: id, direction, in: language) },
        type: "image/svg+xml")
    }
    router.get("goods/:cooperative/lots/:gtin/:lot/recall", right) { visit in try await preview(visit) }
    router.post("goods/:cooperative/lots/:gtin/:lot/recall", right) { visit in
      let (id, why) = (try visit.lotID(), visit.form["why"])
      return try await visit.changeGoods(
        to: { "recalls/\($0)" }, done: "recallOpened", or: { try await preview(visit, fault: $0) }
      ) { try $0.openRecall(of: id, why: why, publisher: Publisher.open(from: $0)).number }
    }
    router.get("goods/:cooperative/recalls", right) { visit in
      let (recalls, products) = try await visit.keepGoods { (try $0.recalls(), try $0.products()) }
      return visit.page("recalls", try RecallsPage(visit, recalls, products))
    }
    router.get("goods/:cooperative/recalls/:recall", right) { visit in try await recall(visit) }
    router.post("goods/:cooperative/recalls/:recall/close", right) { visit in
      let (number, why) = (try visit.number("recall"), visit.form["why"])
      return try await visit.changeGoods(
        to: { (_: Recall) in "recalls/\(number)" }, done: "recallClosed",
        or: { try await recall(visit, fault: $0) }
      ) { office in
        try office.closeRecall(
          of: office.recall(number).lot, why: why, publisher: Publisher.open(from: office))
      }
    }
    router.post("goods/:cooperative/recalls/:recall/list", right) { visit in
      let (number, language) = (try visit.number("recall"), visit.language)
      guard let form = ReportForm(rawValue: visit.form["form"]) else { throw Problem.badForm }
      let bytes = try await visit.keepGoods { try $0.recallListBytes(number, as: form, in: language) }
      return visit.file(
        bytes, type: ReportRoutes.types[form.rawValue] ?? "application/octet-stream",
        name: "thu-hoi-\(number).\(form.rawValue)")
    }
  }

  private func preview(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let id = try visit.lotID()
    let list: RecallList
    do {
      list = try await visit.keepGoods { try $0.previewRecall(of: id, why: nil) }
    } catch let refusal as Refusal where refusal.code == .wrongState {
      // It is recalled already: nothing to look at before.
      return visit.lead(to: try visit.goodsPath("recalls"))
    }
    return visit.page(
      "recall", try RecallPage(visit, list, recall: nil, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private func recall(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let number = try visit.number("recall")
    let (list, recall) = try await visit.keepGoods { office in
      (try office.recallList(number), try office.recall(number))
    }
    return visit.page(
      "recall", try RecallPage(visit, list, recall: recall, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }
}

/// One lot on the way of goods.
struct TracedLotLine {
  let address, code, product, amount, left, state: String
  let isOpen: Bool

  static func lines(
    _ visit: StaffVisit, _ lots: [TracedLot], _ names: [GTIN: String]
  ) throws -> [TracedLotLine] {
    try lots.map { lot in
      TracedLotLine(
        address: visit.address(try visit.goodsPath(lotPath(lot.lot))), code: lot.lot.code.text,
        product: names[lot.lot.gtin] ?? lot.lot.gtin.digits, amount: visit.amount(lot.quantity),
        left: visit.amount(lot.balance), state: visit.text("lot-" + lot.state.rawValue),
        isOpen: lot.state == .open)
    }
  }
}

/// Values of the template `trace`.
private struct TracePage {
  struct Way {
    let heading, picture, alternative, id: String
    let lots: [TracedLotLine]
    let ends: [EntryLine]
    let hasEnds: Bool
    let nothing: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let title, back: String
  let ways: [Way]

  init(
    _ visit: StaffVisit, _ id: LotID, _ origin: LotTrace, _ destination: LotTrace, _ products: [Product]
  ) throws {
    title = visit.text("traceOf", ["lot": id.code.text])
    let path = lotPath(id)
    let shared = try GoodsFrame(visit, title: title, path: path + "/trace")
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    back = visit.address(try visit.goodsPath(path))
    let names = Dictionary(
      products.map { ($0.gtin, visit.name(of: $0)) }, uniquingKeysWith: { first, _ in first })
    ways = try [(origin, "back"), (destination, "forward")].map { [back] trace, key in
      Way(
        heading: visit.text("trace-" + key), picture: back + "/trace/" + key,
        alternative: visit.text("tracePicture-" + key), id: "way-" + key,
        lots: try TracedLotLine.lines(visit, trace.lots, names),
        ends: try trace.ends.map { try EntryLine(visit, $0) }, hasEnds: !trace.ends.isEmpty,
        nothing: visit.text("traceEnds-" + key))
    }
  }
}

/// Values of the template `recalls`.
private struct RecallsPage {
  struct Row {
    let address, lot, product, opened, state, why: String
    let isOpen: Bool
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let rows: [Row]
  let isEmpty: Bool

  init(_ visit: StaffVisit, _ recalls: [Recall], _ products: [Product]) throws {
    let shared = try GoodsFrame(visit, title: visit.text("recalls"), path: "recalls")
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    let names = Dictionary(
      products.map { ($0.gtin, visit.name(of: $0)) }, uniquingKeysWith: { first, _ in first })
    rows = try recalls.map { recall in
      Row(
        address: visit.address(try visit.goodsPath("recalls/\(recall.number)")),
        lot: recall.lot.code.text, product: names[recall.lot.gtin] ?? recall.lot.gtin.digits,
        opened: visit.language.time(recall.opened.event.time),
        state: recall.closed.map {
          visit.text("recallClosedOn", ["day": visit.language.time($0.event.time)])
        } ?? visit.text("recallIsOpen"),
        why: recall.opened.event.reason, isOpen: recall.isOpen)
    }
    isEmpty = rows.isEmpty
  }
}

/// Values of the template `recall`: what it reaches, before it is opened and afterwards.
private struct RecallPage {
  struct Delivery {
    let receiver, what, when: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let title, about, address, listAddress: String
  let isPreview, isOpen: Bool
  let reason: String?
  let lots: [TracedLotLine]
  let deliveries: [Delivery]
  let hasDeliveries: Bool
  let counts: String
  let whyField: StaffField
  let forms: [StaffChoice]

  init(_ visit: StaffVisit, _ list: RecallList, recall: Recall?, fault: String?) throws {
    isPreview = recall == nil
    isOpen = recall?.isOpen == true
    let path = recall.map { "recalls/\($0.number)" } ?? lotPath(list.lot) + "/recall"
    title = visit.text(recall == nil ? "recallLot" : "recallOf", ["lot": list.lot.code.text])
    about =
      recall == nil
      ? visit.text("recallText")
      : recall?.closed.map { visit.text("recallClosedOn", ["day": visit.language.time($0.event.time)]) }
        ?? visit.text("recallIsOpen")
    let shared = try GoodsFrame(visit, title: title, path: path, fault: fault)
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    let place = visit.address(try visit.goodsPath(path))
    address = recall == nil ? place : place + "/close"
    listAddress = place + "/list"
    reason = recall?.opened.event.reason
    let names = list.products.mapValues { visit.name(of: $0) }
    lots = try TracedLotLine.lines(visit, list.trace.lots, names)
    deliveries = list.deliveries.map { delivery in
      let partner = delivery.entry.event.partner
      return Delivery(
        receiver: partner.map { [$0.name, $0.place].filter { !$0.isEmpty }.joined(separator: ", ") }
          ?? visit.text("unknownBuyers"),
        what: visit.amount(delivery.portion.quantity) + " " + delivery.portion.lot.code.text,
        when: visit.language.time(delivery.entry.event.time))
    }
    hasDeliveries = !deliveries.isEmpty
    let serials = list.trace.lots.reduce(0) { $0 + list.serialCount(of: $1.lot) }
    counts = visit.text(
      "recallReaches",
      [
        "lots": visit.language.count(lots.count), "codes": visit.language.count(serials),
        "deliveries": visit.language.count(deliveries.count),
      ])
    whyField = visit.line("why", "why", isRequired: true)
    forms = [ReportForm.pdf, .docx, .xlsx].map {
      StaffChoice(value: $0.rawValue, label: $0.rawValue.uppercased(), isChosen: $0 == .pdf)
    }
  }
}
