import GrowingAreas
import Mustache
import Publication
import Traceability
import Wording

/// Values of the template `product`.
struct ProductPage {
  struct Banner {
    let kind: String
    let isGood: Bool
    let isWarning: Bool
    let isStop: Bool
    let title: String
    let text: String
  }

  struct Photo {
    let address: String
    let width: Int
    let height: Int
    let description: String

    /// The same picture by its whole address.
    func at(_ base: String) -> Photo {
      Photo(address: base + address, width: width, height: height, description: description)
    }
  }

  struct Row {
    let label: String
    let value: String
  }

  struct Facts {
    let isShown: Bool
    let rows: [Row]

    init(rows: [Row]) {
      self.rows = rows
      isShown = !rows.isEmpty
    }
  }

  struct OtherName {
    let language: String
    let text: String
  }

  let frame: PageFrame
  let words: [String: String]
  let banner: Banner?
  let photo: Photo?
  let kicker: String
  let name: String
  let alternativeName: OtherName?
  let facts: Facts
  /// Who may not drink it; nil for goods without alcohol.
  let ageNotice: String?
  let certificates: CertificateList
  let origin: OriginCard?
  let story: Story
  /// What else the label says.
  let label: Facts
  let links: OutsideLinks
  let items: TenItems
  /// nil where facts alone are told, and for a single package.
  let structured: MustacheTemplate?
  /// nil where no remarks are taken.
  let remarkAddress: String?
  let cooperative: CooperativeCard
  let codes: [Row]
  let codeNote: String
  let mapAddress: String

  init(
    _ item: ScannedItem, _ places: PlaceMemory.Places, _ parts: SiteParts, _ context: SiteContext,
    copies: ScanHistory?, today: CalendarDate
  ) throws {
    let choice = context.choice
    let product = item.product
    let name = choice.language == .vi ? product.nameVi : product.nameEn
    self.name = name
    alternativeName =
      product.nameVi == product.nameEn
      ? nil
      : choice.language == .vi
        ? OtherName(language: "en", text: product.nameEn) : OtherName(language: "vi", text: product.nameVi)
    kicker = [choice.language == .vi ? product.cropNameVi : product.cropNameEn, product.netContent]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    words = choice.words
    photo =
      try product.hasPhoto
      ? parts.store.photo(of: product.gtin).map { photo in
        Photo(
          address: product.photoPath, width: photo.width, height: photo.height,
          description: choice.text("photoOf", ["name": name]))
      } : nil
    frame = PageFrame(
      choice, title: item.lot.map { "\(name), \(choice.text("lot").lowercased()) \($0.code)" } ?? name,
      summary: Self.summary(item, name: name, choice), path: item.path, place: places.commune?.name,
      base: parts.configuration.publicBase, picture: photo, isIndexed: item.serial == nil,
      isShared: product.isAdvertised)
    banner =
      copies.map { Banner(copies: $0, choice) }
      ?? item.lot.map { Banner(ScanState(of: $0, item.serialState, today: today), $0, item.serial, choice) }
    facts = Facts(item, choice)
    ageNotice = product.isAlcoholic ? choice.text("ageNotice") : nil
    certificates = try CertificateList(
      item.lot?.certificateIDs ?? product.certificateIDs, in: parts.store, today: today, choice)
    label = Facts(label: product, choice)
    links = OutsideLinks(product.links, choice)
    items = TenItems(item, choice)
    remarkAddress = parts.remarkAddress(item.path, choice)
    structured =
      product.isAdvertised && item.serial == nil
      ? try StructuredData.product(item, certificates.valid, choice, base: parts.configuration.publicBase)
      : nil
    origin = try item.lot == nil ? nil : OriginCard(item, places, parts, choice)
    story = Story(item, places, choice)
    cooperative = CooperativeCard(item.cooperative, choice)
    codes = [
      product.gtin.isOwn ? nil : Row(label: choice.text("gtin"), value: product.gtin.digits),
      item.lot.map { Row(label: choice.text("lot"), value: $0.code.text) },
      item.serial.map { Row(label: choice.text("serial"), value: $0.grouped) },
    ].compactMap { $0 }
    codeNote = choice.text(item.lot == nil ? "lotOnPackage" : "compareSerial")
    mapAddress = choice.address("/map")
  }

