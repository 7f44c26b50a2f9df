import Foundation
import Geospatial
import GrowingAreas
import Registry
import TestSupport
import Traceability

@testable import UseCases

/// A cooperative's season in a registry of its own: seven parcels of plums and of tea, and whatever chance does with them.
struct LedgerSeason {
  static let plums = certain { try GTIN("09521234543213") }
  static let driedPlums = certain { try GTIN("09521234543220") }
  static let firstDay = CalendarDate("2026-05-15")!

  let folder: URL
  let office: Office
  let clock: SimulatedCampaign.Clock
  let parcels: [String]
  private(set) var day = LedgerSeason.firstDay
  /// What was done how often, and what was refused, so that a test can tell that all of it was.
  private(set) var done: [String: Int] = [:]
  private(set) var refused: [RefusalCode: Int] = [:]
  private(set) var entries: [LedgerEntry] = []
  private var made: [LotID] = []
  private var random: SeededNumbers

  init(seed: UInt64) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vungtrong-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let clock = SimulatedCampaign.Clock(CalendarDate("2026-12-01")!.daysSince1970 * 86_400)
    self.clock = clock
    random = SeededNumbers(state: seed)
    office = try Office.initialise(
      in: folder.appending(path: "registry").path, communeCode: "02839", name: nil, actor: "cli:lan",
      now: { clock.moment })
    let features = (0..<7).map { index in
      let (west, south) = (104.29 + Double(index) * 0.0012, 22.54)
      let ring = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
        .map { "[\(west + 0.0004 * Double($0.0)),\(south + 0.0004 * Double($0.1))]" }.joined(separator: ",")
      return #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
    }
    let file = folder.appending(path: "parcels.geojson").path
    try #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
      .write(toFile: file, atomically: true, encoding: .utf8)
    let report = try office.importSurvey(
      SurveyImportRequest(path: file, method: .walk, crop: "man-tam-hoa", surveyor: "Lan", accept: true))
    parcels = try report.features.parcelCodes
    let cooperative = try office.addCooperative(name: "HTX Mận", address: "Bắc Hà")
    for (gtin, name) in [(Self.plums, "Mận tươi"), (Self.driedPlums, "Mận khô")] {
      _ = try office.addProduct(
        gtin: gtin, cooperative: cooperative.slug, nameVi: name, nameEn: name, crop: "man-tam-hoa",
        netContent: "1 kg")
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// One thing happens, or is refused.
  mutating func step() throws {
    // A season of 61 days, however much is done.
    if random.next(below: 40) == 0, day < CalendarDate("2026-07-15")! {
      day = CalendarDate(daysSince1970: day.daysSince1970 + 1)
    }
    let (name, act) = Self.acts[random.next(below: Self.acts.count)]
    do {
      guard let record = try act(&self) else { return }
      entries += record.entries
      made += record.entries.filter { $0.event.kind.makesLots && $0.event.corrects == nil }
        .flatMap { $0.event.outputs.map(\.lot) }
      done[name, default: 0] += 1
    } catch let refusal as Refusal {
      refused[refusal.code, default: 0] += 1
    }
  }

  private typealias Act = @Sendable (inout LedgerSeason) throws -> LedgerRecord?

  private static let acts: [(String, Act)] = [
    ("harvest", { try $0.harvest(hold: nil) }), ("harvest", { try $0.harvest(hold: nil) }),
    ("harvest", { try $0.harvest(hold: nil) }), ("harvest held", { try $0.harvest(hold: "đã cân") }),
    ("receive", { try $0.receive() }), ("process", { try $0.process() }), ("split", { try $0.split() }),
    ("merge", { try $0.merge() }), ("pack", { try $0.pack() }), ("ship", { try $0.ship() }),
    ("ship box", { try $0.shipBox() }), ("sell", { try $0.sell() }), ("sell", { try $0.sell() }),
    ("destroy", { try $0.destroy() }), ("hold", { try $0.hold() }), ("release", { try $0.release() }),
    ("correct", { try $0.correct() }),
  ]

  private var terms: RecordingTerms { RecordingTerms(time: EventTime(day: day)) }

  private mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values[random.next(below: values.count)]
  }

  private mutating func kilograms(upTo most: Int) -> Quantity {
    Quantity(thousandths: 1 + random.next(below: max(most, 1)), unit: .kilogram)
  }

  /// One of the lots of which something is left, seldom of the others.
  private mutating func lot() throws -> Lot? {
    let wantsAny = random.next(below: 20) == 0
    for _ in 0..<30 {
      guard let id = pick(made) else { return nil }
      let lot = try office.lot(id.gtin, id.code)
      if wantsAny || lot.balance.thousandths > 0 { return lot }
    }
    return nil
  }

