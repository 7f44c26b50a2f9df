import Foundation
import Geospatial
import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// A cooperative's own goods: products, harvests in four fields, lots with what is left, holds and codes.
struct GoodsRoutes {
  private let right = StaffAccess.right(.keepGoods)

  func add(to router: StaffRouter) {
    router.get("goods", right) { visit in
      let reached = try await visit.work { try $0.cooperativesInReach() }
      // Whoever keeps the goods of one cooperative is led to it.
      if reached.count == 1 { return visit.lead(to: "goods/" + reached[0].slug) }
      return visit.page("cooperatives", CooperativesPage(visit, reached))
    }
    router.get("goods/:cooperative", right) { visit in try await shelf(visit) }
    router.post("goods/:cooperative/harvest", right, harvest)
    router.get("goods/:cooperative/lots/:gtin/:lot", right) { visit in try await lot(visit) }
    router.post("goods/:cooperative/lots/:gtin/:lot/hold", right) { visit in
      let why = visit.form["why"]
      return try await change(visit, done: "lotHeld") { try $0.setHold(true, on: $1, of: $2, why: why) }
    }
    router.post("goods/:cooperative/lots/:gtin/:lot/release", right) { visit in
      let why = visit.form["why"]
      return try await change(visit, done: "lotReleased") { try $0.setHold(false, on: $1, of: $2, why: why) }
    }
    router.post("goods/:cooperative/lots/:gtin/:lot/codes", right) { visit in
      guard let count = Int(visit.form["count"]), (1...StaffLimits.codesAtOnce).contains(count) else {
        return try await lot(
          visit,
          fault: visit.text("codeCount", ["most": visit.language.count(StaffLimits.codesAtOnce)]))
      }
      return try await change(visit, done: "codesIssued") {
        _ = try $0.issueCodes(for: $1, of: $2, count: count, publisher: Publisher.open(from: $0))
      }
    }
  }

  @Sendable private func harvest(_ visit: StaffVisit) async throws -> Response {
    let (slug, form, language) = (try visit.parameter("cooperative"), visit.form, visit.language)
    do {
      let lot = try await visit.work { office in
        guard let day = CalendarDate(form["day"]) else {
          throw Refusal(
            .invalidField, slug,
            ["field": .text("date"), "value": .text(form["day"]), "rule": .text("existing-day")])
        }
        guard let kilograms = SentForm.number(form["kilograms"], language) else {
          throw Refusal(
            .invalidField, slug,
            ["field": .text("kg"), "value": .text(form["kilograms"]), "rule": .text("above-zero")])
        }
        return try office.recordHarvest(
          for: slug, of: try GTIN(form["product"]), code: try form.optional("lot").map { try LotCode($0) },
          on: day,
          from: [
            LotSource(parcelCode: String(form["parcel"].prefix { $0 != " " }), mass: Kilograms(kilograms))
          ],
          notes: nil)
      }
      return visit.lead(to: "goods/\(slug)/lots/" + lotPath(lot.gtin, lot.code), done: "harvestRecorded")
    } catch let refusal as Refusal where StaffRefusals.isAboutInput(refusal) {
      return try await shelf(visit, fault: refusal.text(visit.language))
    }
  }

