import Crypto
import FileFormats
import GrowingAreas
import SurveyImport

/// The file a surveyor handed in, with those that belong to it, as they are kept for ever beside what was made of them.
///
/// Never in memory as a whole: read once for its hash and once more to be kept.
struct SurveyOriginal: Sendable {
  let path: String
  /// Of the bytes of the file, and of those of the files that belong to it behind them; lower-case hexadecimal.
  let sha256: String
  private let companions: [String]

  private static let limits = {
    var limits = FormatLimits()
    limits.fileBytes = SurveyLimits().originalBytes
    return limits
  }()

  /// - Throws: `Refusal` fileMissing, fileUnreadable, fileEmpty, fileTooLarge.
  init(at path: String) throws {
    self.path = path
    do {
      companions = try filesBelonging(toSurvey: path)
      sha256 = try Self.hash(of: [path] + companions)
    } catch let failure as FormatFailure {
      throw Refusal(failure, subject: path, format: nil)
    }
  }

  var name: String { Self.name(path) }

  /// Hands over what is kept, part by part: the file as it is, or a ZIP archive where others belong to it.
  /// - Throws: `Refusal` fileUnreadable when the file is not what it was when it was hashed; what `body` threw.
  func eachPart(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    do {
      if companions.isEmpty {
        var hash = SHA256()
        try Self.read(path) {
          hash.update(data: $0)
          try body($0)
        }
        guard hash.finalize().hexadecimal == sha256 else { throw Refusal(.fileUnreadable, path) }
      } else {
        try withPrivateFolder { folder in
          let archive = folder.path + "/survey.zip"
          try ZipOutput.write(
            [], files: ([path] + companions).map { (Self.name($0), $0) }, to: archive)
          guard try Self.hash(of: [path] + companions) == sha256 else {
            throw Refusal(.fileUnreadable, path)
          }
          try Self.read(archive, body)
        }
      }
    } catch let failure as FormatFailure {
      throw Refusal(failure, subject: path, format: nil)
    } catch let failure as WritingFailure {
      throw Refusal(.storageFailed, path, ["reason": .text(failure.reason)])
    }
  }

  /// The SHA-256 that a survey kept as an archive was known by; nil where it is none.
  static func hash(ofArchive path: String) -> String? {
    do {
      var limits = limits
      limits.archiveBytes = limits.fileBytes
      let archive = try ZipArchive(path: path, limits: limits)
      var hash = SHA256()
      for entry in archive.entries {
        try archive.read(entry) { piece in
          hash.update(data: piece)
          return true
        }
      }
      return hash.finalize().hexadecimal
    } catch {
      return nil
    }
  }

  private static func hash(of paths: [String]) throws -> String {
    var hash = SHA256()
    for path in paths { try read(path) { hash.update(data: $0) } }
    return hash.finalize().hexadecimal
  }

  private static func read(_ path: String, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
    var parts = try FileParts(ofFile: path, limits: limits)
    while let part = try parts.next() { try body(part) }
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
