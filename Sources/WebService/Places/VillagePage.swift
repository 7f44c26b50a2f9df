import Geospatial
import GrowingAreas
import Publication
import Wording

/// Values of the template `village`. No household is in it.
struct VillagePage {
  let frame: PageFrame
  let words: [String: String]
  let kicker: String
  let name: String
  let facts: ProductPage.Facts
  let origin: OriginDrawing
  let crops: VillageCrops
  let areas: AreaList
  let products: ProductList
  let lots: LotTable
  let cooperatives: [Cooperative]
  let mapAddress: String

  struct Cooperative {
    let name: String
    let address: String
  }

  init(
    _ village: PublicVillage, _ places: PlaceMemory.Places, _ parts: SiteParts, _ choice: LanguageChoice,
    today: CalendarDate
  ) throws {
    let products = try parts.store.products(grownIn: village.code)
    let lots = try parts.store.newestLots(grownIn: village.code, limit: SiteLimits.lotsOnPage)
    let cooperatives = try Set(products.map(\.cooperativeSlug)).sorted().compactMap {
      try parts.store.cooperative($0)
    }
    let areas = places.growingAreas.filter { $0.villageCodes.contains(village.code) }
    let mapped = choice.language.area(squareMetres: village.area.value)
    name = VillageName(village.name).inFull(choice.language)
    frame = PageFrame(
      choice, title: name,
      summary: choice.text(
        "villageSummary",
        [
          "name": name, "place": places.placeInText(choice), "area": mapped,
          "parcels": choice.language.count(village.parcelCount),
        ]),
      path: PagePath.village(village.code), place: places.commune?.name, base: parts.configuration.publicBase)
    words = choice.words
    kicker = places.placeName(choice)
    origin = try OriginDrawing([], [village], places, parts, choice)
    crops = VillageCrops(village, choice)
    self.areas = AreaList(areas, choice)
    self.products = ProductList(
      products, cooperatives: Dictionary(uniqueKeysWithValues: cooperatives.map { ($0.slug, $0.name) }),
      choice)
    self.lots = LotTable(lots, of: products, today: today, choice)
    self.cooperatives = cooperatives.map {
      Cooperative(name: $0.name, address: choice.address(PagePath.cooperative($0.slug)))
    }
    let progress = village.planned.map { planned in
      [
        ProductPage.Row(
          label: choice.text("plannedToMap"), value: choice.language.area(squareMetres: planned.value)),
        ProductPage.Row(
          label: choice.text("mappedOfPlan"),
          value: village.mappedShare.map { choice.language.percent($0) } ?? "–"),
      ]
    }
    facts = ProductPage.Facts(
      rows: [ProductPage.Row(label: choice.text("mapped"), value: mapped)] + (progress ?? []) + [
        ProductPage.Row(label: choice.text("parcels"), value: choice.language.count(village.parcelCount)),
        ProductPage.Row(label: choice.text("growingAreas"), value: choice.language.count(areas.count)),
        ProductPage.Row(label: choice.text("lots"), value: choice.language.count(lots.count)),
      ])
    mapAddress = choice.address("/map")
  }
}
