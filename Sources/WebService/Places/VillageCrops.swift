import Geospatial
import Publication
import Wording

/// A village's land by crop, mapped beside planned; crops of few growers together.
struct VillageCrops {
  struct Row {
    let name: String
    let parcels: String
    let hectares: String
    let planned: String
  }

  /// Where no crop may be told the table would say no more than the totals.
  let isShown: Bool
  let rows: [Row]
  /// Why some are counted together; nil where none are.
  let note: String?

  init(_ village: PublicVillage, _ choice: LanguageChoice) {
    let language = choice.language
    let shown = village.crops.map { crop in
      Row(
        name: language == .vi ? crop.nameVi : crop.nameEn, parcels: language.count(crop.parcelCount),
        hectares: language.hectares(squareMetres: crop.area.value),
        planned: crop.planned.map { language.hectares(squareMetres: $0.value) } ?? "–")
    }
    let parcels = village.parcelCount - village.crops.map(\.parcelCount).reduce(0, +)
    let area = village.area.value - village.crops.map(\.area.value).reduce(0, +)
    let others =
      parcels > 0
      ? [
        Row(
          name: choice.text("otherCrops"), parcels: language.count(parcels),
          hectares: language.hectares(squareMetres: max(area, 0)), planned: "–")
      ] : []
    rows = shown + others
    note = others.isEmpty ? nil : choice.text("cropsNote")
    isShown = !shown.isEmpty
  }
}
