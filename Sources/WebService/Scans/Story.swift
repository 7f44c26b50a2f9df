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
    let commune = places.commune.map { _ in places.placeInText(choice) }
    let areas =
      item.areas.isEmpty ? choice.text("grownIn") : item.areas.map(\.name).joined(separator: ", ")
    let villages = item.villages.map(\.name).joined(separator: ", ")
    let grown =
      Step(
        when: areas, what: choice.text("stepGrownText", ["crop": crop]),
        where: [villages, commune ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
    let stages = lot.stages.isEmpty ? [LotStage(.harvested, from: lot.harvestDate)] : lot.stages
    let bestBefore = lot.bestBefore.map {
      Step(when: choice.date($0), what: choice.text("bestBefore"), where: choice.text("stepBestBeforeText"))
    }
    steps =
      (lot.outsideShare < 1 ? [grown] : [])
      + stages.map { stage in
        Step(
          when: Self.days(stage, choice),
          what: choice.text("step-" + stage.kind.rawValue, ["lot": lot.code.text]),
          where: item.cooperative.name)
      } + (bestBefore.map { [$0] } ?? [])
    isShown = true
  }

  /// `12/06/2026`, or `12/06/2026 – 14/06/2026`.
  private static func days(_ stage: LotStage, _ choice: LanguageChoice) -> String {
    stage.from == stage.until
      ? choice.date(stage.from) : "\(choice.date(stage.from)) – \(choice.date(stage.until))"
  }
}
