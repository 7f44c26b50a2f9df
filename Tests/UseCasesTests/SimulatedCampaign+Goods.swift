import Documents
import Foundation
import Geospatial
import GrowingAreas
import Publication
import Registry
import TestSupport
import Traceability

@testable import UseCases

/// What a cooperative does with what grows on the parcels: plums in summer, maize in autumn, plums dried at any time.
extension SimulatedCampaign {
  static let products = certain {
    [try GTIN("09521234543213"), try GTIN("09521234543220"), try GTIN("09521234543237")]
  }
  private static let (plums, driedPlums, maize) = (0, 1, 2)

  mutating func openCooperative() throws {
    let cooperative = try office.addCooperative(name: "HTX Mận", address: "Bắc Hà")
    for (index, (name, crop)) in [("Mận tươi", "man-tam-hoa"), ("Mận khô", "man-tam-hoa"), ("Ngô", "ngo")]
      .enumerated()
    {
      var content = ProductChange()
      if index == Self.driedPlums { content.kind = .processed }
      _ = try office.addProduct(
        gtin: Self.products[index], cooperative: cooperative.slug, nameVi: name, nameEn: name, crop: crop,
        netContent: "1 kg", content: content)
    }
    goods.products[Self.driedPlums].mustHaveShelfLife = true
  }

  /// What happens to goods on one day; what the program refuses is no part of the count.
  mutating func trade() throws {
    // Chance of its own, so that it changes nothing of what surveyors do.
    swap(&random, &chanceOfGoods)
    defer { swap(&random, &chanceOfGoods) }
    for (code, field) in count.onMap where field.village != nil { goods.placed.insert(code) }
    for _ in 0..<3 {
      let (name, act) = Self.acts[random.next(below: Self.acts.count)]
      do {
        if try act(&self) { done[name, default: 0] += 1 }
      } catch is Refusal {
        done["refused", default: 0] += 1
      }
    }
  }

  private static let acts: [(String, @Sendable (inout SimulatedCampaign) throws -> Bool)] = [
    ("harvest", { try $0.harvest() }), ("harvest", { try $0.harvest() }), ("dry", { try $0.dry() }),
    ("correct", { try $0.takeBack() }), ("issue", { try $0.issue() }), ("issue", { try $0.issue() }),
    ("print", { try $0.printLabels() }), ("reprint", { try $0.reprint() }),
    ("spoil", { try $0.countSpoiled() }),
    ("hold", { try $0.holdLot() }), ("lift", { try $0.liftHold() }), ("recall", { try $0.recall() }),
    ("close recall", { try $0.closeRecall() }), ("scan", { try $0.scan() }), ("scan", { try $0.scan() }),
    ("tell", { try $0.changeProduct() }), ("tell", { try $0.changeProduct() }),
    ("area", { try $0.enlargeArea() }), ("describe", { try $0.describeArea() }),
  ]

  private var publisher: Publisher { get throws { try Publisher.open(from: office.registry) } }

  private func id(_ code: String) throws -> LotID {
    LotID(Self.products[goods.lots[code]!.product], try LotCode(code))
  }

  private mutating func standing(_ filter: (GoodsCount.Lot) -> Bool = { _ in true }) -> String? {
    pick(goods.lots.filter { !$0.value.isTakenBack && filter($0.value) }.keys.sorted())
  }

  private mutating func harvest() throws -> Bool {
    let today = clock.moment.day
    let isAutumn = today >= CalendarDate(year: 2026, month: 8, day: 10)!
    let season = CalendarDate(year: 2026, month: 5, day: 20)!...CalendarDate(year: 2026, month: 7, day: 10)!
    guard today >= season.lowerBound else { return false }
    let (product, crop) = isAutumn ? (Self.maize, "ngo") : (Self.plums, "man-tam-hoa")
    let parcels = count.onMap.filter { $0.value.crops.contains(crop) }.keys.sorted()
    guard let first = pick(parcels), let second = pick(parcels) else { return false }
    let code = "L\(goods.lots.count + 1)"
    let weighed = Set([first, second])
    let day = isAutumn ? today : min(today, season.upperBound)
    _ = try office.recordHarvest(
      of: Self.products[product], code: LotCode(code),
      from: [LotSource(parcelCodes: weighed.sorted(), mass: Kilograms(Double(1 + random.next(below: 9))))],
      RecordingTerms(time: EventTime(day: day)))
    goods.lots[code] = GoodsCount.Lot(product: product, parcels: weighed)
    return true
  }

