import Documents
import Geospatial
import Mustache
import Publication
import UseCases

/// Growing areas on the map of the commune, or their villages where no outline is public.
struct OriginDrawing {
  /// nil where there is nothing to draw.
  let drawing: MustacheTemplate?
  let caption: String
  /// Where the commune lies in its province; empty where that is not known.
  let locator: MustacheTemplate

  init(
    _ areas: [PublicGrowingArea], _ villages: [PublicVillage], _ places: PlaceMemory.Places,
    _ parts: SiteParts,
    _ choice: LanguageChoice
  ) throws {
    let drawn = areas.filter { $0.outline != nil }
    let outlines = drawn.isEmpty ? villages.compactMap(\.outline) : drawn.compactMap(\.outline)
    let title =
      drawn.isEmpty
      ? choice.text(
        "drawingTitleVillages",
        ["villages": villages.map(\.name).joined(separator: ", "), "commune": places.communeInFull(choice)])
      : choice.text(
        "drawingTitle",
        ["areas": drawn.map(\.name).joined(separator: ", "), "commune": places.communeInFull(choice)])
    caption = title
    locator = try parts.places.drawing("locator \(choice.language)", in: places) {
      try Self.locator(places, choice)
    }
    drawing =
      outlines.isEmpty
      ? nil
      : try parts.places.drawing(
        "origin \(choice.language) \(areas.map(\.code)) \(villages.map(\.code))", in: places
      ) {
        growingAreaDrawing(
          commune: places.commune?.boundary,
          villages: places.villages.compactMap { village in village.outline.map { (village.name, $0) } },
          areas: outlines, title: title, width: 300, height: 230,
          boundaryIsOfficial: places.commune?.boundaryIsOfficial ?? false, language: choice.language)
      }
  }

  private static func locator(_ places: PlaceMemory.Places, _ choice: LanguageChoice) throws -> String {
    guard let commune = places.commune else { return "" }
    let middles = try ProvinceMap.communes(around: commune.code)
    guard middles.count > 1, let here = middles[commune.code] else { return "" }
    return provinceLocator(
      communes: middles.sorted { $0.key < $1.key }.map(\.value), here: here,
      title: choice.text(
        "locatorTitle", ["commune": places.communeInFull(choice), "province": commune.provinceName]),
      width: 96, height: 88)
  }
}
