import Documents
import Foundation
import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// What was printed: had again, printed again, counted, put to use; and the printers with what makes up for them.
struct LabelRunRoutes {
  private let right = StaffAccess.right(.keepGoods)

  func add(to router: StaffRouter) {
    router.get("goods/:cooperative/labels", right) { visit in try await list(visit) }
    router.get("goods/:cooperative/labels/:run", right) { visit in try await run(visit) }
    router.get("goods/:cooperative/labels/:run/file", right) { visit in
      let number = try visit.number("run")
      return try await visit.attempt(or: { try await self.run(visit, fault: $0) }) {
        let (run, bytes) = try await visit.keepGoods { try $0.labelFile(ofRun: number) }
        return visit.file(
          bytes, type: LabelFileChoice.types(run.form), name: "tem-\(number)-\(run.lot.code.text).\(run.form)"
        )
      }
    }
    router.post("goods/:cooperative/labels/:run/reprint", right) { visit in
      let number = try visit.number("run")
      return try await change(visit, to: { (new: Int) in "labels/\(new)" }, done: "labelsReprinted") {
        office in
        var request = LabelReprintRequest(run: number, path: "", form: .pdf)
        request.firstLabel =
          try visit.optionalCount("start", field: "start", of: String(number)).map { $0 - 1 }
        request.fromSerial = try visit.form.optional("from").map { try SerialCode($0) }
        request.printer = visit.form.optional("printer")
        return try office.keepLabelRun(request, publisher: Publisher.open(from: office))
      }
    }
    router.post("goods/:cooperative/labels/:run/count", right) { visit in
      let number = try visit.number("run")
      return try await change(visit, to: { (_: Void) in "labels/\(number)" }, done: "labelsCounted") {
        office in
        let subject = String(number)
        func counted(_ name: String) throws -> Int {
          guard let count = try visit.optionalCount(name, field: "--" + name, of: subject) else {
            throw Refusal.invalid("--" + name, "", "count-from-zero", of: subject)
          }
          return count
        }
        let count = LabelCount(
          printed: try counted("printed"), used: try counted("used"), spoiled: try counted("spoiled"))
        _ = try office.reconcileLabels(
          ofRun: number, count, spoiled: Self.serials(visit.form["serials"]),
          publisher: Publisher.open(from: office))
      }
    }
    router.post("goods/:cooperative/labels/:run/activate", right) { visit in
      let number = try visit.number("run")
      let why = visit.text("labelsOnPacks", ["run": String(number)])
      return try await change(visit, to: { (_: Void) in "labels/\(number)" }, done: "labelsActivated") {
        office in
        _ = try office.activateLabels(ofRun: number, why: why, publisher: Publisher.open(from: office))
      }
    }
    router.upload("goods/:cooperative/labels/:run/check", right) { visit in
      let number = try visit.number("run")
      guard let file = visit.files.first else {
        return try await run(visit, fault: .invalid("file", "", "choose-a-file", of: String(number)))
      }
      return try await visit.attempt(or: { try await run(visit, fault: $0.of(file)) }) {
        let checked = try await visit.keepGoods { try $0.checkPrint(at: file.path, run: number) }
        return try await run(visit, checked: checked)
      }
    }
    router.post("goods/:cooperative/printers", right) { visit in
      try await changeEquipment(visit, done: "printerSet") { office in
        var change = PrinterChange()
        let name = visit.form["name"]
        change.offsetX = try visit.optionalNumber("offsetX", field: "--offset-x", of: name)
        change.offsetY = try visit.optionalNumber("offsetY", field: "--offset-y", of: name)
        change.pitchX = try visit.optionalNumber("pitchX", field: "--pitch-x", of: name)
        change.pitchY = try visit.optionalNumber("pitchY", field: "--pitch-y", of: name)
        change.scaleX = try visit.optionalNumber("scaleX", field: "--scale-x", of: name)
        change.scaleY = try visit.optionalNumber("scaleY", field: "--scale-y", of: name)
        _ = try office.setPrinter(name, change)
      }
    }
    router.post("goods/:cooperative/printers/remove", right) { visit in
      let name = visit.form["name"]
      return try await changeEquipment(visit, done: "printerRemoved") { try $0.removePrinter(name) }
    }
    router.post("goods/:cooperative/sheets", right) { visit in
      try await changeEquipment(visit, done: "sheetSet") {
        _ = try $0.keepLabelSheet(SheetForm.text(visit.form))
      }
    }
    router.post("goods/:cooperative/sheets/remove", right) { visit in
      let name = visit.form["name"]
      return try await changeEquipment(visit, done: "sheetRemoved") { try $0.removeLabelSheet(name) }
    }
    router.get("goods/:cooperative/sheets/:sheet/drawing.svg", right) { visit in
      let name = try visit.parameter("sheet")
      return visit.picture(
        try await visit.keepGoods { try $0.labelSheetDrawing(name.removingPercentEncoding ?? name) },
        type: "image/svg+xml")
    }
    router.get("goods/:cooperative/test-page", right) { visit in
      let visit = try visit.readingQuery()
      let (form, language) = (visit.form, visit.language)
      let file = LabelFileChoice(rawValue: form["file"]) ?? .pdf
      return try await visit.attempt(or: { try await list(visit, fault: $0) }) {
        let bytes = try await visit.keepGoods { office in
          try office.testPageBytes(
            on: LabelWishes.sheet(form["sheet"], office), printer: form.optional("printer"), as: file.form,
            language: language)
        }
        return visit.file(
          bytes, type: LabelFileChoice.types(file.form.ending), name: "trang-thu." + file.form.ending)
      }
    }
  }

  /// Serials as people write or scan them: apart by blanks or commas, or the whole links.
  private static func serials(_ written: String) throws -> [SerialCode] {
    try written.split { $0.isWhitespace || ",;".contains($0) }.map { word in
      try SerialCode(LabelScan.serial(in: String(word)) ?? String(word))
    }
  }

  private func change<Result: Sendable>(
    _ visit: StaffVisit, to path: @escaping (Result) -> String, done: String,
    _ work: @escaping @Sendable (Office) throws -> Result
  ) async throws -> Response {
    try await visit.changeGoods(to: path, done: done, or: { try await run(visit, fault: $0) }, work)
  }

  /// Printers and sheets stand on the page of labels.
  private func changeEquipment(
    _ visit: StaffVisit, done: String, _ work: @escaping @Sendable (Office) throws -> Void
  ) async throws -> Response {
    try await visit.changeGoods(
      to: { (_: Void) in "labels" }, done: done, or: { try await list(visit, fault: $0) }, work)
  }

  private func list(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let (runs, printers, sheets, products) = try await visit.keepGoods { office in
      (
        try office.labelRuns(), try office.labelPrinters(), try office.labelSheets(), try office.products()
      )
    }
    return visit.page(
      "labels", try LabelsPage(visit, runs, printers, sheets, products, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private func run(
    _ visit: StaffVisit, fault: Refusal? = nil, checked: CheckedPrint? = nil
  ) async throws -> Response {
    let number = try visit.number("run")
    let (file, printers) = try await visit.keepGoods { office in
      (try office.labelRunFile(number), try office.labelPrinters())
    }
    return visit.page(
      "label-run", try LabelRunPage(visit, file, printers, checked, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }
}
