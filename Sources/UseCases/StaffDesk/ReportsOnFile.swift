import Foundation
import GrowingAreas
import Registry
public import Wording

/// A report that was made and kept, as the staff site lists it.
public struct ReportOnFile: Sendable, Hashable {
  public var number: Int
  /// `completion`, `roadmap`, `weekly`, `monthly`, `dossier`.
  public var kind: String
  /// What it tells about: `2026-Q3`, `2026-W39`, the code of a growing area.
  public var period: String
  public var language: String
  /// Ending of the file: `pdf`.
  public var form: String
  /// RFC 3339.
  public var madeAt: String
  public var madeBy: String
  /// Bytes.
  public var size: Int
  /// Whether it is gone because it named a person who was erased.
  public var isErased: Bool

  init(_ report: KeptReport) {
    number = report.number
    kind = report.kind.rawValue
    period = report.period
    language = report.language
    form = report.form
    madeAt = report.madeAt
    madeBy = report.madeBy
    size = report.size
    isErased = report.isErased
  }
}

/// The papers that leaders make with one press, for the time it is now.
public enum ReportNow: String, Sendable, CaseIterable {
  case weekly, completion, roadmap, monthly
}

extension Office {
  /// Reports that were kept, the newest first; dossiers name households, so only who keeps the map sees them.
  /// - Throws: `Refusal` notAllowed.
  public func reportsOnFile() throws -> [ReportOnFile] {
    try checkRight(.makeReports)
    return try keptReports().filter(mayRead).map(ReportOnFile.init)
  }

  /// A kept report, byte for byte.
  /// - Throws: `Refusal` notAllowed; unknownRecord, also for one that was erased, and for a dossier to who may not see it;
  ///   registryDamaged.
  public func reportBytes(_ number: Int) throws -> (report: ReportOnFile, bytes: [UInt8]) {
    try checkRight(.makeReports)
    guard let kept = try registry.read({ try $0.keptReport(number) }), mayRead(kept) else {
      throw Refusal(.unknownRecord, String(number), ["kind": .text("report")])
    }
    return try inTemporaryFolder { folder in
      let path = folder + "/report." + kept.form
      let report = try writeKeptReport(number, to: path)
      return (ReportOnFile(report), [UInt8](try Data(contentsOf: URL(filePath: path))))
    }
  }

  /// Makes a report for the week, month, quarter or day it is now, and keeps it.
  /// - Throws: `Refusal` notAllowed, and what making the report throws.
  public func makeReport(_ kind: ReportNow, as form: ReportForm, in language: Language) throws -> ReportOnFile
  {
    try checkRight(.makeReports)
    return try inTemporaryFolder { folder in
      let output = ReportOutput(path: folder + "/report." + form.rawValue, language: language)
      switch kind {
      case .weekly: _ = try reportChanges(in: .week(ReportingWeek(containing: today)), to: output)
      case .monthly:
        _ = try reportChanges(in: .month(ReportingMonth(String(today.description.prefix(7)))!), to: output)
      case .completion: _ = try reportCompletion(for: Quarter(containing: today), to: output)
      case .roadmap: _ = try reportRoadmap(to: output)
      }
      let made = try keptReports().first { $0.kind.rawValue == kind.rawValue && $0.form == form.rawValue }
      guard let made else { throw Refusal(.internalFault, kind.rawValue, ["reason": .text("report")]) }
      return ReportOnFile(made)
    }
  }

  private func mayRead(_ report: KeptReport) -> Bool { !report.kind.namesPeople || role.mayEver(.keepMap) }

  /// Runs work that writes files to be read at once; they are gone when it ends.
  func inTemporaryFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
    let folder = NSTemporaryDirectory() + "vungtrong-report-" + SecretToken().text
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try work(folder)
  }
}
