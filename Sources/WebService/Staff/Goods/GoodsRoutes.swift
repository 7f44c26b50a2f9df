import Geospatial
import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// A cooperative's own goods: a harvest in four fields, and the lots with what is left of each.
struct GoodsRoutes {
  private let right = StaffAccess.right(.keepGoods)

  func add(to router: StaffRouter) {
    router.get("goods", right) { visit in
      let reached = try await visit.work { try $0.cooperativesInReach() }
      // Whoever keeps the goods of one cooperative is led to it.
      if let own = try visit.member().account.role.cooperative { return visit.lead(to: "goods/" + own) }
      return visit.page("cooperatives", CooperativesPage(visit, reached, fault: nil))
    }
    router.post("goods", right) { visit in
      let form = visit.form
      return try await visit.change(
        to: { "goods/" + $0.slug }, done: "cooperativeAdded",
        or: { refusal in
          guard refusal.code != .unknownRecord else { throw refusal }
          let reached = try await visit.work { try $0.cooperativesInReach() }
          return visit.page(
            "cooperatives", CooperativesPage(visit, reached, fault: refusal.told(visit.language)),
            status: .unprocessableContent)
        }
      ) { office in
        try office.addCooperative(
          name: form["name"], address: form["address"], phone: form.optional("phone"))
      }
    }
    router.get("goods/:cooperative", right) { visit in try await shelf(visit) }
    router.post("goods/:cooperative/harvest", right, harvest)
  }

  @Sendable private func harvest(_ visit: StaffVisit) async throws -> Response {
    let form = visit.form
    return try await visit.changeGoods(
      to: { lotPath($0) }, done: "harvestRecorded", or: { try await shelf(visit, fault: $0) }
    ) { office in
      let subject = form["product"]
      let terms = RecordingTerms(
        time: EventTime(day: try visit.day("day", of: subject)), holdReason: form.optional("hold"),
        notes: form.optional("notes"))
      let weighed = try visit.quantity(form["kilograms"], .kilogram, field: "kg", of: subject)
      return try office.recordHarvest(
        of: try GTIN(subject), code: try form.optional("lot").map { try LotCode($0) },
        from: [try HarvestOrigin.source(form.all("origin"), Kilograms(weighed.amount), of: subject)], terms
      ).lots[0].id
    }
  }

  private func shelf(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let (goods, places, villages, crops) = try await visit.keepGoods { office in
      (try office.goods(), try office.harvestPlaces(), try office.villages(), try office.crops())
    }
    return visit.page(
      "goods",
      try GoodsPage(visit, goods, places, ParcelNames(villages, crops, visit.language), fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }
}

/// Values of the template `cooperatives`.
private struct CooperativesPage {
  let frame: StaffFrame
  let words: [String: String]
  let rows: [StaffFrame.Item]
  let isEmpty: Bool
  let address: String
  let fields: [StaffField]

  init(_ visit: StaffVisit, _ cooperatives: [Cooperative], fault: String?) {
    frame = StaffFrame(visit, title: visit.text("goods"), path: "goods", fault: fault)
    words = StaffPhrases.words(visit.language)
    rows = cooperatives.map {
      StaffFrame.Item(address: visit.address("goods/" + $0.slug), label: $0.name, isCurrent: false)
    }
    isEmpty = rows.isEmpty
    address = visit.address("goods")
    fields = [
      visit.line("name", "cooperativeName", isRequired: true),
      visit.line("address", "businessAddress", isRequired: true),
      visit.line("phone", "businessPhone", limit: 40),
    ]
  }
}

/// Where a field of the telephone says what a parcel is.
extension StaffChoice {
  static func parcels(_ parcels: [Parcel], _ names: ParcelNames, _ language: Language) -> [StaffChoice] {
    parcels.map {
      StaffChoice(
        value: $0.code,
        label: [
          $0.code, language.area(squareMetres: $0.outline.area.value, squareMetresPerSao: nil),
          names.village($0.villageCode),
        ].joined(separator: " · "))
    }
  }

  static func products(_ products: [Product], _ visit: StaffVisit) -> [StaffChoice] {
    products.map { StaffChoice(value: $0.gtin.digits, label: visit.name(of: $0)) }
  }
}

/// Values of the template `goods`.
private struct GoodsPage {
  struct Row {
    let address, code, product, day, began, left, state: String
    let isOpen: Bool
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let title, harvestAddress, productsAddress: String
  let fields: [StaffField]
  /// Asked for where something speaks against the harvest that may be looked into later.
  let holdField: StaffField?
  let mayHarvest, hasProducts, hasLots: Bool
  let moves: [StaffFrame.Item]
  let rows: [Row]

  init(
    _ visit: StaffVisit, _ goods: GoodsShelf, _ places: HarvestPlaces, _ names: ParcelNames, fault: Refusal?
  ) throws {
    title = goods.cooperative.name
    let shared = try GoodsFrame(visit, title: title, path: "", fault: fault?.told(visit.language))
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    harvestAddress = visit.address(try visit.goodsPath("harvest"))
    productsAddress = visit.address(try visit.goodsPath("products"))
    hasProducts = !goods.products.isEmpty
    mayHarvest = hasProducts && !(places.parcels.isEmpty && places.areas.isEmpty)
    fields = [
      visit.choice("product", "product", StaffChoice.products(goods.products, visit), isRequired: true),
      visit.choice("origin", "fromWhere", groups: HarvestOrigin.choices(visit, places, names)),
      visit.numberLine("kilograms", "howMuch", isRequired: true),
      visit.dayLine(
        "day", "harvestDay", visit.parts.entrance.office.today.description, upToToday: true,
        isRequired: true),
      visit.line("lot", "lotCode", limit: 20),
    ]
    holdField = fault?.mayBeHeld == true ? visit.line("hold", "recordAndHold") : nil
    moves = try GoodsMove.all(visit)
    let wares = Dictionary(goods.products.map { ($0.gtin, $0) }, uniquingKeysWith: { first, _ in first })
    rows = try goods.lots.map { lot in
      Row(
        address: visit.address(try visit.goodsPath(lotPath(lot.id))), code: lot.code.text,
        product: wares[lot.gtin].map(visit.name) ?? lot.gtin.digits, day: visit.date(lot.harvestDate),
        began: visit.amount(lot.quantity), left: visit.amount(lot.balance),
        state: visit.text("lot-" + lot.state.rawValue), isOpen: lot.state == .open)
    }
    hasLots = !rows.isEmpty
  }
}
