import Documents
import Foundation
import GrowingAreas
import Testing
import Traceability
import Wording

/// Labels as a cooperative would print them, one serial each.
enum LabelSamples {
  static func serial(_ number: Int) -> String {
    let alphabet = SerialCode.alphabet
    var state = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
    return String(
      (0..<SerialCode.issuedLength).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return alphabet[Int(state >> 33) % alphabet.count]
      })
  }

  /// The label of that number with every link it may carry.
  static func code(_ number: Int, host: String = "truyxuat.bacha.vn") -> LabelCode {
    let serial = serial(number)
    return LabelCode(
      serial: serial,
      links: [
        .whole: "https://\(host)/01/09521234543213/10/MTH-260612/21/\(serial)",
        .serial: "https://\(host)/01/09521234543213/21/\(serial)", .short: "https://\(host)/q/\(serial)",
      ])
  }

  static func codes(_ count: Int) -> [LabelCode] { (0..<count).map { code($0) } }

  static func content(_ language: Language = .vi) -> LabelContent {
    var content = LabelContent(
      productName: "Mận Tam hoa Bắc Hà", productNameEn: "Bac Ha Tam Hoa plums", netContent: "1 kg",
      lotCode: "MTH-260612", date: CalendarDate(year: 2026, month: 6, day: 12)!,
      bestBefore: CalendarDate(year: 2026, month: 6, day: 26)!, cooperativeName: "HTX Mận Na Hối",
      cooperativeAddress: "Thôn Na Hối Tày, xã Bắc Hà, tỉnh Lào Cai", origin: "xã Bắc Hà, Lào Cai",
      gtin: "09521234543213", language: language)
    content.growingAreaCode = "VN-10-02839-01-26"
    return content
  }

  /// Fresh goods with the longest names met in the commune.
  static func long(_ language: Language = .vi) -> LabelContent {
    var content = content(language)
    content.productName = "Mận Tam hoa Bắc Hà loại đặc biệt"
    content.productNameEn = "Special-grade Bac Ha Tam Hoa plums"
    content.cooperativeName = "Hợp tác xã Nông nghiệp và Du lịch cộng đồng Bản Phố Hoàng Thu Phố"
    content.cooperativeAddress = "Số nhà 127, thôn Hoàng Thu Phố 2, xã Bắc Hà, tỉnh Lào Cai"
    return content
  }

  static func processed(_ language: Language = .vi) -> LabelContent {
    var content = long(language)
    content.kind = .processed
    content.beginning = .production
    content.productName = "Mận sấy dẻo Bắc Hà"
    content.productNameEn = "Soft-dried Bac Ha plums"
    content.netContent = "200 g"
    content.ingredients = "mận Tam hoa 92 %, đường mía, muối, gừng, chất điều chỉnh độ a-xít (330)"
    content.useAndStorage = "ăn liền; để nơi khô mát, tránh nắng, đậy kín sau khi mở"
    content.warnings = "có thể còn hạt; không dùng cho trẻ dưới 3 tuổi"
    content.marks = ["OCOP 4 sao", "VietGAP"]
    return content
  }

  static func spirits(_ language: Language = .vi) -> LabelContent {
    var content = long(language)
    content.kind = .spirits
    content.beginning = .production
    content.productName = "Rượu ngô men lá Bản Phố"
    content.productNameEn = "Ban Pho maize spirit with leaf yeast"
    content.netContent = "500 ml"
    content.bestBefore = nil
    content.alcoholPercent = 42.5
    content.millilitres = 500
    content.licence = "12/GP-UBND"
    content.ingredients = "ngô tẻ vàng, men lá hồng mi, nước suối"
    content.useAndStorage = "uống trực tiếp; để nơi khô mát"
    content.warnings = "không dùng cho người dưới 18 tuổi và phụ nữ có thai"
    return content
  }

  /// What a person, or an attacker, may type where a name is expected.
  static let hostileTexts = [
    HostileText("markup", "<b>đậm</b> & <span size='99999'>"),
    HostileText("overrides", "a\u{202E}b\u{2066}c"), HostileText("right to left", "مزرعة البرقوق"),
    HostileText("one long word", String(repeating: "W", count: 300)),
    HostileText("many words", String(repeating: "Ẵgq ", count: 60)),
    HostileText("stacked marks", "e" + String(repeating: "\u{301}\u{323}", count: 60)),
    HostileText("line breaks", "a\u{2028}b"),
  ]

  /// - Parameter all: also in the parts that are never cut.
  static func hostile(_ text: String, all: Bool) -> LabelContent {
    var content = content()
    content.productNameEn = text
    content.growingAreaCode = text
    content.marks = [text]
    content.gtin = text
    guard all else { return content }
    content.productName = text
    content.netContent = text
    content.lotCode = text
    content.cooperativeName = text
    content.cooperativeAddress = text
    content.origin = text
    return content
  }
}

/// A text under the name that a failing test shows.
struct HostileText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String

  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }
}
