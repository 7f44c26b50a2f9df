import ArgumentParser
import GrowingAreas
import UseCases
import Wording

/// `survey original`.
struct SurveyOriginalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "original",
    abstract:
      "Give the file back that a survey was made of, as it came in; turned down or undone surveys keep theirs too.",
    discussion: """
      Its SHA-256 is held against the one taken at the import. A shapefile comes with its parts in one ZIP archive.
      It is private: nobody but you can read it.
      Example: vungtrong survey original S-0001 -o di-do.gpx
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "Survey, such as S-0001.") var id: String
  @Option(name: [.short, .customLong("output")], help: "The file to write.") var output: String
  @Flag(help: "Replace a file that is there.") var force = false

  func run() throws {
    let copy = try common.readingOffice().writeOriginal(of: id, to: output, force: force)
    try common.tell(
      CommandPhrases.originalWritten,
      [
        "id": id, "file": copy.record.fileName, "count": common.lang.count(copy.bytes), "path": copy.path,
        "sha256": copy.record.sha256,
      ],
      json: OriginalJSON(
        survey: id, file: copy.record.fileName, path: copy.path, bytes: copy.bytes,
        sha256: copy.record.sha256, isArchive: copy.isArchive))
    if copy.isArchive, !common.json { common.say(CommandPhrases.originalIsArchive) }
  }
}

private struct OriginalJSON: Encodable {
  var survey, file, path: String
  var bytes: Int
  var sha256: String
  var isArchive: Bool
}
