import GrowingAreas
import Testing
import Traceability

@Suite struct `A certificate` {
  static func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

  @Test(arguments: [
    ("2026-02-28", CertificateStanding.notYet), ("2026-03-01", .valid), ("2027-06-15", .valid),
    ("2029-02-28", .valid), ("2029-03-01", .expired), ("2040-01-01", .expired),
  ])
  func `is valid from its first day to its last and on no other`(day: String, standing: CertificateStanding) {
    let validity = CertificateValidity(from: Self.day("2026-03-01"), until: Self.day("2029-02-28"))
    #expect(validity.standing(on: Self.day(day)) == standing)
  }

  @Test func `that was ended is never valid again, and one without end never expires`() {
    var validity = CertificateValidity(from: Self.day("2026-03-01"), until: nil)
    #expect(validity.standing(on: Self.day("2999-12-31")) == .valid)
    validity.endedOn = Self.day("2026-09-10")
    #expect(validity.standing(on: Self.day("2026-09-09")) == .valid)
    #expect(validity.standing(on: Self.day("2026-09-10")) == .ended)
    #expect(validity.standing(on: Self.day("2999-12-31")) == .ended)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var cooperatives: Set<String> = []
    var products: Set<String> = []
    var growingAreas: Set<String> = []
    var fields: [Set<String>]
    var holds: Bool
  }

  static let plum = "09521234543213"
  static let tea = "09521234543220"

  @Test(arguments: [
    Case(testDescription: "nothing named", fields: [["A"]], holds: false),
    Case(
      testDescription: "its cooperative", cooperatives: ["htx"], fields: [],
      holds: true),
    Case(
      testDescription: "another cooperative", cooperatives: ["khac"], fields: [],
      holds: false),
    Case(testDescription: "its product", products: [plum], fields: [], holds: true),
    Case(
      testDescription: "another product of its cooperative",
      cooperatives: ["htx"], products: [tea], fields: [], holds: false),
    Case(
      testDescription: "all fields in the area", growingAreas: ["A", "B"],
      fields: [["A"], ["B", "C"]], holds: true),
    Case(
      testDescription: "one field outside", growingAreas: ["A"],
      fields: [["A"], ["B"]], holds: false),
    Case(
      testDescription: "a field of no area", growingAreas: ["A"],
      fields: [["A"], []], holds: false),
    Case(
      testDescription: "fields nobody knows", growingAreas: ["A"], fields: [],
      holds: false),
    Case(
      testDescription: "the area, but another product",
      products: [tea], growingAreas: ["A"], fields: [["A"]], holds: false),
  ])
  func `holds only for goods that meet every part of its scope`(each: Case) throws {
    let plum = try GTIN(Self.plum)
    let scope = CertificateScope(
      cooperatives: each.cooperatives, products: Set(try each.products.map { try GTIN($0) }),
      growingAreas: each.growingAreas)
    #expect(scope.covers(plum, of: "htx", grownOn: each.fields) == each.holds)
    #expect(
      scope.covers(plum, of: "htx") == (each.holds && each.growingAreas.isEmpty))
  }
}

@Suite struct `The ten items of the circular` {
  static let cooperative = Cooperative(slug: "htx", name: "HTX", address: "Bắc Hà")

  static func product() throws -> Product {
    Product(
      gtin: try GTIN("09521234543213"), cooperativeSlug: "htx", nameVi: "Mận", nameEn: "Plum",
      cropCode: "man",
      netContent: "1 kg", photo: ProductPhoto(mediaType: "image/png", bytes: [1], width: 1, height: 1),
      standards: ["TCCS 01:2026"])
  }

  @Test func `are all asked for, in their order`() throws {
    let product = try Self.product()
    let lot = Lot(
      gtin: product.gtin, code: try LotCode("L1"), harvestDate: CalendarDate("2026-06-12")!, sources: [])
    let items = TraceabilityItems(of: product, by: Self.cooperative, lot: lot)
    #expect(items.entries.map(\.item) == TraceabilityItem.allCases && items.entries.count == 10)
    #expect(items.isComplete)
    #expect(items.entries[7].standing == .none && items.entries[8].standing == .none)
    let unplaced = TraceabilityItems(of: product, by: Self.cooperative, lot: lot, isPlaceKnown: false)
    #expect(unplaced.missing == [.stages])
    let alone = TraceabilityItems(of: product, by: Self.cooperative, lot: nil)
    #expect(alone.isComplete && alone.entries[4...6].allSatisfy { $0.standing == .ofLot })
  }

  @Test func `are missed one by one`() throws {
    let whole = try Self.product()
    var product = whole
    product.photo = nil
    product.standards = []
    #expect(
      TraceabilityItems(of: product, by: Self.cooperative, lot: nil).missing == [.image, .standards])
    product = whole
    product.mandatory.kind = .processed
    #expect(TraceabilityItems(of: product, by: Self.cooperative, lot: nil).missing == [.shelfLife])
    product.shelfLifeDays = 90
    #expect(TraceabilityItems(of: product, by: Self.cooperative, lot: nil).isComplete)
  }

  @Test(arguments: [
    (ProductKind.fresh, nil, true), (.processed, 4.9, true), (.spirits, 14.9, true), (.spirits, 15, false),
    (.spirits, 45.5, false), (.spirits, nil, false), (.processed, 15, false),
  ])
  func `strong drink is not advertised`(kind: ProductKind, percent: Double?, may: Bool) {
    #expect(MandatoryContent(kind: kind, alcoholPercent: percent).mayBeAdvertised == may)
  }
}

@Suite struct `An address of another server` {
  @Test(arguments: [
    "https://shopee.vn/htx-man", "https://truyxuat.example:8443/a?b=c&d=%C4%91#e", "https://xn--bc-h-sna.vn",
  ])
  func `is taken as it is`(text: String) throws { #expect(try WebAddress(text).text == text) }

  @Test(arguments: [
    "http://shopee.vn", "javascript:alert(1)", "https://", "https://localhost/a", "https://user@shopee.vn/",
    "https://shopee.vn/a b", "https://shopee.vn/\"><script>", "https://shopee.vn/đ", "HTTPS://shopee.vn",
    "https://127.0.0.1/", "https://a.vn:x/", "https://-a.vn/", "https://a..vn/", "//shopee.vn",
    "https://a.vn/" + String(repeating: "x", count: 400),
  ])
  func `is refused when a page, a header or JSON could not carry it safely`(text: String) {
    #expect(throws: Refusal.self) { try WebAddress(text) }
  }

  @Test func `a host is kept in small letters`() throws {
    #expect(try HostName("NongSan.HTX-Man.VN").text == "nongsan.htx-man.vn")
    for wrong in ["localhost", "a b.vn", "a.vn/x", "a.vn:80", "", "10.0.0.1", "mận.vn"] {
      #expect(throws: Refusal.self, "\(wrong)") { try HostName(wrong) }
    }
  }
}
