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

/// How far a report is.
public enum ReportStep: Sendable, Hashable {
  case counting
  /// So many map plates are prepared.
  case plates(Int, of: Int)
  case writing
  case done
}

/// Where a report goes, and how.
public struct ReportOutput {
  /// Its ending decides the form.
  public var path: String
  public var language: Language
  /// Whether a file that is there is replaced.
  public var force: Bool
  /// Whether the registry keeps the report with its figures, so that the same bytes can be had again.
  public var isKept: Bool
  /// Told at each step of a long report.
  public var progress: (ReportStep) -> Void = { _ in }

  public init(path: String, language: Language, force: Bool = false, isKept: Bool = true) {
    self.path = path
    self.language = language
    self.force = force
    self.isKept = isKept
  }
}
