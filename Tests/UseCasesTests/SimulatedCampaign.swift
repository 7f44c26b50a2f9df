import Foundation
import Geospatial
import GrowingAreas
import Synchronization
import UseCases

/// Weeks of mapping in a registry of its own, with a count kept beside it by other means: a list of what the surveyors
/// were told they had made, from which withdrawn parcels are struck out by hand.
struct SimulatedCampaign {
  struct Counted: Equatable {
    var village: String?
    var area: Double
  }

  /// A clock that the campaign sets, in seconds since 1970.
  final class Clock: Sendable {
    let seconds: Mutex<Int>
    init(_ seconds: Int) { self.seconds = Mutex(seconds) }
  }

  static let villages = ["BAN-PHO", "NA-HOI", "THAI-GIANG"]

  let folder: URL
  let office: Office
  let clock: Clock
  /// What is on the map, by code.
  private(set) var onMap: [String: Counted] = [:]
  /// Planned parcels and square metres by village.
  private(set) var planned: [String: (parcels: Int, area: Double)] = [:]
  private var accepted: [(id: String, codes: [String])] = []
  private var random: SeededNumbers
  private var nextCell = 0

  init(seed: UInt64, start: CalendarDate) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vungtrong-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let clock = Clock(start.daysSince1970 * 86_400)
    self.clock = clock
    random = SeededNumbers(state: seed)
    office = try Office.initialise(
      in: folder.appending(path: "registry").path, communeCode: "02839", name: nil, actor: "cli:lan",
      now: { Moment(secondsSince1970: clock.seconds.withLock { $0 }) })
    _ = try office.importVillages(
      from: write(
        "villages.geojson", Self.villages.enumerated().map { (["code": $1, "name": $1], $0 * 20, 18.0) }))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The end of a day in Việt Nam less this many seconds: 17:00 UTC.
  func go(to day: CalendarDate, secondsBeforeMidnight: Int) {
    let seconds = day.daysSince1970 * 86_400 + 17 * 3600 - secondsBeforeMidnight
    clock.seconds.withLock { $0 = seconds }
  }

  /// What a surveyor, a reviewer or a leader does on one day.
  mutating func work() throws {
    switch random.next(below: 10) {
    case 0..<5: try importSurvey()
    case 5: try undo()
    case 6: try moveParcel()
    case 7, 8: try changePlan()
    default: break
    }
  }

  private mutating func importSurvey() throws {
    let village = random.next(below: 4)
    let features = (0...random.next(below: 4)).map { _ in
      defer { nextCell += 1 }
      return (["name": "thửa \(nextCell)"], nextCell, 0.5 + Double(random.next(below: 40)) / 100)
    }
    let path = try write("survey-\(nextCell).geojson", features, row: 3)
    let report = try office.importSurvey(
      SurveyImportRequest(
        path: path, method: .walk, village: village < 3 ? Self.villages[village] : nil, crop: "man-tam-hoa",
        accept: true))
    var codes: [String] = []
    for feature in report.features {
      guard let code = feature.parcelCode, let outline = feature.outline else { continue }
      onMap[code] = Counted(village: feature.villageCode, area: outline.area.value)
      codes.append(code)
    }
    accepted.append((report.record.id, codes))
  }

  private mutating func undo() throws {
    guard !accepted.isEmpty else { return }
    let survey = accepted.remove(at: random.next(below: accepted.count))
    _ = try office.undoSurvey(survey.id, why: "đo sai")
    for code in survey.codes { onMap[code] = nil }
  }

  private mutating func moveParcel() throws {
    let codes = onMap.keys.sorted()
    guard !codes.isEmpty else { return }
    let code = codes[random.next(below: codes.count)]
    let village = Self.villages[random.next(below: 3)]
    _ = try office.setParcels([code], village: village, why: "sát ranh giới")
    onMap[code]!.village = village
  }

  private mutating func changePlan() throws {
    planned = [:]
    var lines = ["village,crop,parcels,hectares,due"]
    for village in Self.villages.prefix(1 + random.next(below: 3)) {
      let (parcels, tenths) = (1 + random.next(below: 30), 1 + random.next(below: 90))
      lines.append("\(village),,\(parcels),\(tenths / 10).\(tenths % 10),2026-09-30")
      planned[village] = (parcels, Double(tenths) * 1000)
    }
    let path = folder.appending(path: "plan.csv").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    _ = try office.importPlan(from: path)
  }

  /// Squares in a row of cells of 120 m, as GeoJSON.
  private func write(
    _ name: String, _ squares: [(properties: [String: String], cell: Int, size: Double)], row: Int = 0
  ) throws -> String {
    let features = squares.map { properties, cell, size in
      let west = 104.20 + Double(cell % 100) * 0.0012
      let south = 22.50 + Double(row) * 0.03 + Double(cell / 100) * 0.0012
      let (east, north) = (west + 0.001 * size, south + 0.001 * size)
      let fields = properties.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
      let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        .map { "[\($0),\($1)]" }.joined(separator: ",")
      return
        #"{"type":"Feature","properties":{\#(fields)},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
    }
    let path = folder.appending(path: name).path
    try #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededNumbers {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
