import GrowingAreas
public import Wording

/// The forms a report can be written in; all carry the same figures.
public enum ReportForm: String, Sendable, Hashable, CaseIterable {
  case pdf, docx, xlsx, html, json

  /// The form that the ending of the path names.
  /// - Throws: `Refusal` invalidField for another ending.
  public init(ofPath path: String) throws {
    let ending = path.split(separator: "/").last?.split(separator: ".").last?.lowercased() ?? ""
    guard let form = ReportForm(rawValue: ending) else {
      throw Refusal(
        .invalidField, path,
        ["field": .text("-o"), "value": .text(path), "rule": .text(Self.endings)])
    }
    self = form
  }

  /// `.pdf, .docx, .xlsx, .html, .json`.
  public static let endings = allCases.map { "." + $0.rawValue }.joined(separator: ", ")
}

/// Where a report goes, and how.
public struct ReportOutput {
  /// One file or more, all of the same figures; the ending of each decides its form.
  public var paths: [String]
  public var language: Language
  /// Whether a file that is there is replaced.
  public var force: Bool
  /// Whether the registry keeps the report with its figures, so that the same bytes can be had again.
  public var isKept: Bool
  /// Told at each step of a long report.
  public var progress: (ReportProgress) -> Void = { _ in }

  public init(paths: [String], language: Language, force: Bool = false, isKept: Bool = true) {
    self.paths = paths
    self.language = language
    self.force = force
    self.isKept = isKept
  }

  public init(path: String, language: Language, force: Bool = false, isKept: Bool = true) {
    self.init(paths: [path], language: language, force: force, isKept: isKept)
  }

  /// Finds out before anything is counted what would only come to light when it is written.
  /// - Throws: `Refusal` invalidField for an ending that names no form, outputExists.
  func check() throws {
    for path in paths {
      _ = try ReportForm(ofPath: path)
      if !force, !isFree(path) { throw Refusal(.outputExists, path) }
    }
  }
}
