import Documents
import Foundation
import GrowingAreas
import Registry
public import Traceability
public import Wording

extension Office {
  /// The recall of that number.
  /// - Throws: `Refusal` unknownRecord.
  public func recall(_ number: Int) throws -> Recall {
    guard let recall = try recalls().first(where: { $0.number == number }) else {
      throw Refusal(.unknownRecord, String(number), ["kind": .text("recall")])
    }
    return recall
  }

  /// The list of a recall as a file, kept in the registry. It names receivers: private.
  /// - Throws: `Refusal` as `writeRecallList`.
  public func recallListBytes(_ number: Int, as form: ReportForm, in language: Language) throws -> [UInt8] {
    try inTemporaryFolder { folder in
      let output = ReportOutput(path: folder + "/recall." + form.rawValue, language: language)
      _ = try writeRecallList(number, to: output)
      return [UInt8](try Data(contentsOf: URL(filePath: output.paths[0])))
    }
  }

  /// A trace as SVG.
  /// - Throws: `Refusal` unknownRecord, missingSoftware.
  public func tracePicture(of lot: LotID, _ direction: TraceDirection, in language: Language) throws
    -> [UInt8]
  {
    try inTemporaryFolder { folder in
      let path = folder + "/trace.svg"
      try drawTrace(trace(lot, direction), to: path, language: language)
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    }
  }
}
