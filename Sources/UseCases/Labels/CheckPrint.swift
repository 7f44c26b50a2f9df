import Documents
import FileFormats
import GrowingAreas
import Registry
public import Traceability

/// What was read on a print or photograph, held against the run it should be.
public struct CheckedPrint: Sendable, Hashable {
  public var scan: LabelScan
  public var pages: Int
  /// nil when no run holds any of the codes.
  public var run: LabelRun?
}

extension Office {
  /// Reads every code on a print (PDF) or photograph (PNG, JPEG) and compares them with a run.
  /// - Parameters:
  ///   - run: the last run that holds the first known code when nil.
  ///   - progress: called with the page that is read and how many there are.
  /// - Throws: `Refusal` fileMissing, fileTooLarge, formatUnknown, fileUnreadable, missingSoftware, unknownRecord;
  ///   noCodeRead.
  public func checkPrint(
    at path: String, run number: Int?, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> CheckedPrint {
    try checkKeepsGoods()
    if let number { try checkGoods(ofLabelRun: number) }
    if let number, try registry.read({ try $0.labelRun(number) }) == nil {
      throw Refusal(.unknownRecord, String(number), ["kind": .text("label-run")])
    }
    let bytes = try readWholeFile(at: path, limit: PrintedCodeReader.maximumBytes)
    let (codes, pages) = try PrintedCodeReader().read(bytes, named: path, progress: progress)
    guard !codes.isEmpty else { throw Refusal(.noCodeRead, path, ["pages": .count(pages)]) }
    return try registry.read { reading in
      let run = try number.map { try reading.labelRun($0) } ?? run(of: codes, reading)
      guard let run else {
        return CheckedPrint(scan: LabelScan(codes, against: [], copies: 1), pages: pages, run: nil)
      }
      let frozen = try FrozenLabels(run)
      let links = try reading.serials(ofLabelRun: run.number).map {
        ($0.text, frozen.linkStart + percentEncoded($0.text))
      }
      return CheckedPrint(
        scan: LabelScan(codes, against: links, copies: run.copies), pages: pages, run: run)
    }
  }

  private func run(of codes: [ReadCode], _ reading: RegistryReading) throws -> LabelRun? {
    for code in codes {
      guard let text = LabelScan.serial(in: code.text), let serial = try? SerialCode(text),
        let number = try reading.lastLabelRun(of: serial)
      else { continue }
      guard let run = try reading.labelRun(number), try keepsGoods(of: run.lot.gtin, reading) else {
        continue
      }
      return run
    }
    return nil
  }
}
