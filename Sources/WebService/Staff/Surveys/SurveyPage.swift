import Geospatial
import GrowingAreas
import Mustache
import UseCases
import Wording

/// Values of the template `survey`: table and map of one survey side by side, and what can be done with it.
struct SurveyPage {
  struct Finding {
    let severity, mark, text: String
    let nextStep: String?
  }

  struct Feature {
    let number: Int
    let mayChoose: Bool
    let name, state, stateText, area, village: String
    let parcel: String?
    let hasFindings: Bool
    let findings: [Finding]
  }

  let frame: StaffFrame
  let words: [String: String]
  let title, facts, state, counts: String
  let address, listAddress, mapAddress: String
  let drawing: MustacheTemplate
  let features: [Feature]
  let cleanLabel: String?
  let isOpen, isStaged, isAccepted: Bool
  let villages, crops, growers: [StaffChoice]

  init(
    _ visit: StaffVisit, _ review: SurveyReview, _ villages: [Village], _ crops: [Crop], _ growers: [Grower],
    fault: String?
  ) throws {
    let record = review.record
    let language = visit.language
    title = visit.text("surveyTitle", ["survey": record.id, "file": record.fileName])
    frame = StaffFrame(visit, title: title, path: "surveys/" + record.id, fault: fault)
    words = StaffPhrases.words(language)
    facts = [
      record.surveyor, record.method.map { visit.text("method-" + $0.rawValue) },
      record.format.rawValue.uppercased(),
      record.crs.description, visit.officeTime(record.importedAt),
    ].compactMap { $0 }.joined(separator: " · ")
    state = visit.text("survey-" + record.state.rawValue)
    address = visit.address("surveys/" + record.id)
    listAddress = visit.address("surveys")
    mapAddress = address + "/map.geojson"
    let names = Dictionary(villages.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    features = review.features.map { Self.feature($0, review, names, visit) }
    counts = visit.text(
      "surveyCounts",
      [
        "all": language.count(review.features.count), "clean": language.count(review.clean.count),
        "waiting": language.count(review.waiting.count),
        "rejected": language.count(review.features.count { $0.state == .rejected }),
      ])
    isStaged = record.state == .staged
    isAccepted = record.state == .accepted
    isOpen = isStaged || isAccepted
    cleanLabel =
      isOpen && !review.clean.isEmpty
      ? visit.text("acceptClean", ["count": language.count(review.clean.count)]) : nil
    self.villages = StaffChoice.villages(villages)
    self.crops = StaffChoice.crops(crops, language)
    self.growers = growers.map { StaffChoice(value: $0.code + " " + $0.name, label: $0.name) }
    drawing = try literalTemplate(SurveyDrawing(review).svg(title: visit.text("surveyDrawing")))
  }

  private static func feature(
    _ feature: StagedFeature, _ review: SurveyReview, _ villages: [String: String], _ visit: StaffVisit
  ) -> Feature {
    let parcel = feature.parcelCode.flatMap { review.parcels[$0] }
    let state =
      review.waiting.contains(feature.index)
      ? "waiting" : parcel != nil && feature.state != .duplicate ? "parcel" : feature.state.rawValue
    let village = parcel?.villageCode ?? feature.villageCode
    return Feature(
      number: feature.index,
      mayChoose: feature.outline != nil
        && (review.record.state == .staged || review.record.state == .accepted),
      name: parcel?.name ?? feature.name ?? "–", state: state, stateText: visit.text("feature-" + state),
      area: feature.outline.map { visit.language.area(squareMetres: $0.area.value) } ?? "–",
      village: village.map { villages[$0] ?? $0 } ?? "–", parcel: feature.parcelCode,
      hasFindings: !feature.findings.isEmpty,
      findings: feature.findings.map { finding in
        let place = finding.place.line.map { visit.text("atLine", ["line": visit.language.count($0)]) }
        return Finding(
          severity: finding.severity.rawValue, mark: visit.text("severity-" + finding.severity.rawValue),
          text: [finding.told(visit.language), place].compactMap { $0 }.joined(separator: " · "),
          nextStep: finding.toldNextStep(visit.language))
      })
  }
}
