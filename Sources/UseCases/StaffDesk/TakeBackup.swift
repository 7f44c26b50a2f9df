import FileFormats
import GrowingAreas
import Registry

extension Office {
  /// A ZIP archive of what `backUp(to:)` writes, for who keeps it safe elsewhere: the registry as it is now, growers included, and
  /// what the web service gathered, without `staff.key`.
  /// - Throws: `Refusal` notAllowed, outputFailed, storageFailed.
  public func takeBackup() throws -> PassingFile {
    try checkRight(.takeBackup)
    return try passingFile { folder in
      let files = try backUp(to: folder + "/registry.gpkg")
      let archive = folder + "/backup.zip"
      do throws(WritingFailure) {
        try ZipOutput.write(
          [], files: files.map { (name: String($0.dropFirst(folder.count + 1)), path: $0) }, to: archive)
      } catch {
        throw Refusal(.outputFailed, archive, ["reason": .text(error.reason)])
      }
      return archive
    }
  }
}
