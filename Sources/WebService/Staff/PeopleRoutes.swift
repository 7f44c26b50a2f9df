import GrowingAreas
import Hummingbird
import Traceability
import UseCases
import Wording

/// Accounts, as an administrator keeps them.
struct PeopleRoutes {
  func add(to router: StaffRouter) {
    router.get("people", .right(.keepAccounts)) { visit in try await page(visit) }
    router.post("people", .right(.keepAccounts), addPerson)
    router.get("people/:name", .right(.keepAccounts)) { visit in
      visit.page("person", PersonPage(visit, try await account(visit)))
    }
    router.post("people/:name/invite", .right(.keepAccounts)) { visit in
      let name = try visit.parameter("name")
      return visit.page(
        "invitation", InvitationPage(visit, try await visit.work { try $0.inviteStaff(name) }))
    }
    router.post("people/:name/reset", .right(.keepAccounts)) { visit in
      let name = try visit.parameter("name")
      return visit.page("invitation", InvitationPage(visit, try await visit.work { try $0.resetStaff(name) }))
    }
    router.post("people/:name/disable", .right(.keepAccounts)) { visit in
      try await setDisabled(true, visit)
    }
    router.post("people/:name/enable", .right(.keepAccounts)) { visit in
      try await setDisabled(false, visit)
    }
  }

  private func page(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let (accounts, cooperatives) = try await visit.work { office in
      (try office.staffAccounts(), try office.cooperatives())
    }
    return visit.page(
      "people", PeoplePage(visit, accounts, cooperatives, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  @Sendable private func addPerson(_ visit: StaffVisit) async throws -> Response {
    let form = visit.form
    do {
      let invitation = try await visit.work { office in
        try office.addStaff(
          form["name"], fullName: form["fullName"], roleName: form["role"],
          cooperative: form.optional("cooperative"))
      }
      return visit.page("invitation", InvitationPage(visit, invitation))
    } catch let refusal as Refusal where [.invalidField, .recordExists].contains(refusal.code) {
      return try await page(visit, fault: refusal.told(visit.language))
    }
  }

  private func setDisabled(_ isDisabled: Bool, _ visit: StaffVisit) async throws -> Response {
    let name = try visit.parameter("name")
    let why = visit.form["why"]
    try await visit.work { try $0.setStaff(name, disabled: isDisabled, why: why) }
    return visit.lead(to: "people", done: isDisabled ? "disabled" : "enabled")
  }

  private func account(_ visit: StaffVisit) async throws -> StaffAccount {
    let name = try visit.parameter("name")
    guard let account = try await visit.work({ try $0.staffAccounts() }).first(where: { $0.name == name })
    else {
      throw Problem.notFound
    }
    return account
  }
}

/// Values of the template `people`.
private struct PeoplePage {
  struct Person {
    let address, fullName, name, role, state, lastLogin: String
  }

  struct Choice {
    let value, label: String
    let isChosen: Bool
  }

  struct Typed {
    let name, fullName: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let address: String
  let rows: [Person]
  let roles, cooperatives: [Choice]
  let typed: Typed

  init(_ visit: StaffVisit, _ accounts: [StaffAccount], _ cooperatives: [Cooperative], fault: String?) {
    frame = StaffFrame(visit, title: visit.text("accounts"), path: "people", fault: fault)
    words = StaffPhrases.words(visit.language)
    address = visit.address("people")
    rows = accounts.map { account in
      Person(
        address: visit.address("people/" + account.name), fullName: account.fullName, name: account.name,
        role: StaffFrame.role(account.role, visit.language), state: account.state(visit),
        lastLogin: account.lastLogin.map(visit.officeTime) ?? visit.text("never"))
    }
    let form = visit.form
    roles = StaffRole.names.map {
      Choice(value: $0, label: visit.text("role-" + $0), isChosen: form["role"] == $0)
    }
    self.cooperatives = cooperatives.map {
      Choice(value: $0.slug, label: $0.name, isChosen: form["cooperative"] == $0.slug)
    }
    typed = Typed(name: form["name"], fullName: form["fullName"])
  }
}

/// Values of the template `person`.
private struct PersonPage {
  let frame: StaffFrame
  let words: [String: String]
  let address, fullName, name, role, state: String
  let isOpen: Bool

  init(_ visit: StaffVisit, _ account: StaffAccount) {
    frame = StaffFrame(visit, title: account.fullName, path: "people/" + account.name)
    words = StaffPhrases.words(visit.language)
    address = visit.address("people/" + account.name)
    fullName = account.fullName
    name = account.name
    role = StaffFrame.role(account.role, visit.language)
    state = account.state(visit)
    isOpen = !account.isDisabled
  }
}

/// Values of the template `invitation`.
private struct InvitationPage {
  let frame: StaffFrame
  let words: [String: String]
  let title, text, link, back: String

  init(_ visit: StaffVisit, _ invitation: StaffInvitation) {
    title = visit.text("invitationLink", ["name": invitation.account.fullName])
    frame = StaffFrame(visit, title: title, path: "people")
    words = StaffPhrases.words(visit.language)
    text = visit.text("invitationText", ["until": visit.officeTime(invitation.until.rfc3339)])
    link = visit.parts.configuration.origin + invitation.path
    back = visit.address("people")
  }
}

extension StaffAccount {
  fileprivate func state(_ visit: StaffVisit) -> String {
    visit.text(
      isDisabled
        ? "state-disabled"
        : !hasPassword ? "state-invited" : hasSecondFactor ? "state-openTwice" : "state-open")
  }
}