  private func shelf(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let slug = try visit.parameter("cooperative")
    let (goods, places, villages) = try await visit.work { office in
      (try office.goods(of: slug), try office.harvestPlaces(of: slug), try office.villages())
    }
    return visit.page(
      "goods", GoodsPage(visit, goods, places, villages, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private func lot(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let (id, slug) = (try Self.lotID(visit), try visit.parameter("cooperative"))
    let file = try await visit.work { try $0.lotFile(id, of: slug) }
    return visit.page(
      "lot", LotPage(visit, file, slug, fault: fault), status: fault == nil ? .ok : .unprocessableContent)
  }

  private func change(
    _ visit: StaffVisit, done: String, _ work: @escaping @Sendable (Office, LotID, String) throws -> Void
  ) async throws -> Response {
    let (id, slug) = (try Self.lotID(visit), try visit.parameter("cooperative"))
    do {
      try await visit.work { try work($0, id, slug) }
      return visit.lead(to: "goods/\(slug)/lots/" + lotPath(id.gtin, id.code), done: done)
    } catch let refusal as Refusal where StaffRefusals.isAboutInput(refusal) {
      return try await lot(visit, fault: refusal.text(visit.language))
    }
  }

  private static func lotID(_ visit: StaffVisit) throws -> LotID {
    let code = try visit.parameter("lot")
    guard let gtin = try? GTIN(visit.parameter("gtin")),
      let lot = try? LotCode(code.removingPercentEncoding ?? code)
    else { throw Problem.notFound }
    return LotID(gtin, lot)
  }
}

/// The address of a lot below a cooperative's.
func lotPath(_ gtin: GTIN, _ code: LotCode) -> String {
  let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._"))
  return gtin.digits + "/" + (code.text.addingPercentEncoding(withAllowedCharacters: plain) ?? code.text)
}

/// Values of the template `cooperatives`.
private struct CooperativesPage {
  let frame: StaffFrame
  let words: [String: String]
  let rows: [StaffFrame.Item]
  let isEmpty: Bool

  init(_ visit: StaffVisit, _ cooperatives: [Cooperative]) {
    frame = StaffFrame(visit, title: visit.text("goods"), path: "goods")
    words = StaffPhrases.words(visit.language)
    rows = cooperatives.map {
      StaffFrame.Item(address: visit.address("goods/" + $0.slug), label: $0.name, isCurrent: false)
    }
    isEmpty = rows.isEmpty
  }
}

/// Values of the template `goods`.
private struct GoodsPage {
  struct Row {
    let address, code, product, day, began, left, state: String
    let isOpen: Bool
  }

  struct Ware {
    let name, note: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let title, harvestAddress, today, kilograms, lot, day: String
  let products: [Ware]
  let choices, places: [StaffChoice]
  let mayHarvest, hasLots: Bool
  let rows: [Row]

  init(
    _ visit: StaffVisit, _ goods: GoodsShelf, _ places: [Parcel], _ villages: [Village], fault: String?
  ) {
    let language = visit.language
    let names = ParcelNames(villages, [], language)
    let slug = goods.cooperative.slug
    title = goods.cooperative.name
    frame = StaffFrame(visit, title: title, path: "goods/" + slug, fault: fault)
    words = StaffPhrases.words(language)
    harvestAddress = visit.address("goods/\(slug)/harvest")
    today = visit.parts.entrance.office.today.description
    kilograms = visit.form["kilograms"]
    lot = visit.form["lot"]
    day = visit.form.optional("day") ?? today
    products = goods.products.map { product in
      Ware(
        name: language == .vi ? product.nameVi : product.nameEn,
        note: [product.gtin.digits, product.netContent].joined(separator: " · "))
    }
    choices = goods.products.map {
      StaffChoice(
        value: $0.gtin.digits, label: language == .vi ? $0.nameVi : $0.nameEn,
        isChosen: visit.form["product"] == $0.gtin.digits)
    }
    self.places = places.map {
      StaffChoice(
        value: $0.code,
        label: [
          $0.code, names.village($0.villageCode), language.area(squareMetres: $0.outline.area.value),
        ].joined(separator: " · "), isChosen: visit.form["parcel"] == $0.code)
    }
    mayHarvest = !choices.isEmpty && !self.places.isEmpty
    let wares = Dictionary(goods.products.map { ($0.gtin, $0) }, uniquingKeysWith: { first, _ in first })
    rows = goods.lots.map { lot in
      let product = wares[lot.gtin]
      return Row(
        address: visit.address("goods/\(slug)/lots/" + lotPath(lot.gtin, lot.code)), code: lot.code.text,
        product: (language == .vi ? product?.nameVi : product?.nameEn) ?? lot.gtin.digits,
        day: language.date(
          year: lot.harvestDate.year, month: lot.harvestDate.month, day: lot.harvestDate.day),
        began: lot.quantity.shown(language), left: lot.balance.shown(language),
        state: visit.text("lot-" + lot.state.rawValue), isOpen: lot.state == .open)
    }
    hasLots = !rows.isEmpty
  }
}

/// Values of the template `lot`.
private struct LotPage {
  struct Entry {
    let when, what, who: String
    let reason: String?
  }

  struct Fact {
    let label, value: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let code, product, address, back, state: String
  let isOpen, isHeld: Bool
  let facts: [Fact]
  let entries: [Entry]

  init(_ visit: StaffVisit, _ file: LotFile, _ slug: String, fault: String?) {
    let language = visit.language
    let path = "goods/\(slug)/lots/" + lotPath(file.lot.gtin, file.lot.code)
    code = file.lot.code.text
    frame = StaffFrame(visit, title: code, path: path, fault: fault)
    words = StaffPhrases.words(language)
    product = language == .vi ? file.product.nameVi : file.product.nameEn
    address = visit.address(path)
    back = visit.address("goods/" + slug)
    state = visit.text("lot-" + file.lot.state.rawValue)
    isOpen = file.lot.state == .open
    isHeld = file.lot.state == .held
    let day = file.lot.harvestDate
    facts = [
      ("harvestDay", language.date(year: day.year, month: day.month, day: day.day)),
      ("beganWith", file.lot.quantity.shown(language)), ("left", file.lot.balance.shown(language)),
      ("fromParcels", file.lot.originParcelCodes.joined(separator: ", ")),
    ].map { Fact(label: visit.text($0.0), value: $0.1) }
    entries = file.entries.map { entry in
      Entry(
        when: visit.officeTime(entry.recordedAt), what: visit.text("event-" + entry.event.kind.rawValue),
        who: entry.recordedBy, reason: entry.event.reason.isEmpty ? nil : entry.event.reason)
    }
  }
}

extension Quantity {
  /// `320,5 kg`.
  fileprivate func shown(_ language: Language) -> String {
    language.number(amount, .upTo(3)) + " " + unit.rawValue
  }
}
