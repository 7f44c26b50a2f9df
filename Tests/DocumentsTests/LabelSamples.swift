import Documents
import Foundation
import GrowingAreas
import Testing

/// Labels as a cooperative would print them, one serial each.
enum LabelSamples {
  static func serial(_ number: Int) -> String {
    let alphabet = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")
    var state = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
    return String(
      (0..<8).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return alphabet[Int(state >> 33) % alphabet.count]
      })
  }

  static func content(_ number: Int) -> LabelContent { content(number, product: "Mận Tam Hoa Bắc Hà") }

  static func content(_ number: Int, product: String) -> LabelContent {
    LabelContent(
      productName: product, productNameEn: "Bac Ha Tam Hoa plums", netContent: "1 kg", lotCode: "MTH-260612",
      harvestDate: CalendarDate(year: 2026, month: 6, day: 12)!,
      bestBefore: CalendarDate(year: 2026, month: 6, day: 26)!,
      cooperativeName: "HTX Mận Na Hối", cooperativeAddress: "Thôn Na Hối Tày, xã Bắc Hà, tỉnh Lào Cai",
      origin: "xã Bắc Hà, Lào Cai", growingAreaCode: "VN-10-02839-01-26", gtin: "09521234543213",
      serial: serial(number),
      link: "https://t.bacha.vn/01/09521234543213/10/MTH-260612/21/\(serial(number))")
  }

  /// The longest names met in the commune.
  static func long(_ number: Int) -> LabelContent {
    var content = content(number, product: "Mận Tam Hoa Bắc Hà loại đặc biệt sấy dẻo")
    content.productNameEn = "Special-grade soft-dried Bac Ha Tam Hoa plums"
    content.cooperativeName = "Hợp tác xã Nông nghiệp và Du lịch cộng đồng Bản Phố Hoàng Thu Phố"
    content.cooperativeAddress = "Số nhà 127, thôn Hoàng Thu Phố 2, xã Bắc Hà, tỉnh Lào Cai"
    return content
  }

  /// What a person, or an attacker, may type where a name is expected.
  static let hostileTexts = [
    HostileText("markup", "<b>đậm</b> & <span size='99999'>"),
    HostileText("controls", "a\u{0}b\u{1B}[31m\u{7}\u{202E}c"), HostileText("right to left", "مزرعة البرقوق"),
    HostileText("one long word", String(repeating: "W", count: 10_000)),
    HostileText("many words", String(repeating: "Ẵgq ", count: 2500)),
    HostileText("stacked marks", "e" + String(repeating: "\u{301}\u{323}", count: 60)),
    HostileText("line breaks", "a\n\nb\u{2028}c"),
  ]

  static func hostile(_ number: Int, _ text: String) -> LabelContent {
    var content = content(number, product: text)
    content.productNameEn = text
    content.netContent = text
    content.lotCode = text
    content.cooperativeName = text
    content.cooperativeAddress = text
    content.origin = text
    content.growingAreaCode = text
    content.gtin = text
    content.serial = text
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
