import Documents
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
  let areas: [Area]
  let villages: String?

  init(
    _ item: ScannedItem, _ places: PlaceMemory.Places, _ parts: SiteParts, _ choice: LanguageChoice
  ) throws {
    let drawn = item.areas.filter { $0.outline != nil }
    let outlines = drawn.isEmpty ? item.villages.compactMap(\.outline) : drawn.compactMap(\.outline)
    let title =
      drawn.isEmpty
      ? choice.text(
        "drawingTitleVillages",
        ["villages": item.villages.map(\.name).joined(separator: ", "), "commune": places.communeName])
      : choice.text(
        "drawingTitle", ["areas": drawn.map(\.name).joined(separator: ", "), "commune": places.communeName])
    caption = title
    drawing =
      outlines.isEmpty
      ? nil
      : try parts.places.drawing(
        "lot \(choice.language) \(item.lot?.growingAreaCodes ?? []) \(item.lot?.villageCodes ?? [])",
        in: places
      ) {
        growingAreaDrawing(
          commune: places.commune?.boundary,
          villages: places.villages.compactMap { village in village.outline.map { (village.name, $0) } },
          areas: outlines, title: title, width: 300, height: 230,
          boundaryIsOfficial: places.commune?.boundaryIsOfficial ?? false, language: choice.language)
      }
    areas = item.areas.map { Area($0, choice) }
    villages = item.villages.isEmpty ? nil : item.villages.map(\.name).joined(separator: ", ")
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
