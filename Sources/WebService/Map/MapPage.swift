import Geospatial
import GrowingAreas
import Mustache
import Publication
import Wording

/// Values of the template `map`.
struct MapPage {
  struct Areas {
    let isShown: Bool
    let rows: [AreaRow]
  }

  struct AreaRow {
    let name: String
    let code: String
    let crop: String
    let officialCodes: String
    let hectares: String
  }

  struct Villages {
    let isShown: Bool
    let rows: [VillageRow]
  }

  struct VillageRow {
    let name: String
    let address: String
    let parcels: String
    let hectares: String
    /// Mapped of what is planned; a dash where nothing is.
    let progress: String
  }

  struct Totals {
    let areaHectares: String
    let parcels: String
    let hectares: String
  }

  let frame: PageFrame
  let words: [String: String]
  let place: String
  let boundaryName: String
  /// JSON for the script, which writes no text of its own.
  let scriptWords: String
  let drawing: MustacheTemplate?
  let areas: Areas
  let villages: Villages
  let totals: Totals
  let legend: MapLegend
  /// What can be searched for: codes, names and crops.
  let names: [String]

  init(_ places: PlaceMemory.Places, _ parts: SiteParts, _ choice: LanguageChoice) throws {
    let language = choice.language
    frame = PageFrame(
      choice, title: choice.text("mapTitle"), summary: choice.text("mapText"), path: "/map",
      place: places.commune?.name, base: parts.configuration.publicBase, isWide: true)
    words = choice.words
    place = places.placeName(choice)
    boundaryName = choice.text(
      places.commune?.boundaryIsOfficial == true ? "communeBoundary" : "communeBoundaryDrawn")
    legend = MapLegend(places.growingAreas, parts.areaCertificates(places), places.villages, choice)
    scriptWords = try MapScriptWords(places, legend, choice).encoded()
    drawing = try MapDrawing(places, parts, choice).drawing
    let growingAreas = places.growingAreas
    areas = Areas(
      isShown: !growingAreas.isEmpty,
      rows: growingAreas.map { area in
        AreaRow(
          name: area.name, code: area.code, crop: language == .vi ? area.cropNameVi : area.cropNameEn,
          officialCodes: area.officialCodes.isEmpty
            ? choice.text("noOfficialCode") : area.officialCodes.map(\.shown).joined(separator: ", "),
          hectares: area.area.map { language.hectares(squareMetres: $0.value) } ?? "–")
      })
    villages = Villages(
      isShown: !places.villages.isEmpty,
      rows: places.villages.map { village in
        VillageRow(
          name: village.name, address: choice.address(PagePath.village(village.code)),
          parcels: language.count(village.parcelCount),
          hectares: language.hectares(squareMetres: village.area.value),
          progress: village.mappedShare.map { language.percent($0) } ?? "–")
      })
    names = Set(
      growingAreas.flatMap { [$0.code, $0.name, language == .vi ? $0.cropNameVi : $0.cropNameEn] }
        + growingAreas.flatMap { $0.officialCodes.map(\.value) } + places.villages.map(\.name)
    ).sorted()
    let mapped = places.villages.reduce(SquareMetres.zero) { $0 + $1.area }
    totals = Totals(
      areaHectares: language.hectares(
        squareMetres: growingAreas.compactMap(\.area).reduce(SquareMetres.zero, +).value) + " ha",
      parcels: language.count(places.villages.reduce(0) { $0 + $1.parcelCount }),
      hectares: language.hectares(squareMetres: mapped.value))
  }
}
