import Geospatial
import GrowingAreas
import Testing
import Traceability

struct HarvestRuleTests {
  static let plum = Crop(
    code: "man-tam-hoa", nameVi: "mận Tam hoa", nameEn: "Tam hoa plum", boundModel: .annual,
    harvestFrom: MonthDay(month: 5, day: 15), harvestTo: MonthDay(month: 7, day: 15), upperYield: 12_000)
  static let root = Crop(
    code: "cat-canh", nameVi: "cát cánh", nameEn: "balloon flower", boundModel: .rotation,
    harvestFrom: MonthDay(month: 10, day: 1), harvestTo: MonthDay(month: 2, day: 29), upperYield: 15_000)
  static let spirit = Crop(code: "ruou-ngo", nameVi: "rượu ngô", nameEn: "corn wine", boundModel: .none)

  @Test(arguments: [
    (plum, "2026-05-14", false), (plum, "2026-05-15", true), (plum, "2026-07-15", true),
    (plum, "2026-07-16", false),
    (plum, "2026-01-01", false),
    // A window over the new year.
    (root, "2026-09-30", false), (root, "2026-10-01", true), (root, "2026-12-31", true),
    (root, "2027-01-01", true),
    (root, "2028-02-29", true), (root, "2027-02-28", true), (root, "2027-03-01", false),
    (spirit, "2026-04-01", true),
  ])
  func `the first and last day belong to the season`(crop: Crop, day: String, isAllowed: Bool) throws {
    let date = try #require(CalendarDate(day))
    let isRefused = (try? HarvestRule(for: crop).checkSeason(date, subject: "L1")) == nil
    #expect(isRefused != isAllowed)
  }

