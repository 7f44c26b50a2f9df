import GrowingAreas
import Hummingbird
import UseCases
import Wording

/// Where everybody lands.
struct StaffStartRoutes {
  func add(to router: StaffRouter) {
    router.get("", .right(.keepOwnAccount)) { visit in
      visit.page("start", try StartPage(visit))
    }
  }

  private struct StartPage {
    let frame: StaffFrame
    let words: [String: String]
    let welcome: String
    let role: String
    let hasLinks: Bool
    let links: [StaffFrame.Item]

    init(_ visit: StaffVisit) throws {
      let account = try visit.member().account
      frame = StaffFrame(visit, title: visit.text("start"), path: "")
      words = StaffPhrases.words(visit.language)
      welcome = visit.text("welcome", ["name": account.fullName])
      role = visit.text("youAre", ["role": StaffFrame.role(account.role, visit.language)])
      links = StaffMenu.items(for: visit, path: "").filter { !$0.isCurrent }
      hasLinks = !links.isEmpty
    }
  }
}
