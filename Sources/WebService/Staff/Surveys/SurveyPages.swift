import GrowingAreas
import HTTPTypes
import Hummingbird
import Mustache
import UseCases
import Wording

/// The pages about surveys.
enum SurveyPages {
  static func list(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let (surveys, villages, crops) = try await visit.work { office in
      (try office.surveys(), try office.villages(), try office.crops())
    }
    return visit.page(
      "surveys", SurveysPage(visit, surveys.reversed(), villages, crops, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  static func review(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let id = try visit.parameter("survey")
    let (review, villages, crops, growers) = try await visit.work { office in
      (try office.reviewSurvey(id), try office.villages(), try office.crops(), try office.growers())
    }
    return visit.page(
      "survey", try SurveyPage(visit, review, villages, crops, growers, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }
}

/// One entry of a list to choose from.
struct StaffChoice {
  let value, label: String
  var isChosen = false

  static func villages(_ villages: [Village], chosen: String = "") -> [StaffChoice] {
    villages.map { StaffChoice(value: $0.code, label: $0.name, isChosen: $0.code == chosen) }
  }

  static func crops(_ crops: [Crop], _ language: Language, chosen: String = "") -> [StaffChoice] {
    crops.map {
      StaffChoice(
        value: $0.code, label: language == .vi ? $0.nameVi : $0.nameEn, isChosen: $0.code == chosen)
    }
  }
}

/// Values of the template `surveys`.
private struct SurveysPage {
  struct Row {
    let address, id, file, when, surveyor, state: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let address: String
  let surveyor: String
  let villages, crops, methods: [StaffChoice]
  let isEmpty: Bool
  let rows: [Row]
  let limit: String

  init(
    _ visit: StaffVisit, _ surveys: some Sequence<SurveyRecord>, _ villages: [Village], _ crops: [Crop],
    fault: String?
  ) {
    frame = StaffFrame(visit, title: visit.text("surveys"), path: "surveys", fault: fault)
    words = StaffPhrases.words(visit.language)
    address = visit.address("surveys")
    surveyor = visit.form.optional("surveyor") ?? visit.person?.account.fullName ?? ""
    self.villages = StaffChoice.villages(villages, chosen: visit.form["village"])
    self.crops = StaffChoice.crops(crops, visit.language, chosen: visit.form["crop"])
    methods = SurveyMethod.allCases.map {
      StaffChoice(
        value: $0.rawValue, label: visit.text("method-" + $0.rawValue),
        isChosen: visit.form["method"] == $0.rawValue)
    }
    rows = surveys.map { survey in
      Row(
        address: visit.address("surveys/" + survey.id), id: survey.id, file: survey.fileName,
        when: visit.officeTime(survey.importedAt), surveyor: survey.surveyor ?? "–",
        state: visit.text("survey-" + survey.state.rawValue))
    }
    isEmpty = rows.isEmpty
    limit = visit.text(
      "uploadLimit", ["megabytes": visit.language.count(StaffLimits.largestUpload / 1_000_000)])
  }
}

/// Values of the template `survey-imports`.
struct SurveyImportsPage {
  struct Row {
    let name, text: String
    let link: String?
  }

  let frame: StaffFrame
  let words: [String: String]
  let rows: [Row]
  let back: String

  init(_ visit: StaffVisit, _ files: [ImportedFile]) {
    frame = StaffFrame(visit, title: visit.text("filesSent"), path: "surveys")
    words = StaffPhrases.words(visit.language)
    rows = files.map { Row(name: $0.name, text: $0.text, link: $0.address.map(visit.address)) }
    back = visit.address("surveys")
  }
}
