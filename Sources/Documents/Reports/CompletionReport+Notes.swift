import Geospatial
import GrowingAreas
import Wording

extension CompletionReport {
  /// What has to be known to read the table of villages rightly: what the plan is without, and why a percentage is over 100.
  var tableNotes: [DocumentBlock] {
    var rules = [ReportPhrases.percentRule[language]]
    if figures.villages.contains(where: { $0.figures.areaShare == nil || $0.due == nil }) {
      rules.append(ReportPhrases.dashRule[language])
    }
    if !figures.late.isEmpty { rules.append(ReportPhrases.boldDueRule[language]) }
    return [.note(rules.joined(separator: " "))] + nothingToMap + exceeded
  }

  private var nothingToMap: [DocumentBlock] {
    let left = figures.total[.nothingToMap]
    guard left.parcels > 0 || left.area.value > 0 else { return [] }
    let lines = figures.nothingToMap.map { visit in
      let village = figures.villages.first { $0.code == visit.scope.village }
      let count = village?.crops.first { $0.crop == visit.scope.crop }?.figures[.nothingToMap] ?? .none
      return say(
        ReportPhrases.nothingToMapTarget,
        [
          "village": village?.name ?? visit.scope.village,
          "crop": (visit.scope.crop.map(cropName) ?? CompletionPhrases.allCrops[language]).lowercasedFirst,
          "parcels": language.count(count.parcels), "area": hectares(count.area), "person": visit.person,
          "date": date(visit.day), "why": visit.why,
        ])
    }
    let rule = say(
      ReportPhrases.nothingToMapRule,
      ["parcels": language.count(left.parcels), "area": hectares(left.area)])
    return [.note(rule)] + listed(lines).map { .note($0) }
  }

  private var exceeded: [DocumentBlock] {
    let totalShare = figures.total.areaShare ?? 0
    guard !figures.exceeded.isEmpty || totalShare > 1 else { return [] }
    var lines = figures.exceeded.map { village in
      say(
        ReportPhrases.exceededVillage,
        [
          "village": village.name, "percent": percent(village.figures.areaShare),
          "mapped": hectares(village.figures.mappedArea), "planned": hectares(village.figures.toMap.area),
        ]) + reasons(village)
    }
    if totalShare > 1 { lines.append(say(ReportPhrases.exceededTotal, ["percent": percent(totalShare)])) }
    return [.note(ReportPhrases.exceeded[language])] + listed(lines).map { .note($0) }
  }

  /// Which targets of the village were passed, and what is mapped in it that no target asks for.
  private func reasons(_ village: VillageCompletion) -> String {
    func name(_ row: CropCompletion) -> String {
      (row.crop.map(cropName) ?? CompletionPhrases.otherCrops[language]).lowercasedFirst
    }
    let passed = village.crops.filter { ($0.figures.areaShare ?? 0) > 1 }
      .map { name($0) + " " + percent($0.figures.areaShare) }
    let untargeted = village.crops.filter { $0.figures.areaShare == nil && $0.figures.mappedArea.value > 0 }
      .map { name($0) + " " + hectares($0.figures.mappedArea) + " ha" }
    return
      (passed.isEmpty
      ? "" : say(ReportPhrases.exceededCrops, ["targets": passed.joined(separator: ", ")]))
      + (untargeted.isEmpty
        ? "" : say(ReportPhrases.untargetedCrops, ["crops": untargeted.joined(separator: ", ")]))
  }
}

extension String {
  /// As inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
