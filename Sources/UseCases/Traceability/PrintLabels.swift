public import Documents
import GrowingAreas
import Publication
import Registry
import Traceability

extension Office {
  /// Prints labels for the serials of a code run; a picture shows the first of them.
  ///
  /// Applies the outbox first and refuses codes that would open no page.
  /// - Throws: `Refusal` unknownRecord, invalidField, codesNotPublic, codeDoesNotFit, outputExists, outputFailed.
  public func printLabels(_ request: LabelRequest, publisher: Publisher) throws -> LabelPrintSummary {
    try publisher.publishPending()
    let (serials, contents) = try registry.read { reading in
      try Self.labels(for: request, reading: reading)
    }
    let hidden = try serials.count { try publisher.store.serial($0) == nil }
    guard hidden == 0 else {
      throw Refusal(.codesNotPublic, request.lot.description, ["count": .count(hidden)])
    }
    return try writeOutput(to: request.path, force: request.force) { temporary in
      try write(contents, as: request, to: temporary)
    }
  }

  private func write(
    _ contents: [LabelContent], as request: LabelRequest, to path: String
  ) throws -> LabelPrintSummary {
    switch request.form {
    case .pdf:
      return try Documents.printLabels(
        contents, on: request.sheet, startingAt: request.firstLabel, to: path, creationDate: now().rfc3339)
    case .printer(let language, let dotsPerInch):
      return try Documents.printLabels(
        contents, on: request.sheet, startingAt: request.firstLabel, to: path, for: language,
        dotsPerInch: dotsPerInch)
    case .picture(let picture):
      let drawn =
        request.codeOnly
        ? try drawCode(contents[0], as: picture) : try drawLabel(contents[0], of: request.sheet, as: picture)
      try writeBytes(drawn.bytes, to: path)
      return drawn.summary
    }
  }

  private static func labels(
    for request: LabelRequest, reading: RegistryReading
  ) throws -> ([SerialCode], [LabelContent]) {
    let key = "\(request.gtin)/\(request.lot)"
    guard let lot = try reading.lot(request.gtin, request.lot), let product = try reading.product(lot.gtin),
      let cooperative = try reading.cooperative(product.cooperativeSlug)
    else { throw Refusal(.unknownRecord, key, ["kind": .text("lot")]) }
    try lot.requireOpen()
    let runs = try reading.codeRuns(lot.gtin, lot.code)
    guard let run = request.run.map({ id in runs.first { $0.id == id } }) ?? runs.last else {
      throw Refusal(.unknownRecord, key, ["kind": .text("code-run")])
    }
    let commune = try reading.commune()
    let areaCodes = try Set(lot.parcelCodes.flatMap { try reading.growingAreaCodes(ofParcel: $0) })
    let official = try areaCodes.sorted().compactMap { try reading.growingArea($0) }
      .compactMap { area in area.officialCodes.first { $0.status == .active }?.value ?? area.code }
    let serials = try chosen(reading.serials(ofRun: run.id), by: request)
    let contents = serials.map { serial in
      LabelContent(
        productName: product.nameVi, productNameEn: product.nameEn, netContent: product.netContent,
        lotCode: lot.code.description, harvestDate: lot.harvestDate,
        bestBefore: product.bestBefore(from: lot.harvestDate),
        cooperativeName: cooperative.name, cooperativeAddress: cooperative.address,
        origin: "xã \(commune.name), \(commune.provinceName)",
        growingAreaCode: official.joined(separator: ", "), gtin: lot.gtin.isOwn ? "" : lot.gtin.description,
        serial: serial.description,
        link: product.printedLink(
          request.linkForm, base: request.publicBase, lot: lot.code, serial: serial))
    }
    return (serials, contents)
  }

  private static func chosen(_ serials: [SerialCode], by request: LabelRequest) throws -> [SerialCode] {
    guard (1...100).contains(request.copies) else {
      throw Refusal(
        .invalidField, request.lot.description,
        ["field": .text("copies"), "value": .text(String(request.copies)), "rule": .text("1...100")])
    }
    var serials = serials[...]
    if let first = request.fromSerial {
      guard let index = serials.firstIndex(of: first) else {
        throw Refusal(.unknownRecord, first.description, ["kind": .text("serial")])
      }
      serials = serials[index...]
    }
    if case .picture = request.form { return Array(serials.prefix(1)) }
    return serials.flatMap { Array(repeating: $0, count: request.copies) }
  }
}
