import FileFormats
import Geospatial
import GrowingAreas
import Registry

/// How a table of the plan is filled in.
public enum PlanTemplateForm: String, Sendable, CaseIterable {
  case xlsx, csv
}

extension Office {
  /// The same table, as a file for who takes it away through the browser.
  /// - Throws: `Refusal` notAllowed, outputFailed.
  public func planTemplate(as form: PlanTemplateForm) throws -> [UInt8] {
    try checkRight(.keepPlan)
    return try inTemporaryFolder { folder in
      let path = folder + "/plan." + form.rawValue
      _ = try writePlanTemplate(to: path)
      return try readWholeFile(at: path, limit: 1 << 28)
    }
  }

  /// Writes a table to fill in and give to `importPlan`: one row for each village, with what the plan in force says.
  /// - Parameter path: a workbook where it ends in `.xlsx`, CSV otherwise.
  /// - Returns: the number of rows.
  /// - Throws: `Refusal` outputExists, outputFailed.
  public func writePlanTemplate(to path: String, force: Bool = false) throws -> Int {
    let (villages, targets) = try registry.read { (try $0.villages(), try $0.planTargets()) }
    var rows: [[String]] = []
    for village in villages {
      let planned = targets.filter { $0.village == village.code }
      let empty = Array(repeating: "", count: Self.planColumns.count - 2)
      if planned.isEmpty { rows.append([village.code, village.name] + empty) }
      rows += planned.map { Self.templateRow($0, village) }
    }
    try writeOutput(to: path, force: force) { temporary in
      if path.lowercased().hasSuffix(".xlsx") {
        try Self.writeWorkbook(of: rows, to: temporary, created: now().secondsSince1970)
      } else {
        // With a byte order mark, by which spreadsheets know UTF-8.
        let lines = ([Self.planColumns] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }
        try writeText("\u{FEFF}" + lines.joined(), to: temporary)
      }
    }
    return rows.count
  }

  private static let planColumns = [
    "village", "village_name", "crop", "parcels", "hectares", "start", "due", "kind", "person", "responsible",
    "result", "means", "late_cause", "new_due",
  ]
  private static let numberColumns: Set = ["parcels", "hectares"]

  private static func templateRow(_ target: PlanTarget, _ village: Village) -> [String] {
    [
      village.code, village.name, target.crop ?? "", String(target.parcels), "\(target.area.hectares)",
      target.start?.description ?? "", target.due.description,
      target.kind == .land ? "canh tác" : "gieo trồng",
      target.person, target.responsible, target.result, target.means, target.lateCause,
      target.newDue?.description ?? "",
    ]
  }

  /// Numbers as numbers, all else as text that no program takes for a formula; headings in bold that stay in sight.
  private static func writeWorkbook(of rows: [[String]], to path: String, created: Int) throws {
    var heading = WorkbookStyle()
    heading.isBold = true
    var sheet = WorkbookSheet(name: "Kế hoạch")
    sheet.rows = [planColumns.map { WorkbookCell(.text($0), heading) }]
    sheet.frozenRows = 1
    sheet.isLandscape = true
    sheet.columnWidths = planColumns.map { numberColumns.contains($0) ? 10 : 20 }
    for row in rows {
      sheet.rows.append(
        zip(planColumns, row).map { column, text in
          if text.isEmpty { return WorkbookCell(.empty) }
          if numberColumns.contains(column), let number = Double(text) {
            return WorkbookCell(.number(number))
          }
          return WorkbookCell(.text(text))
        })
    }
    do throws(WritingFailure) {
      try Workbook(title: "Kế hoạch", author: "VungTrong", created: created, sheets: [sheet]).write(to: path)
    } catch {
      throw Refusal(.outputFailed, error.path, ["reason": .text(error.reason)])
    }
  }
}

/// A cell of a table by RFC 4180. Text that a spreadsheet would take for a formula gets a blank in front, which
/// reading takes off again.
private func quoted(_ text: String) -> String {
  let isFormula = ["=", "+", "-", "@"].contains(text.prefix(1))
  let needsQuotes = isFormula || text.contains { ",;\"\r\n\t".contains($0) }
  return needsQuotes ? "\"\(isFormula ? " " : "")\(text.replacing("\"", with: "\"\""))\"" : text
}
