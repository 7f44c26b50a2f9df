import Foundation
import Geospatial
import GrowingAreas
import Registry
import Synchronization
import UseCases

/// Weeks of mapping in a registry of its own by two surveyors, with a count kept beside it by other means.
struct SimulatedCampaign {
  /// A clock that the campaign sets, in seconds since 1970.
  final class Clock: Sendable {
    let seconds: Mutex<Int>
    init(_ seconds: Int) { self.seconds = Mutex(seconds) }
    var moment: Moment { Moment(secondsSince1970: seconds.withLock { $0 }) }
  }

  static let villages = ["BAN-PHO", "NA-HOI", "NA-LO", "THAI-GIANG"]
  static let crops = ["man-tam-hoa", "ngo", nil]
  static let surveyors = ["Lan", "Páo"]
  static let growers = ["H-0001", "H-0002"]

  let folder: URL
  let office: Office
  let clock: Clock
  var count: CampaignCount
  /// What was traced; nothing until `openCooperative`.
  var goods = GoodsCount(products: Array(repeating: GoodsCount.Product(), count: 3))
  /// What was done how often, so that a test can tell that all of it was.
  var done: [String: Int] = [:]
  private var accepted: [(id: String, codes: [String])] = []
  /// Parcels made of surveys of which some outlines wait on.
  private var partly: [String: [String]] = [:]
  var random: SeededNumbers
  var chanceOfGoods: SeededNumbers
  private var nextCell = 0

  init(seed: UInt64, start: CalendarDate) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vungtrong-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let clock = Clock(start.daysSince1970 * 86_400)
    self.clock = clock
    random = SeededNumbers(state: seed)
    chanceOfGoods = SeededNumbers(state: ~seed)
    count = CampaignCount(villages: Self.villages)
    office = try Office.initialise(
      in: folder.appending(path: "registry").path, communeCode: "02839", name: nil, actor: "cli:lan",
      now: { clock.moment })
    _ = try office.importVillages(
      from: write(
        "villages.geojson",
        Self.villages.enumerated().map { (["code": $1, "name": $1], box(cell: $0 * 20, row: 0, size: 18)) }))
    for grower in Self.growers { _ = try office.addGrower(name: "Hộ \(grower)", code: grower) }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The end of a day in Việt Nam less this many seconds: 17:00 UTC.
  func go(to day: CalendarDate, secondsBeforeMidnight: Int) {
    let seconds = day.daysSince1970 * 86_400 + 17 * 3600 - secondsBeforeMidnight
    clock.seconds.withLock { $0 = seconds }
  }

  /// What a surveyor, a reviewer or a leader does on one day.
  mutating func work() throws {
    switch random.next(below: 16) {
    case 0..<5: try importSurvey()
    case 5: try review()
    case 6: try undo()
    case 7: try moveParcel()
    case 8: try plantBetween()
    case 9, 10: try changePlan()
    case 11, 12: try visitInVain()
    case 13: try takeBackVisit()
    case 14: try askGrower()
    default: break
    }
  }

  /// The first standing village becomes part of the last.
  mutating func mergeVillages() throws {
    let (ended, survivor) = (count.villages.first!, count.villages.last!)
    _ = try office.mergeVillages([ended], into: survivor, why: "sáp nhập thôn")
    count.merge(ended, into: survivor)
    done["merge", default: 0] += 1
  }

  mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values[random.next(below: values.count)]
  }

  private mutating func importSurvey() throws {
    let village = random.next(below: 5) < 4 ? pick(count.villages) : nil
    let crop = pick(Self.crops)!
    let accept = random.next(below: 3) > 0
    var boxes: [CampaignCount.Box] = []
    for _ in 0...random.next(below: 4) {
      // Now and then an outline lies on half of the one before it.
      let shift = boxes.count == 1 && random.next(below: 2) == 0
      if !shift { nextCell += 2 }
      boxes.append(box(cell: shift ? nextCell + 1 : nextCell, row: 3, size: shift ? 0.9 : 1.4))
    }
    let path = try write("survey-\(nextCell).geojson", boxes.map { (["name": "thửa \(nextCell)"], $0) })
    let report = try office.importSurvey(
      SurveyImportRequest(
        path: path, method: .walk, village: village, crop: crop, surveyor: pick(Self.surveyors)!,
        accept: accept))
    let fields = boxes.map { box in
      CampaignCount.Field(village: village, crops: crop.map { [$0] } ?? [], box: box)
    }
    done[accept ? "import" : "stage", default: 0] += 1
    guard accept else {
      count.inReview[report.record.id] = fields
      return
    }
    let codes = try report.features.parcelCodes
    for (code, field) in zip(codes, fields) { count.onMap[code] = field }
    accepted.append((report.record.id, codes))
  }

  private mutating func review() throws {
    guard let id = pick(count.inReview.keys.sorted()), let fields = count.inReview[id] else { return }
    count.inReview[id] = nil
    if partly[id] == nil, random.next(below: 3) == 0 {
      try office.rejectSurvey(id, why: "đo sai thửa")
      count.rejected += fields
      done["reject", default: 0] += 1
      return
    }
    // The first outline alone now and then; the others wait on.
    let few = partly[id] == nil && fields.count > 1 && random.next(below: 2) == 0
    let codes = try office.acceptSurvey(id, features: few ? [1] : nil).parcels
    for (code, field) in zip(codes, fields) { count.onMap[code] = field }
    let made = (partly[id] ?? []) + codes
    partly[id] = few ? made : nil
    if few { count.inReview[id] = Array(fields.dropFirst()) } else { accepted.append((id, made)) }
    done[few ? "accept some" : "accept", default: 0] += 1
  }

  private mutating func undo() throws {
    guard !accepted.isEmpty else { return }
    let survey = accepted.remove(at: random.next(below: accepted.count))
    _ = try office.undoSurvey(survey.id, why: "đo sai")
    for code in survey.codes {
      if let field = count.onMap.removeValue(forKey: code) { count.retired.append(field) }
    }
    done["undo", default: 0] += 1
  }

  private mutating func moveParcel() throws {
    guard let code = pick(count.onMap.keys.sorted()), let village = pick(count.villages) else { return }
    _ = try office.setParcels([code], village: village, why: "sát ranh giới")
    count.onMap[code]!.village = village
  }

  private mutating func plantBetween() throws {
    guard let code = pick(count.onMap.keys.sorted()), count.onMap[code]!.crops == ["man-tam-hoa"] else {
      return
    }
    _ = try office.setParcels([code], intercrops: ["ngo"], why: "trồng xen")
    count.onMap[code]!.crops.append("ngo")
    done["intercrop", default: 0] += 1
  }

  private mutating func changePlan() throws {
    count.targets = [:]
    var lines = ["village,crop,parcels,hectares,start,due"]
    for village in count.villages {
      for crop in Self.crops where random.next(below: 2) == 0 {
        let (parcels, tenths) = (1 + random.next(below: 30), 1 + random.next(below: 90))
        lines.append(
          "\(village),\(crop ?? ""),\(parcels),\(tenths / 10).\(tenths % 10),2026-04-03,2026-09-30")
        count.targets[TargetScope(village: village, crop: crop)] = .init(
          parcels: parcels, area: Double(tenths) * 1000)
      }
    }
    let path = folder.appending(path: "plan.csv").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    _ = try office.importPlan(from: path)
    done["plan", default: 0] += 1
  }

  private mutating func visitInVain() throws {
    let scopes = count.targets.keys.filter { count.isUntouched($0) && !count.visits.contains($0) }
      .sorted { ($0.village, $0.crop ?? "") < ($1.village, $1.crop ?? "") }
    guard let scope = pick(scopes) else { return }
    _ = try office.recordNothingToMap(
      village: scope.village, crop: scope.crop, person: pick(Self.surveyors)!, why: "đã bỏ hoang")
    count.visits.insert(scope)
    done["visit", default: 0] += 1
  }

  private mutating func takeBackVisit() throws {
    let scopes = count.visits.sorted { ($0.village, $0.crop ?? "") < ($1.village, $1.crop ?? "") }
    guard let scope = pick(scopes) else { return }
    try office.takeBackNothingToMap(village: scope.village, crop: scope.crop, why: "còn sót một thửa")
    count.visits.remove(scope)
    done["take back", default: 0] += 1
  }

  /// A grower comes to a parcel, and says yes or no to its outline being shown.
  private mutating func askGrower() throws {
    let grower = pick(Self.growers)!
    if let code = pick(count.onMap.keys.sorted()) {
      _ = try office.setParcels([code], grower: grower, why: "xác định hộ")
      count.onMap[code]!.grower = grower
    }
    let yes = random.next(below: 3) > 0
    try office.registry.change(by: ChangeAuthor(actor: "cli:lan", time: clock.moment.rfc3339)) { change in
      try change.recordConsent(
        Consent(
          growerCode: grower, kind: .parcelOutline, isGiven: yes, day: clock.moment.day, evidence: "phiếu"))
    }
    if yes { count.consenting.insert(grower) } else { count.consenting.remove(grower) }
    done["consent", default: 0] += 1
  }

  /// A square of so many thousandths of a degree in a grid of cells of 120 m.
  private func box(cell: Int, row: Int, size: Double) -> CampaignCount.Box {
    func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }
    let west = rounded(104.20 + Double(cell % 100) * 0.0012)
    let south = rounded(22.50 + Double(row) * 0.03 + Double(cell / 100) * 0.0022)
    return CampaignCount.Box(
      west: west, south: south, east: rounded(west + 0.001 * size), north: rounded(south + 0.001 * size))
  }

  private func write(
    _ name: String, _ boxes: [(properties: [String: String], box: CampaignCount.Box)]
  ) throws -> String {
    let features = boxes.map { properties, box in
      let fields = properties.map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",")
      let ring = [
        (box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north),
        (box.west, box.south),
      ].map { "[\($0),\($1)]" }.joined(separator: ",")
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