  private static func summary(_ item: ScannedItem, name: String, _ choice: LanguageChoice) -> String {
    guard let lot = item.lot else {
      return choice.text("summaryProduct", ["name": name, "cooperative": item.cooperative.name])
    }
    return choice.text(
      "summary",
      [
        "name": name, "lot": lot.code.text, "date": choice.date(lot.harvestDate),
        "cooperative": item.cooperative.name,
      ])
  }
}

extension ProductPage.Banner {
  init(copies history: ScanHistory, _ choice: LanguageChoice) {
    kind = "warning"
    isGood = false
    isStop = false
    isWarning = true
    title = choice.text("copied")
    text = choice.text(
      "copiedText",
      ["scans": choice.language.count(history.scans), "days": choice.language.count(max(1, history.days))])
  }

  init(_ state: ScanState, _ lot: PublicLot, _ serial: SerialCode?, _ choice: LanguageChoice) {
    let key =
      switch state {
      case .good: serial == nil ? "lotGood" : "serialGood"
      case .held: "held"
      case .recalled: "recalled"
      case .withdrawn: "withdrawn"
      case .expired: "expired"
      case .sold: "sold"
      case .notActivated: "notActivated"
      }
    isGood = state == .good || state == .sold
    isStop = state == .recalled || state == .withdrawn
    isWarning = !isGood && !isStop
    kind = isGood ? "good" : isStop ? "stop" : "warning"
    title = choice.text(key)
    text = choice.text(
      key + "Text", ["lot": lot.code.text, "date": lot.bestBefore.map(choice.date) ?? ""])
  }
}

extension ProductPage.Facts {
  init(_ item: ScannedItem, _ choice: LanguageChoice) {
    self.init(
      rows: [
        item.lot.map { ProductPage.Row(label: choice.text("lot"), value: $0.code.text) },
        item.lot.map {
          ProductPage.Row(label: choice.text($0.dayKey), value: choice.date($0.harvestDate))
        },
        item.lot?.bestBefore.map {
          ProductPage.Row(label: choice.text("bestBefore"), value: choice.date($0))
        },
        item.villages.isEmpty
          ? nil
          : ProductPage.Row(
            label: choice.text("grownIn"), value: item.villages.map(\.name).joined(separator: ", ")),
        item.product.content.alcoholPercent.map {
          ProductPage.Row(label: choice.text("alcohol"), value: "\(choice.language.number($0)) %")
        },
        item.product.content.millilitres.map {
          ProductPage.Row(label: choice.text("netVolume"), value: "\(choice.language.number($0)) ml")
        },
      ].compactMap { $0 })
  }

  init(label product: PublicProduct, _ choice: LanguageChoice) {
    let content = product.content
    self.init(
      rows: [
        ("ingredients", content.ingredients), ("useAndStorage", content.useAndStorage),
        ("warnings", content.warnings), ("licence", content.licence),
      ].filter { !$0.1.isEmpty }.map { ProductPage.Row(label: choice.text($0.0), value: $0.1) })
  }
}

extension PublicLot {
  /// The phrase for the day it began: of harvest, production or receipt.
  var dayKey: String {
    switch stages.first(where: { $0.from == harvestDate })?.kind {
    case .processed: "madeOn"
    case .received: "receivedOn"
    default: "harvestDate"
    }
  }
}

extension PublicProduct {
  /// Whether it is for grown-up people only.
  var isAlcoholic: Bool { content.kind == .spirits || (content.alcoholPercent ?? 0) > 0 }
}

extension LanguageChoice {
  /// A day as people of this language write it: `12/06/2026`, `12 Jun 2026`.
  func date(_ date: CalendarDate) -> String {
    language.date(year: date.year, month: date.month, day: date.day)
  }
}
