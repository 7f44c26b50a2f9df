import Documents
import FoundationEssentials
import Geospatial
import GrowingAreas
import Publication
import Registry
import Traceability
public import Wording

/// The whole job once on `Samples`: surveys in; parcels, labels, a scanned page, the map and a report out.
public struct Demonstration {
  public let directory: String
  public let office: Office
  let language: Language
  let publicBase: String
  let publisher: Publisher
  let samples: DemonstrationCooperative
  /// What was made so far, said to whoever watches.
  let say: (DemonstrationStep) -> Void

  /// Files a demonstration leaves behind, and the only ones `force` removes.
  static let products = [
    "registry.gpkg", "public.gpkg", "labels.pdf", "completion-report.pdf",
    "completion-report.docx", "completion-report.xlsx", "completion-report.html",
    "map.geojson", "sample-picture.png",
  ]

  /// Makes the folder with an empty registry in it.
  /// - Parameters:
  ///   - force: start over where an earlier demonstration lies.
  ///   - publicBase: what stands before `/01/…` in the printed links.
  /// - Throws: `Refusal` outputExists when the folder is there and `force` is not set.
  public init(
    in directory: String, force: Bool, publicBase: String, language: Language, actor: String,
    now: @escaping @Sendable () -> Moment = Moment.current, say: @escaping (DemonstrationStep) -> Void
  ) throws {
    let files = FileManager.default
    if files.fileExists(atPath: directory) {
      guard force else { throw Refusal(.outputExists, directory) }
      for product in Self.products {
        for ending in ["", "-wal", "-shm", ".lock"] {
          try? files.removeItem(atPath: directory + "/" + product + ending)
        }
      }
    }
    self.directory = directory
    self.language = language
    self.publicBase = publicBase
    self.say = say
    samples = try DemonstrationCooperative.read()
    office = try Office.initialise(
      in: directory, communeCode: "02839", name: nil,
      boundary: SharedFiles.path("Samples/commune-outline.geojson"), boundaryIsOfficial: false, actor: actor,
      now: now)
    publisher = try Publisher.open(from: office.registry)
  }

  /// Runs every step in order.
  /// - Returns: the path of the first code's page, such as `/01/…/10/…/21/…`.
  public func run() throws -> String {
    try recordUnits()
    try importSurveys()
    try recordCooperative()
    let lot = try recordHarvest()
    let serials = try office.issueCodes(
      for: lot.gtin, lot: lot.code, count: samples.harvest.serials, publisher: publisher)
    let labels = try office.printLabels(
      LabelRequest(lot: lot.id, sheet: .a4With24, path: path("labels.pdf"), publicBase: publicBase),
      publisher: publisher)
    say(.labels(labels.summary.labels, path("labels.pdf")))
    let export = try office.exportMap(to: path("map.geojson"))
    say(.map(export.features, export.area, path("map.geojson")))
    let quarter = Quarter("2026-Q3")!
    let files = ReportForm.allCases.filter { $0 != .json }.map { path("completion-report." + $0.rawValue) }
    let figures = try office.reportCompletion(
      for: quarter, to: ReportOutput(paths: files, language: language))
    for file in files { say(.report(figures, file)) }
    return DigitalLink(gtin: lot.gtin, lot: lot.code, serial: serials[0]).path
  }

  private func recordUnits() throws {
    let villages = try office.importVillages(from: SharedFiles.path("Samples/villages.geojson"))
    let growers = try office.importGrowers(from: SharedFiles.path("Samples/growers.csv"))
    let targets = try office.importPlan(from: SharedFiles.path("Samples/plan.csv"))
    // Three households of the demonstration let their outlines be seen; all others stay hidden.
    for grower in growers.prefix(3) {
      _ = try office.recordConsent(
        of: grower.code, to: .parcelOutline, given: true, evidence: "Samples", publisher: publisher)
    }
    say(.units(villages: villages.count, growers: growers.count, targets: targets.count))
  }

  private func importSurveys() throws {
    var growers: [String: [Int: String]] = [:]
    let table = try NamedTable(
      at: SharedFiles.path("Samples/parcel-growers.csv"), columns: ["file", "feature", "grower"])
    for row in table.rows {
      let feature = try row.value("feature", "1, 2, 3, …") { Int($0) }
      growers[try row.text("file"), default: [:]][feature] = try row.text("grower")
    }
    for survey in DemonstrationSurvey.all {
      let report = try office.importSurvey(
        SurveyImportRequest(
          path: SharedFiles.path("Samples/" + survey.file), method: survey.method, crop: survey.crop,
          surveyor: "Samples", accept: true))
      say(.survey(report, survey.file))
      var parcels: [(Int, String)] = []
      try report.features.each { feature in
        guard feature.state != .duplicate, let code = feature.parcelCode else { return }
        parcels.append((feature.index, code))
      }
      let byGrower = Dictionary(grouping: parcels) { growers[survey.file]?[$0.0] }
      for (grower, parcels) in byGrower.sorted(by: { $0.value[0].1 < $1.value[0].1 }) {
        guard let grower else { continue }
        _ = try office.setParcels(parcels.map(\.1), grower: grower, why: "Samples/parcel-growers.csv")
      }
    }
  }

  private func recordCooperative() throws {
    let cooperative = samples.cooperative
    _ = try office.addCooperative(
      name: cooperative.name, address: cooperative.address, slug: cooperative.slug, phone: cooperative.phone)
    let picture = path("sample-picture.png")
    try writeOutput(to: picture, force: true) { temporary in
      var file = try GrowingFile(at: temporary)
      file.buffer = try drawSamplePicture()
      try file.finish()
    }
    for product in samples.products {
      var content = ProductChange()
      content.standards = product.standards
      _ = try office.addProduct(
        gtin: product.gtin, cooperative: cooperative.slug, nameVi: product.nameVi, nameEn: product.nameEn,
        crop: product.crop, netContent: product.netContent, shelfLifeDays: product.shelfLifeDays,
        photoAt: product.crop == "man-tam-hoa" ? picture : nil, content: content)
    }
    for area in samples.growingAreas {
      let made = try office.createGrowingArea(
        code: area.code, name: area.name, crop: area.crop,
        parcels: office.parcelCodes(village: area.village, crop: area.crop),
        officialCodes: area.officialCode.map {
          [GrowingAreaCode(scheme: $0.scheme, value: $0.value, market: $0.market, status: $0.status)]
        } ?? [])
      say(.growingArea(made))
    }
    for certificate in samples.certificates {
      _ = try office.addCertificate(
        Certificate(
          kind: certificate.kind, number: certificate.number, issuer: certificate.issuer,
          holder: cooperative.name, stars: certificate.stars,
          validity: CertificateValidity(from: certificate.from, until: certificate.until),
          scope: CertificateScope(
            products: certificate.products, growingAreas: certificate.growingAreas ?? [])),
        publisher: publisher)
    }
  }

  private func recordHarvest() throws -> Lot {
    let harvest = samples.harvest
    let parcels = try office.growingAreas().first { $0.code == harvest.growingArea }?.parcelCodes ?? []
    let lot = try office.recordHarvest(
      of: harvest.gtin, code: harvest.lot, on: harvest.date,
      from: parcels.prefix(harvest.parcels).map {
        LotSource(parcelCode: $0, mass: Kilograms(harvest.kilogramsPerParcel))
      })
    say(.lot(lot))
    return lot
  }

  private func path(_ name: String) -> String { directory + "/" + name }
}
