import Testing

@testable import Wording

/// What stands on paper was written by hand from the rules in docs, not computed.
struct NumberFormTests {
  @Test(arguments: [
    (0.0, 0, "0", "0"),
    (-0.04, 1, "0,0", "0.0"),
    (1_234_567.8, 1, "1.234.567,8", "1,234,567.8"),
    (999.995, 2, "1.000,00", "1,000.00"),
    (1.005, 2, "1,01", "1.01"),
    (2.675, 2, "2,68", "2.68"),
    (-1234.5, 0, "-1.235", "-1,235"),
    (1e21, 0, "1.000.000.000.000.000.000.000", "1,000,000,000,000,000,000,000"),
    (1.5e-7, 7, "0,0000002", "0.0000002"),
    (0.05, 0, "0", "0"),
    (0.5, 0, "1", "1"),
    (9.96, 1, "10,0", "10.0"),
    (.infinity, 1, "–", "–"),
    (.nan, 1, "–", "–"),
  ])
  func `a number with fixed decimals`(value: Double, decimals: Int, vi: String, en: String) {
    #expect(Language.vi.number(value, .exactly(decimals)) == vi)
    #expect(Language.en.number(value, .exactly(decimals)) == en)
  }

  @Test(arguments: [(31.0, "31"), (102.3, "102,3"), (0.5000004, "0,5"), (2_493_195.35, "2.493.195,35")])
  func `zeros at the end are left out of running text`(value: Double, vi: String) {
    #expect(Language.vi.number(value) == vi)
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1_000, "1.000", "1,000"), (-12_345, "-12.345", "-12,345"),
  ])
  func `a whole number`(value: Int, vi: String, en: String) {
    #expect(Language.vi.count(value) == vi)
    #expect(Language.en.count(value) == en)
  }

  @Test(arguments: [
    (0.0, "0,0%", "0.0%"),
    (0.0001, "0,1%", "0.1%"),
    (0.145, "14,5%", "14.5%"),
    (0.87549, "87,5%", "87.5%"),
    (0.9996, "99,9%", "99.9%"),
    (1.0, "100,0%", "100.0%"),
    (1.0001, "100,1%", "100.1%"),
    (1.1234, "112,3%", "112.3%"),
    (12.5, "1.250,0%", "1,250.0%"),
  ])
  func `a share in percent never reaches a mark it has not reached`(share: Double, vi: String, en: String) {
    #expect(Language.vi.percent(share) == vi)
    #expect(Language.en.percent(share) == en)
  }

  @Test func `a share without decimals`() {
    #expect(Language.vi.percent(0.25, .upTo(1)) == "25%")
    #expect(Language.vi.percent(0.999, .exactly(0)) == "99%")
  }

  @Test(arguments: [
    (0.4, "0,4 m²", "0.4 m²"),
    (35.0, "35 m²", "35 m²"),
    (36.0, "36 m² (0,1 sào)", "36 m² (0.1 sào)"),
    (450.0, "450 m² (1,25 sào)", "450 m² (1.25 sào)"),
    (3_600.2, "3.600 m² (10 sào)", "3,600 m² (10 sào)"),
    (9_999.4, "9.999 m² (27,78 sào)", "9,999 m² (27.78 sào)"),
    (9_999.5, "1 ha", "1 ha"),
    (12_500.0, "1,25 ha", "1.25 ha"),
    (12_345_678.0, "1.234,57 ha", "1,234.57 ha"),
  ])
  func `an area below and from one hectare`(squareMetres: Double, vi: String, en: String) {
    #expect(Language.vi.area(squareMetres: squareMetres) == vi)
    #expect(Language.en.area(squareMetres: squareMetres) == en)
  }

  @Test func `sào follows the region`() {
    #expect(Language.vi.area(squareMetres: 450, squareMetresPerSao: 500) == "450 m² (0,9 sào)")
    #expect(Language.vi.area(squareMetres: 450, squareMetresPerSao: nil) == "450 m²")
  }

  @Test(arguments: [(1_249.95, "0,12"), (1_250.0, "0,13"), (0.0, "0,00"), (123_450_050.0, "12.345,01")])
  func `hectares in tables round once, from square metres`(squareMetres: Double, vi: String) {
    #expect(Language.vi.hectares(squareMetres: squareMetres) == vi)
  }

  @Test func `weights, lengths and angles carry their unit`() {
    #expect(Language.vi.kilograms(1_234.5) == "1.234,5 kg")
    #expect(Language.en.kilograms(0.0305) == "0.031 kg")
    #expect(Language.vi.metres(3.44) == "3,4 m")
    #expect(Language.vi.metres(1_234.4) == "1.234 m")
    #expect(Language.en.metres(52_340) == "52.3 km")
    #expect(Language.vi.degrees(104.289) == "104,28900°")
  }
}
