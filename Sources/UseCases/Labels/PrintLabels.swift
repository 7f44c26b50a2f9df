import Documents
import GrowingAreas
import Publication
import Registry
import Traceability

extension Office {
  /// Prints labels for the serials of a code run and keeps the run; a picture shows the first of them and is not kept.
  ///
  /// Applies the outbox first and refuses codes that would open no page. The run is on record before the file stands under its
  /// name: a label without a run cannot be, while a run whose file was lost can be printed again.
  /// - Parameter progress: called with the labels drawn so far, and how many there are.
  /// - Throws: `Refusal` unknownRecord, invalidField, incomplete, codesNotPublic, codeDoesNotFit, textDoesNotFit,
  ///   outputExists, outputFailed.
  public func printLabels(
    _ request: LabelRequest, publisher: Publisher,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> LabelPrintResult {
    try checkGoods(of: [request.lot])
    try publisher.publishPending()
    let (job, printedBefore) = try registry.read { reading in
      try labelJob(for: request, reading: reading)
    }
    if request.dryRun {
      return LabelPrintResult(summary: try job.plan(as: request.form), printedBefore: printedBefore)
    }
    if case .picture = request.form {
      try refuseHidden(job.serials.prefix(1), publisher)
      let summary = try writeOutput(to: request.path, force: request.force) { temporary in
        try job.write(as: request.form, to: temporary, codeOnly: request.codeOnly)
      }
      return LabelPrintResult(summary: summary)
    }
    var result = try carryOut(
      job, as: request.form, to: request.path, force: request.force, publisher, progress)
    result.printedBefore = printedBefore
    return result
  }

  /// Prints a run once more from what it froze; the whole of it becomes the same file, byte for byte.
  /// - Throws: `Refusal` as `printLabels`; wrongState naming a serial that may carry no label any more.
  public func reprintLabels(
    _ request: LabelReprintRequest, publisher: Publisher,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws -> LabelPrintResult {
    try checkGoods(ofLabelRun: request.run)
    let (run, job) = try registry.read { reading in
      guard let run = try reading.labelRun(request.run) else {
        throw Refusal(.unknownRecord, String(request.run), ["kind": .text("label-run")])
      }
      guard request.form.ending == run.form else {
        throw Refusal(
          .invalidField, request.path,
          ["field": .text("output"), "value": .text(request.form.ending), "rule": .text("ending-of-run")])
      }
      var job = try FrozenLabels(run).job(run, serials: reading.serials(ofLabelRun: run.number))
      if let first = request.firstLabel { job.options.firstLabel = first }
      if let first = request.fromSerial { job.serials = try Self.serials(job.serials, from: first) }
      if let name = request.printer {
        job.options.calibration = try Self.calibration(
          name, of: reading.cooperativeSlug(ofProduct: run.lot.gtin), reading)
        job.printer = name
      }
      return (run, job)
    }
    var form = request.form
    if case .printer(let language, let asked) = form {
      form = .printer(language, dotsPerInch: try FrozenLabels(run).dotsPerInch ?? asked)
    }
    var result = try carryOut(
      job, as: form, to: request.path, force: request.force, publisher, progress, reprintOf: run)
    result.printedBefore = job.serials.count
    return result
  }

  private func carryOut(
    _ job: LabelJob, as form: LabelFileForm, to path: String, force: Bool, _ publisher: Publisher,
    _ progress: @escaping @Sendable (Int, Int) -> Void, reprintOf first: LabelRun? = nil
  ) throws -> LabelPrintResult {
    try refuseHidden(job.serials[...], publisher)
    var job = job
    let all = job.codes.count
    job.options.progress = { progress($0, all) }
    let result = try writeOutput(to: path, force: force) { temporary in
      let summary = try job.write(as: form, to: temporary)
      let run = LabelRun(
        lot: job.lot, sheet: job.sheet.name, printer: job.printer, form: form.ending, labels: summary.labels,
        pages: summary.pages, copies: job.serials.isEmpty ? 1 : job.copies, linkForm: summary.linkForm,
        sha256: try sha256(ofFileAt: temporary), printedAt: "", printedBy: "", reprintOf: first?.number,
        frozen: try FrozenLabels(job, form, summary).text)
      let number = try registry.change(by: author) { try $0.keep(run, serials: job.serials) }
      return LabelPrintResult(
        summary: summary, run: number, reprintOf: first?.number, isSameFile: first?.sha256 == run.sha256)
    }
    try publisher.publishPending()
    return result
  }

  private func refuseHidden(_ serials: ArraySlice<SerialCode>, _ publisher: Publisher) throws {
    let hidden = try serials.count { try publisher.store.serial($0).record == nil }
    guard hidden == 0 else {
      throw Refusal(.codesNotPublic, serials.first?.text ?? "", ["count": .count(hidden)])
    }
  }
}
