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
    ) { try HarvestRule(for: Self.plum).check(date: date, parcels: [], subject: "MTH-260514") }
  }

  /// By hand: (5000 + 1.645 × 200) m² = 0.5329 ha; 0.25 ha × 0.8 × 0.5 = 0.1 ha; together 0.6329 ha × 12 t/ha
  /// = 7594.8 kg.
  static let parcels = [
    HarvestedParcel(area: SquareMetres(5000), areaStandardError: SquareMetres(200), mass: Kilograms(3000)),
    HarvestedParcel(
      area: SquareMetres(2500), mass: Kilograms(500), harvestedBefore: Kilograms(4000), cropShare: 0.8,
      bearingShare: 0.5),
  ]

  @Test func `the bound is area with its error, by shares, by upper yield`() throws {
    let bound = try #require(HarvestRule(for: Self.plum).yieldBound(of: Self.parcels))
    #expect(abs(bound.value - 7594.8) < 1e-9)
    #expect(HarvestRule(for: Self.plum).yieldBound(of: []) == .zero)
    #expect(HarvestRule(for: Self.spirit).yieldBound(of: Self.parcels) == nil)
  }

  @Test func `what was harvested before counts, and the bound itself is allowed`() throws {
    let date = try #require(CalendarDate("2026-06-12"))
    let rule = HarvestRule(for: Self.plum)
    // 3000 + 500 + 4000 = 7500 kg.
    try rule.check(date: date, parcels: Self.parcels, subject: "L1")
    var more = Self.parcels
    more[0].mass = Kilograms(3094.9)
    let refusal = try #require(
      #expect(throws: Refusal.self) { try rule.check(date: date, parcels: more, subject: "L1") })
    #expect(refusal.code == .aboveYieldBound)
    #expect(refusal.values["kilograms"] == .kilograms(7594.9))
    let whole = [HarvestedParcel(area: SquareMetres(10_000), mass: Kilograms(12_000))]
    try rule.check(date: date, parcels: whole, subject: "L1")
  }

  @Test func `a crop without a bound takes any mass`() throws {
    let date = try #require(CalendarDate("2026-06-12"))
    let parcels = [HarvestedParcel(area: .zero, mass: Kilograms(1e6))]
    try HarvestRule(for: Self.spirit).check(date: date, parcels: parcels, subject: "L1")
  }
}
