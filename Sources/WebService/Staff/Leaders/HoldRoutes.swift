import GrowingAreas
import Traceability
import UseCases
import Wording

/// Every hold and every lift of all cooperatives, for leaders.
struct HoldRoutes {
  func add(to router: StaffRouter) {
    router.get("holds", .right(.makeReports)) { visit in
      let holds = try await visit.work { try $0.holds() }
      return visit.page("holds", HoldsPage(visit, holds))
    }
  }
}

/// Values of the template `holds`.
private struct HoldsPage {
  struct Row {
    let lot, held, lifted: String
    let isHeld: Bool
    let breaches: [String]
  }

  let frame: StaffFrame
  let words: [String: String]
  let isEmpty: Bool
  let summary: String
  let rows: [Row]

  init(_ visit: StaffVisit, _ holds: [LotHold]) {
    frame = StaffFrame(visit, title: visit.text("holds"), path: "holds")
    words = StaffPhrases.words(visit.language)
    summary = visit.text(
      "holdsSummary",
      [
        "holds": visit.language.count(holds.count),
        "open": visit.language.count(holds.count { $0.released == nil }),
      ])
    rows = holds.map { hold in
      Row(
        lot: hold.lot.description, held: Self.line(hold.held, visit),
        lifted: hold.released.map { Self.line($0, visit) } ?? visit.text("stillHeld"),
        isHeld: hold.released == nil,
        breaches: hold.held.event.breaches.map {
          TermPhrases.phrase($0.rawValue)?[visit.language] ?? $0.rawValue
        })
    }
    isEmpty = rows.isEmpty
  }

  /// When, who and why.
  private static func line(_ entry: LedgerEntry, _ visit: StaffVisit) -> String {
    let day = entry.event.time.day
    let person = entry.event.person
    return [
      visit.language.date(year: day.year, month: day.month, day: day.day),
      person.isEmpty ? entry.recordedBy : "\(person) (\(entry.recordedBy))", entry.event.reason,
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
