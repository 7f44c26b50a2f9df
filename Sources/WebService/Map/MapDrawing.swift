import Documents
import Geospatial
import Mustache
import Publication

/// The commune with its villages and growing areas as a drawing, for pages that run without a script.
struct MapDrawing {
  let drawing: MustacheTemplate?
  let caption: String

  init(_ places: PlaceMemory.Places, _ parts: SiteParts, _ choice: LanguageChoice) throws {
    let title = choice.text("overviewTitle", ["commune": places.communeInFull(choice)])
    caption = title
    let villages = places.villages.compactMap { village in village.outline.map { (village.name, $0) } }
    guard places.commune?.boundary != nil || !villages.isEmpty else {
      drawing = nil
      return
    }
    drawing = try parts.places.drawing("overview \(choice.language)", in: places) {
      growingAreaDrawing(
        commune: places.commune?.boundary, villages: villages,
        areas: places.growingAreas.compactMap(\.outline), title: title, width: 300, height: 230,
        boundaryIsOfficial: places.commune?.boundaryIsOfficial ?? false, language: choice.language)
    }
  }
}
