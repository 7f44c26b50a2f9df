import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import UseCases
import Wording

/// Settings of the commune: limits of survey imports, and backups.
struct SettingsRoutes {
  func add(to router: StaffRouter) {
    router.get("settings", .right(.keepMap)) { visit in try await page(visit) }
    router.post("settings/limit", .right(.keepMap)) { visit in
      let name = visit.form["name"]
      return try await visit.change(
        to: { _ in "settings" }, done: "limitSet",
        or: { try await page(visit, fault: $0.told(visit.language)) }
      ) { office in
        let value = try visit.form.optional("value").map { text in
          guard let number = SentForm.number(text, visit.language) else {
            throw Refusal(.notANumber, name, ["column": .text(name), "value": .text(text)])
          }
          return number
        }
        try office.setSurveyLimit(name, to: value)
      }
    }
    router.get("backup.zip", .right(.takeBackup)) { visit in
      let backup = try await visit.work { try $0.takeBackup() }
      let day = visit.parts.entrance.office.today.description
      return visit.file(backup, type: "application/zip", name: "vungtrong-\(day).zip")
    }
  }

  private func page(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let lines = try await visit.work { try $0.surveyLimitLines() }
    return visit.page(
      "settings", SettingsPage(visit, lines, fault: fault), status: fault == nil ? .ok : .unprocessableContent
    )
  }
}

/// Values of the template `settings`.
private struct SettingsPage {
  struct Limit {
    let name, why, value, standard, range: String
    let isChanged: Bool
  }

  let frame: StaffFrame
  let words: [String: String]
  let address, villagesAddress, cropsAddress: String
  /// nil for who may not take one.
  let backupAddress: String?
  let limits: [Limit]

  init(_ visit: StaffVisit, _ lines: [SurveyLimitLine], fault: String?) {
    let language = visit.language
    frame = StaffFrame(visit, title: visit.text("settings"), path: "settings", fault: fault)
    words = StaffPhrases.words(language)
    address = visit.address("settings/limit")
    villagesAddress = visit.address("settings/villages")
    cropsAddress = visit.address("settings/crops")
    let mayTake = visit.person?.account.role.mayEver(.takeBackup) ?? false
    backupAddress = mayTake ? visit.address("backup.zip") : nil
    limits = lines.map { line in
      func number(_ value: Double) -> String { language.number(value, .upTo(3)) }
      let unit = line.unit.isEmpty ? "" : " " + line.unit
      return Limit(
        name: line.name, why: SurveySettingPhrases.phrase(line.name)?[language] ?? line.name,
        value: number(line.value).filter { $0 != (language == .vi ? "." : ",") },
        standard: number(line.standard) + unit,
        range: number(line.lowest) + " – " + number(line.highest) + unit,
        isChanged: line.value != line.standard)
    }
  }
}
