import FileFormats
import GrowingAreas

/// A survey file inside an archive, unpacked for as long as one call.
struct ArchivePart {
  let path: String
  /// Names of the archive and the entry, the subject of refusals.
  let subject: String
  let format: SurveyFormat
  let nesting: Int
}

/// Hands over every survey file in an archive, in the order of the archive; photographs, styles and notes are passed over.
///
/// Entries are known by their content. Their names are told to people and are never a path. A survey that is broken stops
/// the reading: it must not be left out without a word.
/// - Parameter nesting: how many archives lie around this one.
/// - Throws: `Refusal`, `FormatFailure`, or what `body` threw.
func readArchiveParts(
  at path: String, subject: String, limits: SurveyLimits, nesting: Int,
  each body: (ArchivePart) throws -> Void
) throws {
  if nesting >= limits.format.archiveNesting {
    throw FormatFailure(.archiveTooLarge(.nesting, limit: limits.format.archiveNesting))
  }
  var archive = try ZipArchive(path: path, limits: limits.format)
  for entry in archive.entries where !entry.isFolder {
    let subject = "\(subject) › \(printable(entry.name))"
    do {
      guard FirstBytes(try archive.beginning(of: entry)).mayBeSurvey else { continue }
      let file = try archive.unpack(entry)
      guard
        let format = try formatOfPart(at: file.path, subject: subject, limits: limits, nesting: nesting + 1)
      else { continue }
      try body(ArchivePart(path: file.path, subject: subject, format: format, nesting: nesting + 1))
    } catch let failure as FormatFailure {
      throw Refusal(failure, subject: subject, format: .zip)
    }
  }
}

/// nil for what is no survey.
private func formatOfPart(
  at path: String, subject: String, limits: SurveyLimits, nesting: Int
) throws(Refusal) -> SurveyFormat? {
  do {
    return try recogniseFormat(of: path, subject: subject, limits: limits, nesting: nesting)
  } catch {
    if isOtherContent(error) { return nil }
    throw error
  }
}

/// Whether the refusal says that a file is no survey, and not that a survey is wrong.
func isOtherContent(_ refusal: Refusal) -> Bool {
  switch refusal.code {
  case .formatUnknown, .fileEmpty: true
  // A table with neither of the two columns is a list of other things; with one of them it lacks the other.
  case .columnMissing: refusal.values["column"] == .text(TableHeading.bothColumns)
  default: false
  }
}

/// Without control characters and turns of direction, which could rewrite what a person reads, and no longer than a line.
private func printable(_ name: String) -> String {
  String(
    String.UnicodeScalarView(
      name.unicodeScalars.prefix(100).map {
        [.control, .format].contains($0.properties.generalCategory) ? "?" : $0
      }))
}

/// What an archive is called: KMZ when it holds nothing but KML to read.
func formatOfArchive(
  at path: String, subject: String, limits: SurveyLimits, nesting: Int
) throws -> SurveyFormat {
  var formats: Set<SurveyFormat> = []
  try readArchiveParts(at: path, subject: subject, limits: limits, nesting: nesting) {
    formats.insert($0.format)
  }
  if formats.isEmpty { throw Refusal(.formatUnknown, subject, ["found": .text("zip")]) }
  return formats == [.kml] ? .kmz : .zip
}
