public import Documents
import Foundation
import GrowingAreas
import Registry
public import Traceability
public import Wording

/// A print before it is made.
public struct LabelPreview: Sendable {
  /// The first page as SVG, the very drawing that is printed.
  public var page: [UInt8]
  public var summary: LabelPrintSummary
  /// Serials that stood on a label before.
  public var printedBefore: Int
}

/// A run of labels with what was counted of it and what became of its serials.
public struct LabelRunFile: Sendable {
  public var run: LabelRun
  public var product: Product
  /// nil when it was never counted.
  public var count: LabelCount?
  /// What of the count does not add up.
  public var discrepancies: [LabelDiscrepancy]
  /// In the order printed.
  public var serials: [IssuedSerial]
}

extension Office {
  /// A look at a print that changes nothing.
  /// - Throws: `Refusal` as `printLabels`.
  public func previewLabels(_ request: LabelRequest) throws -> LabelPreview {
    try checkGoods(of: [request.lot])
    let (job, printedBefore) = try registry.read { try labelJob(for: request, reading: $0) }
    return LabelPreview(
      page: try job.firstPage(), summary: try job.plan(as: request.form), printedBefore: printedBefore)
  }

  /// Prints and keeps the run; its file is had from `labelFile(ofRun:)`.
  /// - Parameter request: its path is not looked at.
  /// - Returns: the number of the run.
  /// - Throws: `Refusal` as `printLabels`.
  public func keepLabelRun(_ request: LabelRequest, publisher: Publisher) throws -> Int {
    try inTemporaryFolder { folder in
      var request = request
      request.path = folder + "/labels." + request.form.ending
      guard let run = try printLabels(request, publisher: publisher).run else {
        throw Refusal(.internalFault, request.lot.description, ["reason": .text("labels")])
      }
      return run
    }
  }

  /// Prints a run once more and keeps that.
  /// - Parameter request: its path is not looked at, and its form is the run's.
  /// - Returns: the number of the new run.
  /// - Throws: `Refusal` as `reprintLabels`.
  public func keepLabelRun(_ request: LabelReprintRequest, publisher: Publisher) throws -> Int {
    try checkGoods(ofLabelRun: request.run)
    return try inTemporaryFolder { folder in
      var request = request
      request.form = try labelForm(ofRun: request.run)
      request.path = folder + "/labels." + request.form.ending
      guard let run = try reprintLabels(request, publisher: publisher).run else {
        throw Refusal(.internalFault, String(request.run), ["reason": .text("labels")])
      }
      return run
    }
  }

  /// The file of a run as it was printed, drawn anew from what the run froze; until it is counted, since then another print
  /// is a new run.
  /// - Throws: `Refusal` unknownRecord; wrongState for a run that was counted, a lot that is not open, or a serial that may
  ///   carry no label any more.
  public func labelFile(ofRun number: Int) throws -> (run: LabelRun, bytes: [UInt8]) {
    let file = try labelRunFile(number)
    let form = try labelForm(ofRun: number)
    guard file.count == nil else {
      throw Refusal(
        .wrongState, String(number), ["state": .text("counted"), "wanted": .text("not-counted")])
    }
    try lot(file.run.lot.gtin, file.run.lot.code).requireOpen()
    if let dead = file.serials.first(where: { !$0.state.mayCarryLabel }) {
      throw Refusal(
        .wrongState, dead.serial.text,
        ["state": .text(dead.state.rawValue), "wanted": .text(SerialState.printed.rawValue)])
    }
    let job = try FrozenLabels(file.run).job(file.run, serials: file.serials.map(\.serial))
    return try inTemporaryFolder { folder in
      let path = folder + "/labels." + form.ending
      _ = try job.write(as: form, to: path)
      return (file.run, [UInt8](try Data(contentsOf: URL(filePath: path))))
    }
  }

  /// - Throws: `Refusal` unknownRecord.
  public func labelRunFile(_ number: Int) throws -> LabelRunFile {
    try checkGoods(ofLabelRun: number)
    return try registry.read { reading in
      guard let run = try reading.labelRun(number), let product = try reading.product(run.lot.gtin) else {
        throw Refusal(.unknownRecord, String(number), ["kind": .text("label-run")])
      }
      let count = try reading.labelCount(ofRun: number)
      let discrepancies = try count.map {
        try Self.reconciliation(ofRun: number, $0, spoiled: [], reading).discrepancies
      }
      return LabelRunFile(
        run: run, product: product, count: count, discrepancies: discrepancies ?? [],
        serials: try reading.issuedSerials(ofLabelRun: number))
    }
  }

  /// Says that the labels of a run are on packs that may be sold, all that were not spoiled or withdrawn.
  /// - Returns: how many became active.
  /// - Throws: `Refusal` as `setSerials`; incomplete when there is none to activate.
  public func activateLabels(ofRun number: Int, why: String, publisher: Publisher) throws -> Int {
    let serials = try labelRunFile(number).serials.filter { $0.state.mayBecome(.active) }.map(\.serial)
    guard !serials.isEmpty else {
      throw Refusal(.incomplete, String(number), ["items": .text("labels")])
    }
    return try setSerials(.named(serials), to: .active, why: why, publisher: publisher)
  }

  /// A test page, as a file.
  /// - Throws: `Refusal` as `printTestPage`.
  public func testPageBytes(
    on sheet: LabelSheet, printer: String?, as form: LabelFileForm, language: Language
  ) throws -> [UInt8] {
    try inTemporaryFolder { folder in
      let path = folder + "/test." + form.ending
      try printTestPage(on: sheet, printer: printer, to: path, as: form, language: language, force: false)
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    }
  }

  private func labelForm(ofRun number: Int) throws -> LabelFileForm {
    guard let run = try registry.read({ try $0.labelRun(number) }) else {
      throw Refusal(.unknownRecord, String(number), ["kind": .text("label-run")])
    }
    let dots = try FrozenLabels(run).dotsPerInch
    guard let form = LabelFileForm(path: "labels." + run.form, dotsPerInch: dots) else {
      throw Refusal(.registryDamaged, "label_run \(number)", ["reason": .text("label_run.form")])
    }
    return form
  }
}
