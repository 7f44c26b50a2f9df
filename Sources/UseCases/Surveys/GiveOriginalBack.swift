import Crypto
import FileFormats
public import GrowingAreas
import Registry
import SurveyImport

/// The file of a survey, given back.
public struct SurveyOriginalCopy: Sendable {
  public var record: SurveyRecord
  public var path: String
  public var bytes: Int
  /// Whether others belonged to the file that came in, and all of them lie in one ZIP archive.
  public var isArchive: Bool
}

extension Office {
  /// The same for who takes it away through the browser.
  /// - Returns: the file, and what it is called.
  /// - Throws: `Refusal` as `writeOriginal`.
  public func takeOriginal(of id: String) throws -> (file: PassingFile, name: String) {
    try checkRight(.reviewSurveys)
    var copy: SurveyOriginalCopy?
    let file = try passingFile { folder in
      let path = folder + "/original"
      copy = try writeOriginal(of: id, to: path, force: false)
      return path
    }
    let name = copy?.record.fileName ?? id
    return (file, copy?.isArchive == true ? name + ".zip" : name)
  }

  /// Writes the file that a survey was made of, byte for byte as it came in: its SHA-256 is held against the one taken then.
  ///
  /// Of a file that others belonged to, such as a shapefile, the archive is written in which all are kept.
  /// - Throws: `Refusal` notAllowed, unknownRecord, originalErased, registryDamaged when the bytes are not what came in,
  ///   outputExists, outputFailed; nothing is written then.
  public func writeOriginal(of id: String, to path: String, force: Bool) throws -> SurveyOriginalCopy {
    try checkRight(.reviewSurveys)
    return try registry.read { reading in
      guard let record = try reading.survey(id) else {
        throw Refusal(.unknownRecord, id, ["kind": .text("survey")])
      }
      if let time = try reading.originalErased(ofSurvey: id) {
        throw Refusal(.originalErased, id, ["date": .text(String(time.prefix(10)))])
      }
      return try writeOutput(to: path, force: force, isPrivate: true) { place in
        var file = try GrowingFile(at: place)
        var hash = SHA256()
        var copy = SurveyOriginalCopy(record: record, path: path, bytes: 0, isArchive: false)
        try reading.eachOriginalPart(of: id) { part in
          hash.update(data: part)
          copy.bytes += part.count
          file.buffer += part
          try file.writeWhenLarge()
        }
        try file.finish()
        copy.isArchive = hash.finalize().hexadecimal != record.sha256
        if copy.isArchive, SurveyOriginal.hash(ofArchive: place) != record.sha256 {
          throw Refusal(.registryDamaged, id, ["reason": .text("original-changed")])
        }
        return copy
      }
    }
  }
}
