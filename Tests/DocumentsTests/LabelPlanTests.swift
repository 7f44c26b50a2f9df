import Documents
import GrowingAreas
import Printing
import Testing
import Traceability

/// The order in which the code of a label is chosen.
@Suite struct LabelPlanTests {
  /// Modules of a link: whole 33 (M), 29 (L); serial 33, 29; short 29, 25.
  private static func size(_ form: LinkForm, _ level: QRErrorCorrection) -> Int? {
    let size = form == .short ? 29 : 33
    return level == .m ? size : size - 4
  }

  private static func plan(
    side: Millimetres, largest: Millimetres? = nil, forms: [LinkForm] = LinkForm.allCases,
    text: (Millimetres) -> LabelTextFit = { _ in .airy }
  ) -> LabelPlan? {
    // Dots of 0.1 mm: modules from 0.4 mm on are comfortable, from 0.3 mm on allowed.
    let room = CodeRoom(
      comfortable: side, largest: largest ?? side, dot: 0.1, minimumDots: 3, comfortableDots: 4)
    return LabelPlan.choose(forms, in: room, size: size, text: text)
  }

  @Test(arguments: [
    (20.6, LinkForm.whole, QRErrorCorrection.m, 33, 5), (16.5, .whole, .m, 33, 4),
    // 41 modules of 0.4 mm are 16.4 mm: below, the short link keeps the comfortable module.
    (16.3, .short, .m, 29, 4), (14.9, .short, .m, 29, 4),
    // Below 14.8 mm no comfortable module fits: again the fullest link, at a smaller one.
    (14.7, .whole, .m, 33, 3), (12.2, .short, .m, 29, 3),
  ])
  func `level M goes before L, a comfortable module before a small one, a full link before a short one`(
    side: Double, form: LinkForm, level: QRErrorCorrection, size: Int, dots: Int
  ) {
    let plan = Self.plan(side: side)
    #expect(plan?.form == form && plan?.level == level && plan?.size == size && plan?.moduleDots == dots)
  }

  @Test func `where level M has no room at all, L is tried, and then nothing`() {
    // 33 modules and the quiet zone at 0.3 mm are 12.3 mm at M, 11.1 at L; the short link needs 11.1 and 9.9.
    #expect(Self.plan(side: 11.0)?.level == .l && Self.plan(side: 11.0)?.form == .short)
    #expect(Self.plan(side: 9.8) == nil)
  }

  @Test func `a link that was asked for stays, whatever its code looks like`() {
    let plan = Self.plan(side: 14.7, forms: [.serial])
    #expect(plan?.form == .serial && plan?.moduleDots == 3)
    #expect(Self.plan(side: 11.2, forms: [.whole])?.level == .l)
  }

  @Test func `the code takes room from the text only where no comfortable one fits its share`() {
    #expect(Self.plan(side: 14.7, largest: 16.5)?.moduleDots == 4)
    #expect(Self.plan(side: 20.6, largest: 30)?.moduleDots == 5)
  }

  @Test func `a smaller module makes the text airy, and a shorter link makes room for what must be said`() {
    let airyBelow = { (side: Millimetres) -> LabelTextFit in side < 17 ? .airy : .dense }
    #expect(Self.plan(side: 24.7, text: airyBelow)?.moduleDots == 4)
    let wholeBelow = { (side: Millimetres) -> LabelTextFit in side < 15 ? .shortened : .tooMuch }
    let plan = Self.plan(side: 24.7, text: wholeBelow)
    #expect(plan?.form == .short && plan?.moduleDots == 4 && plan?.textFit == .shortened)
    #expect(Self.plan(side: 24.7, text: { _ in .tooMuch }) == nil)
  }

  @Test func `the label's own numbers: at least 0,33 mm on paper and four dots on a head`() {
    let paper = LabelLayout(.a4With65).roomForCode
    #expect(Double(paper.minimumDots) * paper.dot >= 0.33 && Double(paper.minimumDots - 1) * paper.dot < 0.33)
    #expect(Double(paper.comfortableDots) * paper.dot >= 0.375)
    for dotsPerInch in [203.0, 300] {
      let head = LabelLayout(.roll50x30, dotsPerInch: dotsPerInch).roomForCode
      #expect(head.minimumDots == 4 && abs(head.dot - 25.4 / dotsPerInch) < 1e-12)
      #expect(head.comfortableDots == (dotsPerInch == 203 ? 4 : 5))
    }
  }

  @Test func `a code that cannot be scanned is refused with the numbers`() throws {
    let long = "https://t.bacha.vn/" + String(repeating: "x", count: 260)
    let codes = [LabelCode(serial: "A", links: [.whole: long])]
    let options = LabelPrintOptions(creationDate: "")
    let refusal = try #require(throws: Refusal.self) {
      try planLabels(LabelSamples.content(), codes, on: .a4With65, dotsPerInch: nil, options)
    }
    #expect(refusal.code == .codeDoesNotFit)
    // 18.87 mm of height at 8/600 inch (0.3387 mm) a module.
    #expect(refusal.values["available"] == .count(55))
    guard case .count(let modules)? = refusal.values["modules"] else { return #expect(Bool(false)) }
    #expect(modules > 55)
    let endless = [LabelCode(serial: "A", links: [.whole: String(repeating: "x", count: 3000)])]
    let other = try #require(throws: Refusal.self) {
      try planLabels(LabelSamples.content(), endless, on: .a4With24, dotsPerInch: nil, options)
    }
    #expect(other.code == .invalidField)
  }
}
