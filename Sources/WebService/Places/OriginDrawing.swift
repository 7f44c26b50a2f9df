import Documents
import Geospatial
import Mustache
import Publication

/// Growing areas on the map of the commune, or their villages where no outline is public.
struct OriginDrawing {
  /// nil where there is nothing to draw.
  let drawing: MustacheTemplate?
  let caption: String

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
}
