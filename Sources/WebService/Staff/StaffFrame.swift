import GrowingAreas
import HTTPTypes
import Hummingbird
import UseCases
import Wording

/// What the frame of every staff page needs to know.
struct StaffFrame {
  struct Item {
    let address: String
    let label: String
    let isCurrent: Bool
  }

  struct Member {
    let fullName: String
    let role: String
    let items: [Item]
    let logOutAddress: String
    let formToken: String
  }

  struct OtherLanguage {
    let language: String
    let name: String
    let address: String
  }

  let language: String
  let title: String
  let siteName: String
  let homeAddress: String
  let formToken: String
  let person: Member?
  let other: OtherLanguage?
  /// What was just done, after a form led here.
  let done: String?
  /// Why what was asked was not done.
  let fault: String?

  /// - Parameters:
  ///   - path: of this page, within the staff site.
  ///   - fault: shown above the content, in words.
  init(_ visit: StaffVisit, title: String, path: String, fault: String? = nil) {
    siteName = visit.text("officeName", ["place": visit.parts.place])
    self.title = "\(title) · \(siteName)"
    language = visit.language.rawValue
    homeAddress = visit.address("")
    formToken = visit.person?.formToken ?? ""
    self.fault = fault
    done =
      fault == nil
      ? visit.query("done").flatMap { StaffPhrases.byKey["done-" + $0]?[visit.language] } : nil
    person = visit.person.map { person in
      Member(
        fullName: person.account.fullName, role: Self.role(person.account.role, visit.language),
        items: person.mustSetSecondFactor ? [] : StaffMenu.items(for: visit, path: path),
        logOutAddress: visit.address("logout"), formToken: person.formToken)
    }
    let another: Language = visit.language == .vi ? .en : .vi
    let plain = path.isEmpty ? "/staff" : "/staff/" + path
    // A page that answers a form has no address of its own to be had in the other language.
    other =
      visit.request.method == .get
      ? OtherLanguage(
        language: another.rawValue, name: StaffPhrases.text("thisLanguage", another),
        address: another == .en ? "/en" + plain : plain) : nil
  }

  static func role(_ role: StaffRole, _ language: Language) -> String {
    let name = StaffPhrases.text("role-" + role.name, language)
    return role.cooperative.map {
      StaffPhrases.text("roleOfCooperative", language, ["role": name, "cooperative": $0])
    } ?? name
  }
}

/// What stands in the menu, and who sees it.
enum StaffMenu {
  private static let entries: [(path: String, label: String, action: StaffAction)] = [
    ("", "start", .keepOwnAccount),
    ("surveys", "surveys", .reviewSurveys),
    ("parcels", "parcels", .keepMap),
    ("areas", "growingAreas", .keepMap),
    ("growers", "growers", .keepMap),
    ("plan", "plan", .readPlan),
    ("reports", "reports", .makeReports),
    ("holds", "holds", .makeReports),
    ("goods", "goods", .keepGoods),
    ("settings", "settings", .keepMap),
    ("people", "accounts", .keepAccounts),
    ("audit", "auditTrail", .readAudit),
    ("account", "ownAccount", .keepOwnAccount),
  ]

  static func items(for visit: StaffVisit, path: String) -> [StaffFrame.Item] {
    guard let role = visit.person?.account.role else { return [] }
    return entries.filter { role.mayEver($0.action) }.map { entry in
      StaffFrame.Item(
        address: visit.address(entry.path), label: visit.text(entry.label),
        isCurrent: entry.path == path || !entry.path.isEmpty && path.hasPrefix(entry.path + "/"))
    }
  }
}