  @Test func `a harvest out of season is refused with day, crop and window`() throws {
    let date = try #require(CalendarDate("2026-05-14"))
    #expect(
      throws: Refusal(
        .outOfSeason, "MTH-260514",
        [
          "date": .text("2026-05-14"), "crop": .text("man-tam-hoa"), "from": .text("15/5"),
          "to": .text("15/7"),
        ])
    ) { try HarvestRule(for: Self.plum).checkSeason(date, subject: "MTH-260514") }
  }

  /// By hand: (5000 + 1.645 × 200) m² = 0.5329 ha, × 12 t/ha = 6394.8 kg; 0.25 ha × 0.8 × 0.5 = 0.1 ha, 1200 kg.
  static let land = [
    "A": BearingLand(area: SquareMetres(5000), areaStandardError: SquareMetres(200)),
    "B": BearingLand(
      area: SquareMetres(2500),
      stands: [CropStand(from: CalendarDate("2024-03-01")!, cropShare: 0.8, bearingShare: 0.5)]),
  ]

  static func weighing(_ parcels: String, _ kilograms: Double, _ day: String = "2026-06-12") -> Weighing {
    Weighing(
      day: CalendarDate(day)!,
      source: LotSource(parcelCodes: parcels.map(String.init), mass: Kilograms(kilograms)))
  }

  private func refusal(
    of harvest: [Weighing], after earlier: [Weighing] = [], crop: Crop = plum,
    land: [String: BearingLand] = land
  ) -> [String: StatedValue]? {
    do throws(Refusal) {
      try HarvestRule(for: crop).checkBalance(of: harvest, after: earlier, on: land, subject: "L1")
      return nil
    } catch {
      return error.code == .aboveYieldBound ? error.values : [:]
    }
  }

  private func figures(_ kilograms: Double, _ bound: Double) -> [String: StatedValue] {
    ["kilograms": .kilograms(kilograms), "bound": .kilograms(bound)]
  }

  @Test func `the bound is area with its error, by shares, by upper yield, and is allowed itself`() {
    let w = Self.weighing
    #expect(refusal(of: [w("A", 6394.8, "2026-06-12")]) == nil)
    #expect(refusal(of: [w("A", 6394.801, "2026-06-12")]) == figures(6394.801, 6394.8))
    #expect(refusal(of: [w("B", 1200, "2026-06-12")]) == nil)
    #expect(refusal(of: [w("B", 1200.5, "2026-06-12")]) == figures(1200.5, 1200))
    #expect(refusal(of: [w("AB", 7594.8, "2026-06-12")]) == nil)
    #expect(refusal(of: [w("AB", 7594.9, "2026-06-12")]) == figures(7594.9, 7594.8))
  }

  @Test
  func
    `what was weighed of several parcels makes room where it can, and is told with those it shares land with`()
  {
    let w = Self.weighing
    let both = w("AB", 7000, "2026-06-01")
    // 594.8 kg are left, wherever they grew.
    #expect(refusal(of: [w("A", 594.8, "2026-06-12")], after: [both]) == nil)
    #expect(refusal(of: [w("A", 594.9, "2026-06-12")], after: [both]) == figures(7594.9, 7594.8))
    #expect(refusal(of: [w("B", 594.8, "2026-06-12")], after: [both]) == nil)
    // B alone is full, whatever A has left.
    let full = [w("B", 1200, "2026-06-01"), w("A", 100, "2026-06-01")]
    #expect(refusal(of: [w("B", 0.001, "2026-06-12")], after: full) == figures(1200.001, 1200))
    #expect(refusal(of: [w("AB", 6294.8, "2026-06-12")], after: full) == nil)
  }

  @Test func `a harvest that was too much before is not held against another that has room`() {
    let w = Self.weighing
    let before = [w("B", 5000, "2026-06-01")]
    #expect(refusal(of: [w("A", 6394.8, "2026-06-12")], after: before) == nil)
    #expect(refusal(of: [w("AB", 6394.8, "2026-06-12")], after: before) == nil)
    #expect(refusal(of: [w("AB", 6394.9, "2026-06-12")], after: before) != nil)
  }

  @Test func `each year has its own bound, and each planting cycle of a crop in rotation`() {
    let w = Self.weighing
    #expect(refusal(of: [w("B", 1200, "2026-06-12")], after: [w("B", 1200, "2025-06-12")]) == nil)
    let planted = BearingLand(
      area: SquareMetres(10_000),
      stands: [
        CropStand(from: CalendarDate("2022-03-01")!, isPlanted: true),
        CropStand(from: CalendarDate("2024-03-01")!, cropShare: 0.5, isPlanted: true),
      ])
    let land = ["B": planted]
    let old = w("B", 15_000, "2023-11-01")
    #expect(refusal(of: [old], crop: Self.root, land: land) == nil)
    #expect(refusal(of: [w("B", 1, "2023-12-01")], after: [old], crop: Self.root, land: land) != nil)
    #expect(refusal(of: [w("B", 7500, "2025-11-01")], after: [old], crop: Self.root, land: land) == nil)
    #expect(
      refusal(of: [w("B", 7501, "2025-11-01")], after: [old], crop: Self.root, land: land)
        == figures(7501, 7500))
  }

  @Test func `a season over the new year is one season`() {
    var crop = Self.root
    crop.boundModel = .annual
    #expect(
      HarvestRule(for: crop).daysOfSeason(of: CalendarDate("2027-01-15")!)
        == CalendarDate("2026-10-01")!...CalendarDate("2027-09-30")!)
    #expect(
      HarvestRule(for: Self.plum).daysOfSeason(of: CalendarDate("2026-06-12")!)
        == CalendarDate("2026-01-01")!...CalendarDate("2026-12-31")!)
    #expect(HarvestRule(for: Self.root).daysOfSeason(of: CalendarDate("2026-11-12")!) == nil)
  }

  @Test func `a crop without a bound takes any mass`() {
    #expect(refusal(of: [Self.weighing("A", 1e6, "2026-06-12")], crop: Self.spirit) == nil)
  }

  /// Hall's condition by hand: for no set of parcels is what can only have grown on them more than they bear.
  @Test func `weighings find room exactly when every set of parcels can bear what must have grown on it`() {
    var random = FixedRandom(seed: 7)
    let names = ["A", "B", "C", "D", "E"]
    for _ in 0..<400 {
      let land = Dictionary(
        uniqueKeysWithValues: names.map {
          ($0, BearingLand(area: SquareMetres(Double(Int.random(in: 1...20, using: &random)) * 10)))
        })
      var standing: [Weighing] = []
      for _ in 0..<12 {
        let parcels = names.filter { _ in Bool.random(using: &random) }
        guard !parcels.isEmpty else { continue }
        let new = Self.weighing(
          parcels.joined(), Double(Int.random(in: 1...120, using: &random)), "2026-06-12")
        let all = standing + [new]
        let fits = (1..<32).allSatisfy { mask in
          let set = Set(names.indices.filter { mask >> $0 & 1 == 1 }.map { names[$0] })
          let must = all.filter { set.isSuperset(of: $0.source.parcelCodes) }
            .reduce(0) { $0 + $1.source.mass.value }
          return must <= set.reduce(0) { $0 + land[$1]!.area.value * 1.2 } + 1e-6
        }
        #expect((refusal(of: [new], after: standing, land: land) == nil) == fits)
        if fits { standing.append(new) }
      }
    }
  }
}
