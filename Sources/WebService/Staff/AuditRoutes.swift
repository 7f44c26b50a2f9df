import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import UseCases
import Wording

/// The audit trail: read page by page, and taken away whole.
struct AuditRoutes {
  func add(to router: StaffRouter) {
    router.get("audit", .right(.readAudit)) { visit in
      let before = visit.query("before").flatMap { Int($0) }
      let lines = try await visit.work { try $0.auditLines(before: before, limit: StaffLimits.auditLines) }
      return visit.page("audit", AuditPage(visit, lines, isNewest: before == nil))
    }
    router.get("audit.csv", .right(.readAudit)) { visit in
      let table = try await visit.work { try $0.auditTable() }
      return visit.file(Array(table.utf8), type: "text/csv; charset=utf-8", name: "audit.csv")
    }
  }

  /// Values of the template `audit`.
  private struct AuditPage {
    struct Line {
      let sequence, time, actor, action, subject, payload: String
    }

    let frame: StaffFrame
    let words: [String: String]
    let exportAddress: String
    let rows: [Line]
    let olderAddress, newestAddress: String?

    init(_ visit: StaffVisit, _ lines: [AuditLine], isNewest: Bool) {
      frame = StaffFrame(visit, title: visit.text("auditTrail"), path: "audit")
      words = StaffPhrases.words(visit.language)
      exportAddress = visit.address("audit.csv")
      rows = lines.map { line in
        Line(
          sequence: String(line.sequence), time: visit.officeTime(line.time), actor: line.actor,
          action: line.action, subject: line.subject, payload: line.payload ?? visit.text("auditErased"))
      }
      let last = lines.last?.sequence ?? 1
      olderAddress = last > 1 ? visit.address("audit") + "?before=\(last)" : nil
      newestAddress = isNewest ? nil : visit.address("audit")
    }
  }
}