  private mutating func harvest(hold: String?) throws -> LedgerRecord? {
    let first = random.next(below: parcels.count)
    let weighed = Array(parcels[first..<min(parcels.count, first + 1 + random.next(below: 3))])
    var sources = [LotSource(parcelCodes: weighed, mass: kilograms(upTo: 120_000).mass!)]
    if random.next(below: 4) == 0 {
      sources.append(
        LotSource(
          parcelCodes: [parcels[random.next(below: parcels.count)]], mass: kilograms(upTo: 60_000).mass!))
    }
    var terms = terms
    terms.holdReason = hold
    return try office.recordHarvest(of: Self.plums, from: sources, terms)
  }

  private mutating func receive() throws -> LedgerRecord? {
    try office.receive(
      GoodsMade(gtin: Self.plums, quantity: kilograms(upTo: 50_000)), from: TradePartner(name: "Lùng Phình"),
      isFromOutside: random.next(below: 3) > 0, terms)
  }

  private mutating func process() throws -> LedgerRecord? {
    guard let lot = try lot(), lot.balance.thousandths > 1000 else { return nil }
    let taken = kilograms(upTo: lot.balance.thousandths)
    guard taken.thousandths > 20 else { return nil }
    let ratio = 0.1 + Double(random.next(below: 30)) / 100
    let made = Quantity(thousandths: max(1, Int(Double(taken.thousandths) * ratio)), unit: .kilogram)
    return try office.process(
      [.lot(lot.id, taken)], into: [GoodsMade(gtin: Self.driedPlums, quantity: made)],
      expecting: ProcessRatio(expected: 0.2, lowest: 0.1, highest: 0.3), terms)
  }

  private mutating func split() throws -> LedgerRecord? {
    guard let lot = try lot(), lot.balance.thousandths > 2 else { return nil }
    let first = kilograms(upTo: lot.balance.thousandths / 2)
    let second = kilograms(upTo: lot.balance.thousandths / 2)
    return try office.split(
      lot.id,
      into: [GoodsMade(gtin: lot.gtin, quantity: first), GoodsMade(gtin: lot.gtin, quantity: second)],
      terms)
  }

  private mutating func merge() throws -> LedgerRecord? {
    guard let first = try lot(), let second = try lot(), first.id != second.id, first.gtin == second.gtin
    else { return nil }
    return try office.merge(
      [.lot(first.id, kilograms(upTo: first.balance.thousandths)), .lot(second.id, nil)], terms)
  }

  private mutating func pack() throws -> LedgerRecord? {
    guard let lot = try lot() else { return nil }
    let box = try BoxCode("T\(random.next(below: 12))")
    return try office.pack([.lot(lot.id, kilograms(upTo: lot.balance.thousandths))], into: box, terms)
  }

  private mutating func ship() throws -> LedgerRecord? {
    guard let lot = try lot() else { return nil }
    let quantity = random.next(below: 3) == 0 ? nil : kilograms(upTo: lot.balance.thousandths)
    return try office.ship([.lot(lot.id, quantity)], to: TradePartner(name: "Chợ Cốc Lếu"), terms)
  }

  private mutating func shipBox() throws -> LedgerRecord? {
    try office.ship(
      [.box(BoxCode("T\(random.next(below: 12))"))], to: TradePartner(name: "Siêu thị Sa Pa"), terms)
  }

  private mutating func sell() throws -> LedgerRecord? {
    guard let lot = try lot() else { return nil }
    return try office.sell([.lot(lot.id, kilograms(upTo: lot.balance.thousandths * 5 / 4))], terms)
  }

  private mutating func destroy() throws -> LedgerRecord? {
    guard let lot = try lot() else { return nil }
    return try office.destroy([.lot(lot.id, kilograms(upTo: lot.balance.thousandths))], why: "dập", terms)
  }

  private mutating func hold() throws -> LedgerRecord? {
    guard random.next(below: 3) == 0, let lot = try lot() else { return nil }
    return try office.hold([lot.id], why: "chờ mẫu", terms)
  }

  private mutating func release() throws -> LedgerRecord? {
    guard let lot = try pick(office.lots(state: .held)) else { return nil }
    return try office.release([lot.id], why: "mẫu đạt", terms)
  }

  private mutating func correct() throws -> LedgerRecord? {
    guard let entry = pick(entries.suffix(60).filter { $0.event.kind.isCorrectable }) else { return nil }
    var correction = EntryCorrection()
    if random.next(below: 3) > 0 {
      let portions = entry.event.outputs.isEmpty ? entry.event.inputs : entry.event.outputs
      correction.quantity = kilograms(upTo: (portions.first?.quantity.thousandths ?? 1) * 6 / 5)
    }
    return try office.correct(entry.number, why: "đọc nhầm cân", to: correction, RecordingTerms())
  }
}