  private mutating func dry() throws -> Bool {
    guard let source = standing({ $0.product == Self.plums }) else { return false }
    let code = "L\(goods.lots.count + 1)"
    let made = GoodsMade(
      gtin: Self.products[Self.driedPlums], code: try LotCode(code),
      quantity: Quantity(thousandths: 40, unit: .kilogram))
    _ = try office.process(
      [.lot(id(source), Quantity(thousandths: 200, unit: .kilogram))], into: [made],
      expecting: ProcessRatio(expected: 0.2, lowest: 0.1, highest: 0.3), RecordingTerms())
    goods.lots[code] = GoodsCount.Lot(product: Self.driedPlums, source: source)
    return true
  }

  /// What was recorded in error goes, unless something was made of it.
  private mutating func takeBack() throws -> Bool {
    guard let code = standing() else { return false }
    let entries = try office.ledgerEntries(of: id(code))
    let made = entries.first { entry in
      entry.event.kind.makesLots && entry.event.outputs.contains { $0.lot.code.text == code }
    }
    _ = try office.correct(made!.number, why: "ghi nhầm", to: EntryCorrection(), RecordingTerms())
    goods.lots[code]!.isTakenBack = true
    return true
  }

  /// Now and then as codes were issued before anybody asked whether the page tells all.
  private mutating func issue() throws -> Bool {
    guard let code = standing() else { return false }
    let lot = try id(code)
    let number = 1 + random.next(below: 3)
    if random.next(below: 3) == 0 {
      var generator = SystemRandomNumberGenerator()
      let serials = (0..<number).map { _ in SerialCode.random(using: &generator) }
      try office.registry.change(by: ChangeAuthor(actor: "cli:lan", time: clock.moment.rfc3339)) {
        _ = try $0.addCodeRun(gtin: lot.gtin, lot: lot.code, serials: serials)
      }
    } else {
      _ = try office.issueCodes(for: lot.gtin, lot: lot.code, count: number, publisher: publisher)
    }
    goods.lots[code]!.hasCodes = true
    goods.codes += number
    return true
  }

  private mutating func printLabels() throws -> Bool {
    guard let code = standing(\.hasCodes) else { return false }
    let lot = try id(code)
    _ = try office.printLabels(
      LabelRequest(
        lot: lot, sheet: .roll50x30, path: folder.appending(path: "labels-\(goods.runs.count).pdf").path,
        publicBase: "https://truyxuat.example.vn"), publisher: publisher)
    let serials = try office.registry.read { try $0.codeRuns(lot.gtin, lot.code).last!.count }
    goods.runs.append((serials, false, 0))
    return true
  }

  private mutating func reprint() throws -> Bool {
    guard let run = pick(Array(goods.runs.indices)) else { return false }
    _ = try office.reprintLabels(
      LabelReprintRequest(
        run: run + 1, path: folder.appending(path: "labels-\(goods.runs.count).pdf").path, form: .pdf),
      publisher: publisher)
    goods.runs.append((goods.runs[run].labels, true, 0))
    return true
  }

  private mutating func countSpoiled() throws -> Bool {
    guard let run = pick(Array(goods.runs.indices)) else { return false }
    let spoiled = random.next(below: 2)
    _ = try office.reconcileLabels(
      ofRun: run + 1, LabelCount(printed: goods.runs[run].labels, used: 0, spoiled: spoiled), spoiled: [],
      publisher: publisher)
    goods.runs[run].spoiled = spoiled
    return true
  }

