import FileFormats
import Synchronization

/// The GeoPackages that the outside converter made of a survey, or of the files of an archive, kept as long as the survey is
/// read.
final class Conversions: Sendable {
  /// Each in a folder of its own, in the order in which the files are met: it is the same in every reading.
  private let made = Mutex<[(folder: PrivateFolder, path: String)]>([])

  /// The GeoPackage made of the file that is met as the `number`th, from 0; makes it when it is not there yet.
  /// - Throws: `FormatFailure`, or what `convert` throws.
  func geoPackage(
    _ number: Int, convert: (PrivateFolder) throws -> String
  ) throws -> String {
    try made.withLock { made in
      if number < made.count { return made[number].path }
      let folder = try PrivateFolder()
      let path = try convert(folder)
      made.append((folder, path))
      return path
    }
  }
}
