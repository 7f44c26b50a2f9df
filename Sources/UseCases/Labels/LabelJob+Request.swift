import Documents
import GrowingAreas
import Registry
import Traceability
import Wording

extension Office {
  /// The print that is asked for, and how many of its serials stood on a label before.
  func labelJob(for request: LabelRequest, reading: RegistryReading) throws -> (LabelJob, Int) {
    guard let lot = try reading.lot(request.lot.gtin, request.lot.code),
      let product = try reading.product(lot.gtin),
      let cooperative = try reading.cooperative(product.cooperativeSlug)
    else { throw Refusal(.unknownRecord, request.lot.description, ["kind": .text("lot")]) }
    try lot.requireOpen()
    let serials = try request.blank == nil ? Self.chosenSerials(request, reading) : []
    let copies = try Self.count(request)
    var options = LabelPrintOptions(creationDate: now().rfc3339)
    options.firstLabel = request.firstLabel
    options.linkForm = product.gtin.isOwn ? nil : request.linkForm
    if let printer = request.printer {
      options.calibration = try Self.calibration(printer, of: product.cooperativeSlug, reading)
    }
    // All links end with the serial.
    let starts = product.printedLinks(base: request.publicBase, lot: lot.code, serial: try SerialCode("A"))
      .map { ($0.form, String($0.text.dropLast())) }
    let job = LabelJob(
      lot: request.lot, content: try content(lot, product, cooperative, request, reading),
      serials: serials.map(\.serial), copies: copies, linkStarts: Dictionary(uniqueKeysWithValues: starts),
      sheet: request.sheet, options: options, printer: request.printer)
    return (job, serials.count { $0.state != .issued })
  }

  static func calibration(
    _ printer: String, of cooperative: String?, _ reading: RegistryReading
  ) throws -> PrinterCalibration {
    guard let known = try reading.labelPrinter(printer, of: cooperative) else {
      throw Refusal(.unknownRecord, printer, ["kind": .text("printer")])
    }
    return known.calibration
  }

  static func serials(_ serials: [SerialCode], from first: SerialCode) throws -> [SerialCode] {
    guard let index = serials.firstIndex(of: first) else {
      throw Refusal(.unknownRecord, first.description, ["kind": .text("serial")])
    }
    return Array(serials[index...])
  }

  private func content(
    _ lot: Lot, _ product: Product, _ cooperative: Cooperative, _ request: LabelRequest,
    _ reading: RegistryReading
  ) throws -> LabelContent {
    let missing = product.mandatory.missing(shelfLifeDays: product.shelfLifeDays)
    guard missing.isEmpty else {
      throw Refusal(
        .incomplete, product.gtin.description, ["items": .text(missing.joined(separator: ", "))])
    }
    let commune = try reading.commune()
    let areaCodes = try Set(lot.parcelCodes.flatMap { try reading.growingAreaCodes(ofParcel: $0) })
    let official = try areaCodes.sorted().compactMap { try reading.growingArea($0) }
      .compactMap { area in area.officialCodes.first { $0.status == .active }?.value ?? area.code }
    var content = LabelContent(
      kind: product.mandatory.kind, productName: product.nameVi, productNameEn: product.nameEn,
      netContent: product.netContent, lotCode: lot.code.description, date: lot.harvestDate,
      beginning: lot.beginning, bestBefore: product.bestBefore(from: lot.harvestDate),
      cooperativeName: cooperative.name, cooperativeAddress: cooperative.address,
      origin: "\(CommuneName(commune.name).inFull(request.language)), \(commune.provinceName)",
      gtin: lot.gtin.isOwn ? "" : lot.gtin.description, language: request.language)
    content.ingredients = product.mandatory.ingredients
    content.useAndStorage = product.mandatory.useAndStorage
    content.warnings = product.mandatory.warnings
    content.licence = product.mandatory.licence
    content.alcoholPercent = product.mandatory.alcoholPercent
    content.millilitres = product.mandatory.millilitres
    content.growingAreaCode = official.joined(separator: ", ")
    content.marks = try reading.certificates(for: lot, of: product)
      .filter { $0.validity.standing(on: today) == .valid }.map { $0.mark(request.language) }
    return content
  }

  /// Those of the code run that may carry a label, from the one to begin with.
  private static func chosenSerials(
    _ request: LabelRequest, _ reading: RegistryReading
  ) throws -> [IssuedSerial] {
    let runs = try reading.codeRuns(request.lot.gtin, request.lot.code)
    guard let run = request.run.map({ id in runs.first { $0.id == id } }) ?? runs.last else {
      throw Refusal(.unknownRecord, request.lot.description, ["kind": .text("code-run")])
    }
    var serials = try reading.issuedSerials(ofRun: run.id)[...]
    if let first = request.fromSerial {
      guard let index = serials.firstIndex(where: { $0.serial == first }) else {
        throw Refusal(.unknownRecord, first.description, ["kind": .text("serial")])
      }
      serials = serials[index...]
    }
    let usable = serials.filter { $0.state.mayCarryLabel }
    guard !usable.isEmpty else {
      throw Refusal(.incomplete, request.lot.description, ["items": .text("labels")])
    }
    return usable
  }

  /// Labels of each serial, or of all without a code.
  private static func count(_ request: LabelRequest) throws -> Int {
    let (field, value, range) =
      request.blank.map { ("--blank", $0, 1...100_000) } ?? ("--copies", request.copies, 1...100)
    guard range.contains(value) else {
      throw Refusal(
        .invalidField, request.lot.description,
        [
          "field": .text(field), "value": .text(String(value)),
          "rule": .text("\(range.lowerBound)...\(range.upperBound)"),
        ])
    }
    return value
  }
}
