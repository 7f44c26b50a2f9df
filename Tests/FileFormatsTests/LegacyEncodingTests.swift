import FileFormats
import Testing

struct LegacyEncodingTests {
  /// The left column was made with `iconv -t TCVN5712-1` and is shown as Latin-1.
  @Test(arguments: [
    ("§­êng B¾c Hµ", "Đường Bắc Hà"), ("Vµng ThÞ Mû", "Vàng Thị Mỷ"), ("x· NËm Mßn", "xã Nậm Mòn"),
  ]) func `TCVN3 is one byte a letter`(written: String, meant: String) {
    #expect(LegacyEncoding.tcvn3.decoded(written) == meant)
  }

  @Test(arguments: [
    ("Thöûa ñaát", "Thửa đất"), ("Baéc Haø", "Bắc Hà"), ("Ñöôøng", "Đường"), ("xaõ Naäm Moøn", "xã Nậm Mòn"),
    ("nghæ heø", "nghỉ hè"), ("moà hoâi", "mồ hôi"), ("THÖÛA ÑAÁT", "THỬA ĐẤT"), ("quyù", "quý"),
    ("laêng", "lăng"),
  ]) func `VNI is a letter and a sign for its marks`(written: String, meant: String) {
    #expect(LegacyEncoding.vni.decoded(written) == meant)
  }

  @Test(
    arguments: [
      ("Thöûa ñaát Baéc Haø", LegacyEncoding.vni), ("§­êng B¾c Hµ ThÞ Mû", .tcvn3),
      // Vietnamese as it stands, other languages, names of the Hmong and Dao, and nothing at all.
      ("Thửa đất Bắc Hà xã à ý", nil), ("xã", nil), ("Thöûa", nil), ("café naïve Müller", nil),
      ("Dền Sáng Sín Chéng", nil), ("", nil),
    ] as [(String, LegacyEncoding?)]) func `only what becomes Vietnamese is converted`(
      text: String, encoding: LegacyEncoding?
    )
  {
    #expect(LegacyEncoding.recognised(in: text.split(separator: " ")) == encoding)
  }

  @Test func `bytes that are not UTF-8 are read in the encoding that makes sense of them`() throws {
    // "Chủ hộ\tX\nVàng Thị Mỷ\t22°32'\n" by `iconv -t TCVN5712-1`, the sign of degrees as Windows has it.
    let bytes: [UInt8] =
      Array("Ch".utf8) + [0xF1] + Array(" h".utf8) + [0xE9] + Array("\tX\nV".utf8) + [0xB5]
      + Array("ng Th".utf8)
      + [0xDE] + Array(" M".utf8) + [0xFB] + Array("\t22".utf8) + [0xB0] + Array("32'\n".utf8)
    try withTemporaryFile(bytes) { path in
      var table = try TableReader(path: path)
      #expect(table.legacyEncoding == .tcvn3)
      var rows: [[String]] = []
      while try table.next() { rows.append((0..<table.count).map { table.text($0) }) }
      #expect(rows == [["Chủ hộ", "X"], ["Vàng Thị Mỷ", "22°32'"]])
    }
  }

  @Test func `bytes that make sense in no encoding are refused with their line`() {
    #expect(throws: FormatFailure(.malformed(.notUTF8), line: 2)) {
      try withTemporaryFile(Array("a\tb\ncaf".utf8) + [0xE9] + Array("\t1\n".utf8)) { path in
        var table = try TableReader(path: path)
        while try table.next() {}
      }
    }
  }
}
