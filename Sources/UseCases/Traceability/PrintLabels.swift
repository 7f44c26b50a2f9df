public import Documents
import GrowingAreas
import Publication
import Registry
public import Traceability

/// What a cooperative asks for with one print.
public struct LabelRequest: Sendable {
  public var gtin: GTIN
  public var lot: LotCode
  public var sheet: LabelSheet
  /// Number of the code run; nil for the latest.
  public var run: Int?
  public var path: String
  /// What stands before `/01/…` in the printed link: `https://truyxuat.bacha.vn`.
  public var publicBase: String
  /// 0-based position of the first free label on the first sheet.
  public var firstLabel: Int
  public var force: Bool

  public init(
    gtin: GTIN, lot: LotCode, sheet: LabelSheet, run: Int? = nil, path: String, publicBase: String,
    firstLabel: Int = 0, force: Bool = false
  ) {
    self.gtin = gtin
    self.lot = lot
    self.sheet = sheet
    self.run = run
    self.path = path
    self.publicBase = publicBase
    self.firstLabel = firstLabel
    self.force = force
  }
}

extension Office {
  /// Prints one label for each serial of a code run.
  ///
  /// Applies the outbox first and refuses codes that would open no page.
  /// - Throws: `Refusal` unknownRecord, codesNotPublic, codeDoesNotFit, outputExists, outputFailed.
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
      try Documents.printLabels(
        contents, on: request.sheet, startingAt: request.firstLabel, to: temporary,
        creationDate: now().rfc3339)
    }
  }

  private static func labels(
    for request: LabelRequest, reading: RegistryReading
  ) throws -> ([SerialCode], [LabelContent]) {
    let key = "\(request.gtin)/\(request.lot)"
    guard let lot = try reading.lot(request.gtin, request.lot), let product = try reading.product(lot.gtin),
      let cooperative = try reading.cooperative(product.cooperativeSlug)
    else { throw Refusal(.unknownRecord, key, ["kind": .text("lot")]) }
    let runs = try reading.codeRuns(lot.gtin, lot.code)
    guard let run = request.run.map({ id in runs.first { $0.id == id } }) ?? runs.last else {
      throw Refusal(.unknownRecord, key, ["kind": .text("code-run")])
    }
    let commune = try reading.commune()
    let areaCodes = try Set(lot.sources.flatMap { try reading.growingAreaCodes(ofParcel: $0.parcelCode) })
    let official = try areaCodes.sorted().compactMap { try reading.growingArea($0) }
      .compactMap { area in area.officialCodes.first { $0.status == .active }?.value ?? area.code }
    let serials = try reading.serials(ofRun: run.id)
    let contents = serials.map { serial in
      LabelContent(
        productName: product.nameVi, productNameEn: product.nameEn, netContent: product.netContent,
        lotCode: lot.code.description, harvestDate: lot.harvestDate,
        bestBefore: product.shelfLifeDays.map {
          CalendarDate(daysSince1970: lot.harvestDate.daysSince1970 + $0)
        },
        cooperativeName: cooperative.name, cooperativeAddress: cooperative.address,
        origin: "xã \(commune.name), \(commune.provinceName)",
        growingAreaCode: official.joined(separator: ", "), gtin: lot.gtin.description,
        serial: serial.description,
        link: DigitalLink(gtin: lot.gtin, lot: lot.code, serial: serial).uri(base: request.publicBase))
    }
    return (serials, contents)
  }
}
