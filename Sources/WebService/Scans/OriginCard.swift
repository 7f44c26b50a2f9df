import Geospatial
import GrowingAreas
import Mustache
import Publication
import Wording

/// Where a lot grew: the drawing, its growing areas with their codes, its villages.
struct OriginCard {
  struct Area {
    let name: String
    let rows: [ProductPage.Row]
  }

  let drawing: MustacheTemplate?
  let caption: String
  let locator: MustacheTemplate
  let areas: [Area]
  let villages: [PlaceLink]
  let hasVillages: Bool
  /// Which share of the raw material grew in the commune; nil where nobody knows a field.
  let share: String?

  init(
    _ item: ScannedItem, _ places: PlaceMemory.Places, _ parts: SiteParts, _ choice: LanguageChoice
  ) throws {
    let origin = try OriginDrawing(item.areas, item.villages, places, parts, choice)
    drawing = origin.drawing
    caption = origin.caption
    locator = origin.locator
    areas = item.areas.map { Area($0, choice) }
    villages = PlaceLink.villages(item.villages, choice)
    hasVillages = !villages.isEmpty
    let outside = item.lot?.outsideShare ?? 0
    share =
      item.areas.isEmpty && item.villages.isEmpty && outside == 0
      ? nil
      : choice.text(
        outside > 0 ? "shareMixed" : "shareAll",
        [
          "inside": choice.language.percent(1 - outside), "outside": choice.language.percent(outside),
          "commune": places.communeInFull(choice),
        ])
  }
}

extension OriginCard.Area {
  init(_ area: PublicGrowingArea, _ choice: LanguageChoice) {
    name = area.name
    let official = area.officialCodes.map(\.shown).joined(separator: ", ")
    rows = [
      ProductPage.Row(
        label: choice.text("officialCode"), value: official.isEmpty ? choice.text("noOfficialCode") : official
      ),
      ProductPage.Row(label: choice.text("areaCode"), value: area.code),
      area.area.map {
        ProductPage.Row(
          label: choice.text("areaSize"), value: choice.language.area(squareMetres: $0.value))
      },
    ].compactMap { $0 }
  }
}

extension GrowingAreaCode {
  /// The code with the market it opens, where that is not Vietnam.
  var shown: String { market == "VN" ? value : "\(value) (\(market))" }
}
