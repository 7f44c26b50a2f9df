import Foundation
import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import UseCases
import Wording

/// Surveys: files in, and what a reviewer makes of them.
struct SurveyRoutes {
  private let right = StaffAccess.right(.reviewSurveys)

  func add(to router: StaffRouter) {
    router.get("surveys", right) { visit in try await SurveyPages.list(visit) }
    router.upload("surveys", right, importFiles)
    router.get("surveys/:survey", right) { visit in try await SurveyPages.review(visit) }
    router.get("surveys/:survey/map.geojson", right) { visit in
      let id = try visit.parameter("survey")
      let review = try await visit.work { try $0.reviewSurvey(id) }
      return Response(
        status: .ok, headers: [.contentType: "application/geo+json"],
        body: .init(byteBuffer: ByteBuffer(bytes: SurveyMapJSON.collection(review, visit))))
    }
    // As it came in: nothing of it is opened here, and no browser is to open it either.
    router.get("surveys/:survey/original", right) { visit in
      let id = try visit.parameter("survey")
      return try await visit.attempt(
        or: { try await SurveyPages.review(visit, fault: $0.told(visit.language)) }
      ) {
        let original = try await visit.work { try $0.takeOriginal(of: id) }
        return visit.file(original.file, type: "application/octet-stream", name: original.name)
      }
    }
    router.post("surveys/:survey/accept-clean", right) { visit in
      try await decide(visit) { office, id in
        let acceptance = try office.acceptCleanFeatures(of: id)
        return acceptance.held.isEmpty ? "accepted" : "acceptedSome"
      }
    }
    router.post("surveys/:survey/accept", right) { visit in
      let chosen = Self.chosen(visit)
      let assignment = ParcelAssignment(
        name: visit.form.optional("name"), village: visit.form.optional("village"),
        crop: visit.form.optional("crop"), grower: visit.form.optional("grower").map(Self.code))
      return try await decide(visit) { office, id in
        let acceptance = try office.acceptFeatures(chosen, of: id, as: assignment)
        return acceptance.held.isEmpty ? "accepted" : "acceptedSome"
      }
    }
    router.post("surveys/:survey/reject-features", right) { visit in
      let (chosen, why) = (Self.chosen(visit), visit.form["why"])
      return try await decide(visit) { office, id in
        guard !chosen.isEmpty else { throw Refusal.nothingChosen(id) }
        try office.rejectFeatures(chosen, of: id, why: why)
        return "rejected"
      }
    }
    router.post("surveys/:survey/reject", right) { visit in
      let why = visit.form["why"]
      return try await decide(visit) { office, id in
        try office.rejectSurvey(id, why: why)
        return "surveyRejected"
      }
    }
    router.post("surveys/:survey/undo", right) { visit in
      let (why, keeps) = (visit.form["why"], visit.form.optional("keep") != nil)
      return try await decide(visit) { office, id in
        _ = try office.undoSurvey(id, why: why, keepingChanged: keeps)
        return "undone"
      }
    }
  }

  @Sendable private func importFiles(_ visit: StaffVisit) async throws -> Response {
    let form = visit.form
    guard !visit.files.isEmpty else {
      return try await SurveyPages.list(visit, fault: visit.text("noFileChosen"))
    }
    var outcomes: [ImportedFile] = []
    for file in visit.files {
      var request = SurveyImportRequest(
        path: file.path, method: form.optional("method").flatMap(SurveyMethod.init(rawValue:)),
        village: form.optional("village"), crop: form.optional("crop"), surveyor: form.optional("surveyor"))
      request.name = file.name
      let asked = request
      do {
        let report = try await visit.work { try $0.importSurvey(asked) }
        outcomes.append(try ImportedFile(file.name, report, visit))
      } catch let refusal as Refusal where StaffRefusals.isAboutInput(refusal) {
        outcomes.append(ImportedFile(file.name, refusal: refusal.of(file).told(visit.language)))
      }
    }
    if outcomes.count == 1, let address = outcomes[0].address {
      return visit.lead(to: address, done: outcomes[0].isKnown ? "surveyKnown" : "surveyImported")
    }
    return visit.page(
      "survey-imports", SurveyImportsPage(visit, outcomes),
      status: outcomes.contains { $0.address != nil } ? .ok : .unprocessableContent)
  }

  /// Does one thing with the survey and shows it again, with what was done or why not.
  private func decide(
    _ visit: StaffVisit, _ work: @escaping @Sendable (Office, String) throws -> String
  ) async throws -> Response {
    let id = try visit.parameter("survey")
    return try await visit.attempt(
      or: { try await SurveyPages.review(visit, fault: $0.told(visit.language)) }
    ) { visit.lead(to: "surveys/" + id, done: try await visit.work { try work($0, id) }) }
  }

  private static func chosen(_ visit: StaffVisit) -> Set<Int> {
    Set(visit.form.all("feature").compactMap { Int($0) })
  }

  /// `H-0007` of `H-0007 Giàng A Sử`.
  private static func code(_ text: String) -> String { String(text.prefix { $0 != " " }) }
}

extension Refusal {
  fileprivate static func nothingChosen(_ id: String) -> Refusal {
    Refusal(.invalidField, id, ["field": .text("feature"), "value": .text(""), "rule": .text("one-chosen")])
  }
}

/// What became of one file that was sent.
struct ImportedFile {
  let name: String
  let text: String
  /// Where its review is, within the staff site; nil for a file that was not taken.
  let address: String?
  let isKnown: Bool

  init(_ name: String, _ report: SurveyImportReport, _ visit: StaffVisit) throws {
    self.name = name
    isKnown = if case .knownBefore = report.outcome { true } else { false }
    let isRefused = if case .refused = report.outcome { true } else { false }
    address = isRefused ? nil : "surveys/" + report.record.id
    if isRefused {
      var reasons: [ImportFinding] = []
      try report.features.each { feature in
        reasons += feature.findings.filter { $0.severity == .error }.prefix(5 - reasons.count)
      }
      text = ([visit.text("fileRefused")] + reasons.map { $0.told(visit.language) }).joined(separator: " · ")
    } else {
      text = visit.text(
        isKnown ? "fileKnown" : "fileImported",
        ["survey": report.record.id, "count": visit.language.count(report.features.count)])
    }
  }

  init(_ name: String, refusal: String) {
    self.name = name
    text = refusal
    address = nil
    isKnown = false
  }
}
