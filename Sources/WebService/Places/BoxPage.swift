import GrowingAreas
import Publication
import Traceability
import Wording

/// Values of the template `box`.
struct BoxPage {
  let frame: PageFrame
  let words: [String: String]
  let banner: ProductPage.Banner
  let kicker: String
  let name: String
  let facts: ProductPage.Facts
  let lots: LotTable
  /// Whose goods are in it.
  let cooperatives: [CooperativeCard]

  init(
    _ box: PublicBox, named name: String, at path: String, _ places: PlaceMemory.Places, _ parts: SiteParts,
    _ choice: LanguageChoice, today: CalendarDate
  ) throws {
    let lots = try box.lots.compactMap { try parts.store.lot($0.gtin, $0.code) }
    let products = try Set(lots.map(\.gtin)).sorted { $0.digits < $1.digits }
      .compactMap { try parts.store.product($0) }
    self.name = name
    frame = PageFrame(
      choice, title: name, path: path, place: places.commune?.name, base: parts.configuration.publicBase,
      isIndexed: false)
    words = choice.words
    kicker = places.placeName(choice)
    banner = ProductPage.Banner(box, lots, today: today, choice)
    facts = ProductPage.Facts(
      rows: [
        ProductPage.Row(label: choice.text("boxNumber"), value: box.sscc.digits),
        ProductPage.Row(label: choice.text("boxPacked"), value: choice.date(box.packedOn)),
        box.leftOn.map {
          ProductPage.Row(label: choice.text("box-" + box.state.rawValue), value: choice.date($0))
        },
      ].compactMap { $0 })
    self.lots = LotTable(
      PublicLotList(newest: lots, count: lots.count), of: products, today: today, choice)
    cooperatives = try Set(products.map(\.cooperativeSlug)).sorted()
      .compactMap { try parts.store.cooperative($0) }.map { CooperativeCard($0, choice) }
  }
}

extension ProductPage.Banner {
  /// The worst that is true of any lot in the box; of a good one where the box is.
  fileprivate init(_ box: PublicBox, _ lots: [PublicLot], today: CalendarDate, _ choice: LanguageChoice) {
    let states: [(ScanState, LotCode)] = lots.map { (ScanState(of: $0, today: today), $0.code) }
    for (state, kind) in [
      (ScanState.recalled, "stop"), (.withdrawn, "stop"), (.held, "warning"), (.expired, "warning"),
    ] {
      let codes = states.filter { $0.0 == state }.map(\.1.text)
      guard !codes.isEmpty else { continue }
      let key = "boxHolds-" + state.rawValue
      self.init(
        kind: kind, isGood: false, isWarning: kind == "warning", isStop: kind == "stop",
        title: choice.text(key), text: choice.text(key + "Text", ["lots": codes.joined(separator: ", ")]))
      return
    }
    let key = "boxIs-" + box.state.rawValue
    self.init(
      kind: "good", isGood: true, isWarning: false, isStop: false, title: choice.text(key),
      text: choice.text("boxIsText", ["date": choice.date(box.leftOn ?? box.packedOn)]))
  }
}
