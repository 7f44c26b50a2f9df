import FileFormats
import Synchronization

/// The GeoPackages that the outside converter made of a survey, or of the files of an archive, kept as long as the survey is
/// read.
final class Conversions: Sendable {
  private struct Made {
    /// Each in a folder of its own, in the order in which the files are met: it is the same in every reading.
    var files: [(folder: PrivateFolder, path: String)] = []
    /// Seconds of processor time.
    var spent = 0.0
  }
  private let made = Mutex(Made())

  /// The GeoPackage made of the file that is met as the `number`th, from 0; makes it when it is not there yet.
  /// - Parameters:
  ///   - seconds: of processor time, for all files of the survey together.
  ///   - convert: is told how many of them are left, none at the worst.
  /// - Throws: `FormatFailure`, or what `convert` throws.
  func geoPackage(
    _ number: Int, within seconds: Double, convert: (PrivateFolder, Double) throws -> String
  ) throws -> String {
    try made.withLock { made in
      if number < made.files.count { return made.files[number].path }
      let folder = try PrivateFolder()
      let before = processorSecondsOfPrograms()
      let path = try convert(folder, seconds - made.spent)
      made.spent += processorSecondsOfPrograms() - before
      made.files.append((folder, path))
      return path
    }
  }
}
