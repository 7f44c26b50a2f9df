import FileFormats
import GrowingAreas

/// A file without a name for what is worked out of a survey while it is in hand.
final class ScratchFile: Sendable {
  private let survey: String
  private let file: NamelessFile

  /// - Parameter survey: the file in hand, as refusals name it.
  /// - Throws: `Refusal` storageFailed.
  init(for survey: String) throws(Refusal) {
    self.survey = survey
    do { file = try NamelessFile() } catch { throw Self.refusal(survey) }
  }

  /// Appends the bytes.
  /// - Throws: `Refusal` storageFailed: the disk is full.
  func write(_ bytes: [UInt8]) throws(Refusal) {
    do { try file.write(bytes[...]) } catch { throw Self.refusal(survey) }
  }

  /// - Throws: `Refusal` storageFailed.
  func read(_ range: Range<Int>) throws(Refusal) -> [UInt8] {
    do { return try file.read(at: range.lowerBound, count: range.count) } catch {
      throw Self.refusal(survey)
    }
  }

  /// Says of a temporary file that fails what a person can do about it.
  private static func refusal(_ survey: String) -> Refusal {
    Refusal(.storageFailed, survey, ["reason": .text("temporary-storage")])
  }
}
