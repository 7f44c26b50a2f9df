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

  /// Writes a document in the form that the ending of the path names, and keeps it in the registry.
  ///
  /// Kept before the file gets its name: of a file that stands there the registry has a copy.
  /// - Parameter period: what it tells about: `2026-Q3`, `2026-W39`, the code of a growing area.
  /// - Throws: `Refusal` outputExists, outputFailed, missingSoftware, invalidField for another ending, registryLocked.
  func writeReport(
    _ document: AdministrativeDocument, _ kind: ReportKind, of period: String, to output: ReportOutput
  ) throws {
    let form = try ReportForm(ofPath: output.path)
    let made = now()
    output.progress(.writing)
    defer { output.progress(.done) }
    try writeOutput(to: output.path, force: output.force) { temporary in
      switch form {
      case .pdf: try document.writePDF(to: temporary, creationDate: made.officeTime.rfc3339)
      case .docx: try document.writeDOCX(to: temporary, created: made.rfc3339)
      case .xlsx: try document.writeXLSX(to: temporary, created: made.secondsSince1970)
      case .html: try writeText(document.html(), to: temporary)
      case .json: try writeBytes(document.json(), to: temporary)
      }
      guard output.isKept else { return }
      let bytes = try Data(contentsOf: URL(filePath: temporary))
      let report = KeptReport(
        kind: kind, period: period, language: output.language.rawValue, form: form.rawValue,
        asOf: document.asOf?.rfc3339 ?? "", madeAt: made.rfc3339, madeBy: actor,
        sha256: hexadecimal(SHA256.hash(data: bytes)), size: bytes.count)
      _ = try registry.change(by: author) { change in
        try change.keep(
          report, bytes: Array(bytes), figures: String(decoding: document.json(), as: UTF8.self))
      }
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
    try writeOutput(to: path, force: force) { try writeBytes(bytes, to: $0) }
    return report
  }

  private func unknownReport(_ number: Int) -> Refusal {
    Refusal(.unknownRecord, String(number), ["kind": .text("report")])
  }
}

/// Lower-case hexadecimal digits.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
