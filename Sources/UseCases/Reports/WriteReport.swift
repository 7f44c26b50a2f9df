import Crypto
import Documents
import FoundationEssentials
import GrowingAreas
public import Registry
import Wording

extension Office {
  /// The state of the registry for the foot of a report.
  /// - Parameter asOf: up to when things were counted; a time to come becomes now.
  func stamp(asOf: OfficeTime, _ reading: RegistryReading) throws -> ReportStamp {
    let (entries, hash) = try reading.auditState()
    let now = now().officeTime
    return ReportStamp(
      asOf: min(asOf, now), madeAt: now, auditEntries: entries, auditHash: hexadecimal(hash))
  }

  /// Writes a document in every form that the output asks for, and keeps each in the registry.
  ///
  /// Kept before the file gets its name: of a file that stands there the registry has a copy.
  /// - Parameter period: what it tells about: `2026-Q3`, `2026-W39`, the code of a growing area.
  /// - Throws: `Refusal` outputExists, outputFailed, missingSoftware, invalidField for another ending, registryLocked. Files
  ///   written before stay.
  func writeReport(
    _ document: AdministrativeDocument, _ kind: ReportKind, of period: String, to output: ReportOutput
  ) throws {
    let figures = output.isKept ? String(decoding: document.json(), as: UTF8.self) : ""
    for (index, path) in output.paths.enumerated() {
      let form = try ReportForm(ofPath: path)
      let made = now()
      try writeOutput(to: path, force: output.force, isPrivate: kind.namesPeople) { temporary in
        try write(document, as: form, to: temporary, made) { share in
          let all = (Double(index) + share) / Double(output.paths.count)
          output.progress(ReportProgress(.writing(form, all)))
        }
        guard output.isKept else { return }
        let bytes = try Data(contentsOf: URL(filePath: temporary))
        let report = KeptReport(
          kind: kind, period: period, language: output.language.rawValue, form: form.rawValue,
          asOf: document.asOf?.rfc3339 ?? "", madeAt: made.rfc3339, madeBy: actor,
          sha256: hexadecimal(SHA256.hash(data: bytes)), size: bytes.count)
        _ = try registry.change(by: author) { change in
          try change.keep(report, bytes: Array(bytes), figures: figures)
        }
      }
    }
    output.progress(ReportProgress(.done))
  }

  /// - Parameter progress: told the share that is written.
  private func write(
    _ document: AdministrativeDocument, as form: ReportForm, to path: String, _ made: Moment,
    progress: (Double) -> Void
  ) throws {
    progress(0)
    switch form {
    case .pdf: try document.writePDF(to: path, creationDate: made.officeTime.rfc3339, progress: progress)
    case .docx: try document.writeDOCX(to: path, created: made.rfc3339, progress: progress)
    case .xlsx: try document.writeXLSX(to: path, created: made.secondsSince1970)
    case .html: try writeText(document.html(progress: progress), to: path)
    case .json: try writeBytes(document.json(), to: path)
    }
  }

  // MARK: - Kept reports

  /// The reports that were kept, the newest first.
  public func keptReports() throws -> [KeptReport] { try registry.read { try $0.keptReports() } }

  /// What a kept report says, as JSON.
  /// - Throws: `Refusal` unknownRecord, also when it was erased with a person it named.
  public func keptFigures(_ number: Int) throws -> String {
    try registry.read { reading in
      guard let figures = try reading.keptFigures(number) else { throw unknownReport(number) }
      return figures
    }
  }

  /// Writes a kept report again, byte for byte as it was.
  /// - Throws: `Refusal` unknownRecord, also when it was erased with a person it named; registryDamaged when the bytes
  ///   are no longer those that were kept; outputExists, outputFailed.
  public func writeKeptReport(_ number: Int, to path: String, force: Bool = false) throws -> KeptReport {
    let (report, bytes) = try registry.read { reading in
      guard let report = try reading.keptReport(number), let bytes = try reading.keptBytes(number) else {
        throw unknownReport(number)
      }
      return (report, bytes)
    }
    guard hexadecimal(SHA256.hash(data: bytes)) == report.sha256 else {
      throw Refusal(.registryDamaged, "report \(number)", ["reason": .text("kept-report-changed")])
    }
    try writeOutput(to: path, force: force, isPrivate: report.kind.namesPeople) {
      try writeBytes(bytes, to: $0)
    }
    return report
  }

  private func unknownReport(_ number: Int) -> Refusal {
    Refusal(.unknownRecord, String(number), ["kind": .text("report")])
  }
}

extension ReportKind {
  /// Whether growers or receivers stand in it, so that its file is for the office alone.
  var namesPeople: Bool { self == .dossier || self == .recall }
}

/// Lower-case hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