  private mutating func holdLot() throws -> Bool {
    guard let code = standing({ !$0.isHeld }) else { return false }
    _ = try office.hold([id(code)], why: "chờ mẫu", RecordingTerms())
    goods.lots[code]!.isHeld = true
    goods.holds += 1
    return true
  }

  private mutating func liftHold() throws -> Bool {
    guard let code = standing(\.isHeld) else { return false }
    _ = try office.release([id(code)], why: "mẫu đạt", RecordingTerms())
    goods.lots[code]!.isHeld = false
    goods.releases += 1
    return true
  }

  private mutating func recall() throws -> Bool {
    guard random.next(below: 3) == 0, let code = standing() else { return false }
    _ = try office.openRecall(of: id(code), why: "dư lượng", publisher: publisher)
    goods.recalls[code] = goods.descendants(of: code)
    return true
  }

  private mutating func closeRecall() throws -> Bool {
    guard let code = pick(goods.recalls.keys.sorted()) else { return false }
    _ = try office.closeRecall(of: id(code), why: "đã thu", publisher: publisher)
    goods.recalls[code] = nil
    return true
  }

  private mutating func scan() throws -> Bool {
    let (serial, number, isGood) = (
      UInt8(random.next(below: 40)), 1 + random.next(below: 4), random.next(below: 5) > 0
    )
    let store = try ScanStore(in: office.registry.directory)
    try store.add([
      ScanTally(
        serialHash: Array(repeating: serial, count: 32), day: clock.moment.day,
        result: isGood ? "good" : "recalled"): number
    ])
    try store.close()
    goods.scans += number
    goods.scanned.insert(serial)
    if !isGood { goods.warned += number }
    return true
  }

  /// A product's page comes to tell more, or less.
  private mutating func changeProduct() throws -> Bool {
    let product = random.next(below: goods.products.count)
    var change = ProductChange()
    switch random.next(below: 5) {
    case 0, 1:
      goods.products[product].hasStandard.toggle()
      change.standards = goods.products[product].hasStandard ? ["TCVN 11892-1:2017"] : []
    case 2:
      goods.products[product].hasShelfLife.toggle()
      change.shelfLifeDays = goods.products[product].hasShelfLife ? 30 : 0
    default:
      let path = folder.appending(path: "photo.png")
      try Data(drawSamplePicture()).write(to: path)
      change.photoPath = path.path
      goods.products[product].hasPhoto = true
    }
    _ = try office.changeProduct(Self.products[product], change, publisher: publisher)
    return true
  }

  /// What the dossier tells changes.
  private mutating func describeArea() throws -> Bool {
    guard try !office.growingAreas().isEmpty, let code = pick(count.onMap.keys.sorted()) else { return false }
    var change = GrowingAreaChange()
    change.standard = pick(["VietGAP", "GlobalGAP", ""])
    change.market = pick(["Hà Nội", "Lào Cai"])
    change.representative = pick(Self.growers)
    _ = try office.changeGrowingArea("VT-01", change, publisher: publisher)
    _ = try office.setParcels([code], variety: pick(["Tam hoa", "Tả Van", ""]), why: "hỏi hộ")
    let year = CalendarDate(year: 2010 + random.next(below: 9), month: 3, day: 1)!
    try office.setStand(
      CropStand(from: year, isPlanted: random.next(below: 3) > 0), of: "man-tam-hoa", onParcels: [code])
    return true
  }

  /// Parcels in no village get a place by the growing area they join.
  private mutating func enlargeArea() throws -> Bool {
    let placeless = count.onMap.filter { $0.value.village == nil && $0.value.crops.contains("man-tam-hoa") }
    guard let code = pick(placeless.keys.sorted()) else { return false }
    if try office.growingAreas().isEmpty {
      _ = try office.createGrowingArea(code: "VT-01", name: "Đồi mận", crop: "man-tam-hoa", parcels: [code])
    } else {
      _ = try office.assign(parcels: [code], toGrowingArea: "VT-01")
    }
    goods.placed.insert(code)
    return true
  }
}
