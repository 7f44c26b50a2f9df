import GrowingAreas
import Publication
import Traceability
import Wording

/// The way of a lot in time, as far as it is public.
struct Story {
  struct Step {
    let when: String
    let what: String
    let `where`: String
  }

  let isShown: Bool
  let steps: [Step]

  init(_ item: ScannedItem, _ places: PlaceMemory.Places, _ choice: LanguageChoice) {
    guard let lot = item.lot else {
      isShown = false
      steps = []
      return
    }
    let crop = choice.language == .vi ? item.product.cropNameVi : item.product.cropNameEn
    let commune = places.commune.map {
      choice.text("placeInText", ["commune": $0.name, "province": $0.provinceName])
    }
    let areas =
      item.areas.isEmpty ? choice.text("grownIn") : item.areas.map(\.name).joined(separator: ", ")
    let villages = item.villages.map(\.name).joined(separator: ", ")
    steps = [
      Step(
        when: areas, what: choice.text("stepGrownText", ["crop": crop]),
        where: [villages, commune ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")),
      Step(
        when: choice.date(lot.harvestDate), what: choice.text("stepHarvestedText", ["lot": lot.code.text]),
        where: item.cooperative.name),
      lot.bestBefore.map {
        Step(when: choice.date($0), what: choice.text("bestBefore"), where: choice.text("stepBestBeforeText"))
      },
    ].compactMap { $0 }
    isShown = true
  }
}
