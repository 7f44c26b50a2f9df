import Geospatial
import GrowingAreas
import Mustache
import Publication
import Wording

/// Values of the template `cooperative`.
struct CooperativePage {
  let frame: PageFrame
  let words: [String: String]
  let kicker: String
  let cooperative: CooperativeCard
  let facts: ProductPage.Facts
  /// Empty where it tells nothing.
  let story: String
  let certificates: CertificateList
  let links: OutsideLinks
  /// nil where facts alone may be told.
  let structured: MustacheTemplate?
  /// nil where facts alone may be told.
  let posterAddress: String?
  /// nil where no remarks are taken.
  let remarkAddress: String?
  let origin: OriginDrawing
  let villages: [PlaceLink]
  let areas: AreaList
  let products: ProductList
  let lots: LotTable
  let mapAddress: String

  init(
    _ cooperative: PublicCooperative, _ places: PlaceMemory.Places, _ parts: SiteParts,
    _ choice: LanguageChoice, today: CalendarDate
  ) throws {
    let slug = cooperative.slug
    let products = try parts.store.products(of: slug)
    let lots = try parts.store.newestLots(of: slug, limit: SiteLimits.lotsOnPage)
    let origin = try parts.store.origin(of: slug)
    let villages = places.villages(origin.villageCodes)
    let areas = places.growingAreas(origin.growingAreaCodes)
    frame = PageFrame(
      choice, title: cooperative.name,
      summary: choice.text(
        "cooperativeSummary", ["name": cooperative.name, "address": cooperative.address]),
      path: PagePath.cooperative(slug), place: places.commune?.name, base: parts.configuration.publicBase,
      isShared: cooperative.isAdvertised)
    story =
      choice.language == .en && !cooperative.storyEn.isEmpty ? cooperative.storyEn : cooperative.storyVi
    certificates = try CertificateList(
      cooperative.certificateIDs, in: parts.store, today: today, choice)
    links = OutsideLinks(cooperative.links, choice)
    posterAddress =
      cooperative.isAdvertised ? choice.address(PagePath.cooperative(slug) + "/to-treo") : nil
    remarkAddress = parts.remarkAddress(PagePath.cooperative(slug), choice)
    structured =
      cooperative.isAdvertised
      ? try StructuredData.cooperative(cooperative, base: parts.configuration.publicBase) : nil
    words = choice.words
    kicker = places.placeName(choice)
    self.cooperative = CooperativeCard(cooperative, choice)
    self.origin = try OriginDrawing(areas, villages, places, parts, choice)
    self.villages = PlaceLink.villages(villages, choice)
    self.areas = AreaList(areas, choice)
    self.products = ProductList(products, choice)
    self.lots = LotTable(lots, of: products, today: today, choice)
    facts = ProductPage.Facts(rows: [
      ProductPage.Row(label: choice.text("products"), value: choice.language.count(products.count)),
      ProductPage.Row(label: choice.text("lots"), value: choice.language.count(lots.count)),
      ProductPage.Row(label: choice.text("growingAreas"), value: choice.language.count(areas.count)),
      ProductPage.Row(
        label: choice.text("areaOfAreas"), value: choice.language.area(squareMetres: self.areas.total.value)),
    ])
    mapAddress = choice.address("/map")
  }
}
