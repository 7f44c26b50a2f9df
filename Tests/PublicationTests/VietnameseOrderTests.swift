import Testing

@testable import Publication

@Suite struct VietnameseOrderTests {
  /// As ICU 78 sorts them with `Intl.Collator("vi", {numeric: true})` (CLDR 48).
  static let sorted = [
    "Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Bản Liền", "Bản Phố 1", "Bản Phố 2", "Bản Phố 2A", "Bản Phố 10",
    "Bă",
    "Bắ", "Bâ", "Bấ", "Cốc Lầu", "Cốc Ly", "Di Thàng", "Dội 1", "Đi", "Đội 1", "E", "Ê Đê", "Hoàng Thu Phố 1",
    "Hoàng Thu Phố 02", "Lùng Phình", "Lử Thẩn", "Na", "Na Áng A", "Na Áng B", "Na Hối", "Na Hối Tày",
    "Na Hối Thổ", "Nang", "Náng", "Nậm Đét", "Nậm Mòn", "On", "Ôn", "Ơn", "Ớn", "Quán Dín Ngài", "Sín Chải",
    "sín chải A", "Sin Chải B", "Ta", "Tả Van Chư", "Ung", "Ưng", "Wang", "Y Ty", "Y Tý", "Zì Thàng",
  ]

  @Test func `keys put names in the order of Vietnamese dictionaries`() {
    let keys = Self.sorted.map(vietnameseSortKey)
    #expect(Self.sorted.shuffled().sorted { bytes($0) < bytes($1) } == Self.sorted)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `case, ways of writing a mark and what is no letter make no difference`() {
    #expect(vietnameseSortKey("BẢN PHỐ") == vietnameseSortKey("bản phố"))
    #expect(vietnameseSortKey("Ph\u{1ED1}") == vietnameseSortKey("Pho\u{302}\u{301}"))
    #expect(vietnameseSortKey("“Na Áng”") == vietnameseSortKey("Na Áng"))
  }

  private func bytes(_ name: String) -> String {
    vietnameseSortKey(name).utf8.map { String(UnicodeScalar($0)) }.joined()
  }
}
