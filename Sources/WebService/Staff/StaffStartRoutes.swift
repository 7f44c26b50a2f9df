import GrowingAreas
import Hummingbird
import UseCases
import Wording

/// Where everybody lands.
struct StaffStartRoutes {
  func add(to router: StaffRouter) {
    router.get("", .right(.keepOwnAccount)) { visit in
      var board: ProgressBoard?
      if try visit.member().account.role.mayEver(.makeReports) {
        board = ProgressBoard(try await visit.work { try $0.progressNow() }, visit)
      }
      return visit.page("start", try StartPage(visit, board))
    }
  }

  private struct StartPage {
    let frame: StaffFrame
    let words: [String: String]
    let welcome: String
    let role: String
    let hasLinks: Bool
    let links: [StaffFrame.Item]
    /// For who reads figures.
    let progress: ProgressBoard?

    init(_ visit: StaffVisit, _ board: ProgressBoard?) throws {
      let account = try visit.member().account
      frame = StaffFrame(visit, title: visit.text("start"), path: "")
      words = StaffPhrases.words(visit.language)
      welcome = visit.text("welcome", ["name": account.fullName])
      role = visit.text("youAre", ["role": StaffFrame.role(account.role, visit.language)])
      links = StaffMenu.items(for: visit, path: "").filter { !$0.isCurrent }
      hasLinks = !links.isEmpty
      progress = board
    }
  }
}
