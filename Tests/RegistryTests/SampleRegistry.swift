import Foundation
import Geospatial
import GrowingAreas
import Registry
import TestSupport
import Traceability

/// A small registry in a folder of its own, and values to fill it with.
struct SampleRegistry {
  let folder: TemporaryFolder
  let registry: RegistryStore
  var path: String { folder.file("registry.gpkg") }

  static let author = ChangeAuthor(actor: "cli:lan", time: "2026-09-10T08:30:00Z")
  static let commune = Commune(
    code: "02839", name: "Bắc Hà", provinceCode: "15", provinceName: "Lào Cai", boundary: square(0, size: 0.1)
  )
  static let plum = Crop(
    code: "man-tam-hoa", nameVi: "Mận tam hoa", nameEn: "Tam hoa plum", boundModel: .annual,
    harvestFrom: MonthDay(month: 5, day: 15), harvestTo: MonthDay(month: 7, day: 10), upperYield: 15_000)
  static let tea = Crop(code: "che", nameVi: "Chè", nameEn: "Tea", boundModel: .none)

  init() throws {
    folder = try TemporaryFolder()
    registry = try RegistryStore.create(
      in: folder.path, commune: Self.commune, crops: [Self.plum, Self.tea].map { CropSetting(crop: $0) },
      by: Self.author)
  }

  func change<Result>(_ body: (RegistryChanging) throws -> Result) throws -> Result {
    try registry.change(by: Self.author, body)
  }

  /// A survey of parcels P-00001… in village NA-HOI, each with a walk, made by one import.
  func importParcels(_ count: Int, survey id: String = "S-0001", naming name: String? = nil) throws {
    try change { change in
      if try change.reading.village("NA-HOI") == nil {
        try change.addVillage(Village(code: "NA-HOI", name: "Nậm Hồi"))
      }
      var record = Self.survey(id)
      try change.beginSurvey(record, original: Array("<gpx>\(name ?? "ruộng") \(id)</gpx>".utf8))
      let first = try change.nextParcelNumber()
      var features: [StagedFeature] = []
      for index in 1...count {
        var feature = Self.feature(index, number: first + index - 1, name: name)
        let parcel = Parcel(
          code: Parcel.code(number: first + index - 1), name: name, villageCode: "NA-HOI",
          cropCode: Self.plum.code, outline: feature.outline!)
        try change.addParcel(parcel, fingerprint: fingerprint(parcel.outline), survey: id, feature: index)
        feature.parcelCode = parcel.code
        features.append(feature)
      }
      try change.stage(features, in: id)
      record.state = .accepted
      try change.finishSurvey(record)
    }
  }

  static func survey(_ id: String) -> SurveyRecord {
    SurveyRecord(
      id: id, fileName: "walk.gpx", sha256: String(repeating: String(id.last!), count: 64), format: .gpx,
      crs: .wgs84, state: .staged, surveyor: "Lan", method: .walk, cropCode: plum.code,
      importedAt: author.time)
  }

  static func feature(_ index: Int, number: Int, name: String?) -> StagedFeature {
    let outline = Self.outline(number)
    let walk = outline.shape.polygons[0].shell.points.enumerated().map { step, position in
      WalkedPoint(
        position: position, time: 1_757_500_000 + Double(step) * 1.5, hdop: step == 2 ? nil : 1.2,
        hasFix: step != 3, line: Int32(100 + step))
    }
    return StagedFeature(
      index: index, name: name, fields: name.map { ["owner": $0, "note": "bờ \"ruộng\""] } ?? [:],
      state: .accepted,
      outline: outline, walk: walk,
      findings: [
        ImportFinding(.spikesDropped, ["count": .count(4), "of": .count(212)], at: SourcePlace(line: 118)),
        ImportFinding(
          .coordinatesTransformed, ["crs": .crs(.vn2000LaoCai)],
          at: SourcePlace(vertex: 3, position: outline.shape.polygons[0].shell.points[0])),
      ], villageCode: "NA-HOI")
  }

  static func outline(_ number: Int, size: Double = 0.001) -> ParcelOutline {
    ParcelOutline(
      shape: square(number, size: size), area: SquareMetres(11_400.5 + Double(number)),
      areaStandardError: SquareMetres(310.25), method: .walk)
  }
}

extension RegistryChanging {
  /// Keeps a survey whose file is these bytes.
  func beginSurvey(_ record: SurveyRecord, original bytes: [UInt8]) throws {
    try beginSurvey(record) { try $0(bytes[...]) }
  }
}

func fingerprint(_ outline: ParcelOutline) -> [UInt8] {
  Array(OutlineFingerprint(of: outline.shape).hex.utf8)
}

/// A square near Bắc Hà, `step` times about 120 m to the east.
func square(_ step: Int, size: Double = 0.001) -> MultiPolygon {
  let west = 104.2890123 + Double(step) * 0.0012
  let south = 22.5370456
  return MultiPolygon([
    Polygon(
      shell: Ring(closing: [
        LonLat(longitude: west, latitude: south), LonLat(longitude: west + size, latitude: south),
        LonLat(longitude: west + size, latitude: south + size),
        LonLat(longitude: west, latitude: south + size),
      ]))
  ])
}

extension RegistryChanging {
  /// Records the harvest of a lot.
  func addLot(_ lot: Lot) throws {
    try record(
      TraceEvent(
        .harvest, at: EventTime(day: lot.harvestDate),
        outputs: [LotPortion(lot: lot.id, quantity: lot.quantity)], sources: lot.sources), notes: lot.notes)
  }

  func hold(_ lots: LotID..., why: String = "kiểm tra") throws {
    try record(
      TraceEvent(.hold, at: EventTime(day: CalendarDate("2026-09-10")!), subjects: lots, reason: why))
  }
}
