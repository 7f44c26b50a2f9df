import Geospatial
import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import UseCases
import Wording

/// Growers: who they are, what they allow, what is on record about them, and how it is taken away.
struct GrowerRoutes {
  private let right = StaffAccess.right(.keepMap)

  func add(to router: StaffRouter) {
    router.get("growers", right) { visit in try await list(visit) }
    router.post("growers", right) { visit in
      let form = visit.form
      return try await visit.change(
        to: { "growers/" + $0.code }, done: "growerAdded",
        or: { try await list(visit, fault: $0.told(visit.language)) }
      ) { office in
        try office.addGrower(
          name: form["name"], phone: form.optional("phone"), village: form.optional("village"),
          notes: form.optional("notes"))
      }
    }
    router.get("growers/:grower", right) { visit in try await page(visit) }
    router.get("growers/:grower/data.json", right) { visit in
      let code = try visit.parameter("grower")
      let bytes = try await visit.work { try $0.exportGrower(code) }
      return visit.file(bytes, type: "application/json", name: code + ".json")
    }
    router.post("growers/:grower/consent", right) { visit in
      let (code, form) = (try visit.parameter("grower"), visit.form)
      guard let kind = ConsentKind(rawValue: form["kind"]) else { throw Problem.badForm }
      return try await visit.change(
        to: { _ in "growers/" + code }, done: "consentRecorded", or: { try await refused(visit, $0) }
      ) { office in
        let day = form.optional("day").map { CalendarDate($0) }
        if let day, day == nil {
          throw Refusal(
            .invalidField, code,
            ["field": .text("date"), "value": .text(form["day"]), "rule": .text("existing-day")])
        }
        return try office.recordConsent(
          of: code, to: kind, given: form["given"] == "yes", on: day ?? nil, evidence: form["evidence"],
          publisher: Publisher.open(from: office))
      }
    }
    router.post("growers/:grower/erase", right) { visit in
      let (code, form) = (try visit.parameter("grower"), visit.form)
      // Typed once more, so that nobody is erased by a slip.
      guard form["code"] == code else {
        return try await page(visit, fault: visit.text("eraseCodeDiffers", ["grower": code]))
      }
      return try await visit.change(
        to: { _ in "growers" }, done: "growerErased", or: { try await refused(visit, $0) }
      ) { try $0.eraseGrower(code, why: form["why"], publisher: Publisher.open(from: $0)) }
    }
  }

  private func refused(_ visit: StaffVisit, _ refusal: Refusal) async throws -> Response {
    try await page(visit, fault: refusal.told(visit.language))
  }

  private func list(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let (growers, villages) = try await visit.work { (try $0.growers(), try $0.villages()) }
    return visit.page(
      "growers", GrowersPage(visit, growers, villages, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private func page(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let code = try visit.parameter("grower")
    let (file, villages, crops) = try await visit.work { office in
      (try office.growerFile(code), try office.villages(), try office.crops())
    }
    return visit.page(
      "grower", GrowerPage(visit, file, villages, crops, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }
}

/// Values of the template `growers`.
private struct GrowersPage {
  struct Row {
    let address, code, name, village, phone: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let address, asked: String
  let villages: [StaffChoice]
  let isEmpty: Bool
  let rows: [Row]

  init(_ visit: StaffVisit, _ growers: [Grower], _ villages: [Village], fault: String?) {
    frame = StaffFrame(visit, title: visit.text("growers"), path: "growers", fault: fault)
    words = StaffPhrases.words(visit.language)
    address = visit.address("growers")
    asked = visit.query("text") ?? ""
    self.villages = StaffChoice.villages(villages, chosen: visit.form["village"])
    let names = ParcelNames(villages, [], visit.language)
    let wanted = asked.lowercased()
    rows = growers.filter { grower in
      wanted.isEmpty || (grower.code + " " + grower.name).lowercased().contains(wanted)
    }.map {
      Row(
        address: visit.address("growers/" + $0.code), code: $0.code, name: $0.name,
        village: names.village($0.villageCode), phone: $0.phone ?? "–")
    }
    isEmpty = rows.isEmpty
  }
}

/// Values of the template `grower`.
private struct GrowerPage {
  struct Row {
    let day, kind, given, evidence: String
  }

  struct Land {
    let address, code, note: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let code, name, address, dataAddress, back, today: String
  let facts: String
  let notes: String?
  let allowed: [StaffChoice]
  let kinds: [StaffChoice]
  let consents: [Row]
  let hasConsents: Bool
  let parcels: [Land]
  let hasParcels: Bool

  init(_ visit: StaffVisit, _ file: GrowerFile, _ villages: [Village], _ crops: [Crop], fault: String?) {
    let language = visit.language
    let names = ParcelNames(villages, crops, language)
    let grower = file.grower
    code = grower.code
    name = grower.name
    frame = StaffFrame(visit, title: code, path: "growers/" + code, fault: fault)
    words = StaffPhrases.words(language)
    address = visit.address("growers/" + code)
    dataAddress = address + "/data.json"
    back = visit.address("growers")
    today = visit.parts.entrance.office.today.description
    facts = [names.village(grower.villageCode), grower.phone].compactMap(\.self).joined(separator: " · ")
    notes = grower.notes
    allowed = ConsentKind.allCases.map {
      StaffChoice(
        value: visit.text(file.allows($0) ? "allowed" : "notAllowedYet"),
        label: visit.text("consent-" + $0.rawValue),
        isChosen: file.allows($0))
    }
    kinds = ConsentKind.allCases.map {
      StaffChoice(value: $0.rawValue, label: visit.text("consent-" + $0.rawValue))
    }
    consents = file.consents.reversed().map { consent in
      let day = consent.day
      return Row(
        day: language.date(year: day.year, month: day.month, day: day.day),
        kind: visit.text("consent-" + consent.kind.rawValue),
        given: visit.text(consent.isGiven ? "given" : "withdrawn"), evidence: consent.evidence)
    }
    hasConsents = !consents.isEmpty
    parcels = file.parcels.map { parcel in
      Land(
        address: visit.address("parcels/" + parcel.code), code: parcel.code,
        note: [names.crop(parcel.cropCode), language.area(squareMetres: parcel.outline.area.value)]
          .joined(separator: " · "))
    }
    hasParcels = !parcels.isEmpty
  }
}
