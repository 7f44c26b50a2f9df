import FileFormats
import GrowingAreas

/// A survey file inside an archive, unpacked for as long as one call.
struct ArchivePart {
  let path: String
  /// Names of the archive and the entry, the subject of refusals.
  let subject: String
  let format: SurveyFormat
  let nesting: Int
  /// The part itself, with what belongs to it where it is a shapefile.
  let shapefile: ShapefileFiles
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
      if format == .gpkg, archive.entries.contains(where: { $0.name == entry.name + "-wal" && !$0.isFolder })
      {
        throw Refusal(.databaseMalformed, subject, ["reason": .text("unfinished-log")])
      }
      var files = ShapefileFiles(shapes: file.path)
      let attributes = try archive.sibling("dbf", of: entry, format)
      let system = try archive.sibling("prj", of: entry, format)
      let encoding = try archive.sibling("cpg", of: entry, format)
      files.attributes = place(of: attributes)
      files.system = place(of: system)
      files.encoding = place(of: encoding)
      try body(
        ArchivePart(
          path: file.path, subject: subject, format: format, nesting: nesting + 1, shapefile: files))
    } catch let failure as FormatFailure {
      throw Refusal(failure, subject: subject, format: .zip)
    }
  }
}

extension ZipArchive {
  /// The entry that belongs to the one of a shapefile, unpacked; nil where there is none, or none is wanted.
  fileprivate mutating func sibling(
    _ suffix: String, of entry: ZipEntry, _ format: SurveyFormat
  ) throws(FormatFailure) -> NamelessFile? {
    guard format == .shapefile, let dot = entry.name.lastIndex(of: ".") else { return nil }
    let wanted = entry.name[...dot].lowercased() + suffix
    guard let found = entries.first(where: { $0.name.lowercased() == wanted }) else { return nil }
    return try unpack(found)
  }
}

/// Looks at the file and leaves it open.
private func place(of file: borrowing NamelessFile?) -> String? {
  switch file {
  case .some(let file): file.path
  case .none: nil
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
