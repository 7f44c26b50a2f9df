import Geospatial
import GrowingAreas
import SurveyImport
import Testing

struct ReadingTableTests {
  @Test func `rows of one parcel are its corners, X being north`() throws {
    let found = try features(
      of: """
        Thửa;Điểm;X (m);Y (m);Cạnh;Chủ hộ;Diện tích (ha)
        12;1;2.493.195,35;452.386,13;20,1;Sùng A Páo;0,25
        12;2;2493205,350;452386.134;;;
        ;3;2 493 205,35;452 396;;;
        13;1;2493195.350;452.386;20,1;Vàng Thị Mỷ;1.250
        """)
    #expect(found.map(\.name) == ["12", "13"])
    #expect(found.map(\.line) == [2, 5])
    #expect(
      found[0].geometry.corners == [
        TableCorner(x: 2_493_195.35, y: 452_386.13, line: 2),
        TableCorner(x: 2_493_205.35, y: 452_386.134, line: 3),
        TableCorner(x: 2_493_205.35, y: 452_396, line: 4),
      ])
    #expect(found[0].fields == ["Chủ hộ": "Sùng A Páo", "Diện tích (ha)": "0,25"])
    #expect(found[0].declaredArea == SquareMetres(2500))
    #expect(found[1].geometry.corners == [TableCorner(x: 2_493_195.35, y: 452_386, line: 5)])
    #expect(found[1].declaredArea == SquareMetres(12_500))
    #expect(found.allSatisfy { !$0.cornersAreDegrees && $0.findings.isEmpty })
  }

  @Test func `a two-row heading below a title is found`() throws {
    let found = try features(
      of: """
        BẢNG KÊ TỌA ĐỘ,,,,
        Số hiệu điểm,Tọa độ,,Số thửa,S (m²)
        ,X(m),Y(m),,
        1,2493195.35,452386.13,A1,1.250
        2,2493195.35,452396.13,A1,
        """)
    #expect(found.map(\.name) == ["A1"])
    #expect(found[0].geometry.summary == "corners 2")
    #expect(found[0].declaredArea == SquareMetres(1250))
    #expect(found[0].line == 4)
  }

  @Test(arguments: [
    ("TỌA ĐỘ X,TỌA ĐỘ Y", 1.0), ("x (Bắc),y (Đông)", 1), ("N,E", 1), ("Northing,Easting", 1),
    ("X(Đông),Y(Bắc)", 2),
    ("Toa_do_X,toa do y", 1), ("To\u{0323}a \u{0111}o\u{0323}\u{0302} X,Y", 1), ("E,N", 2),
  ]) func `northing and easting are known by many names`(heading: String, x: Double) throws {
    let corner = try features(of: "\(heading)\n1,2\n")[0].geometry.corners?[0]
    #expect(corner == TableCorner(x: x, y: 3 - x, line: 2))
  }

  @Test(arguments: [
    "Vĩ độ;Kinh độ\n22,537;104,289", "lat;lon\n22.537;104.289", "B;L\n22°32'13,2\";104°17'20,4\"",
    "KINH ĐỘ\tVĨ ĐỘ\n104.289\t22.537", "X;Y\n22°32'13,2\";104°17'20,4\"",
  ]) func `degrees are recognised by heading or mark`(text: String) throws {
    let found = try features(of: text)
    #expect(found[0].cornersAreDegrees)
    let corner = try #require(found[0].geometry.corners?[0])
    #expect(abs(corner.x - 22.537) < 1e-9)
    #expect(abs(corner.y - 104.289) < 1e-9)
  }

  /// Issue 2: a table with text in a coordinate.
  @Test func `text in a coordinate is a finding for that parcel`() throws {
    let found = try features(
      of: "Thửa,X,Y\nA,2493195,452386\nA,chưa đo,452386\nB,2493195,\nB,1e12,452386\nC,1,2\n")
    #expect(found.map(\.geometry.summary) == ["corners 1", "empty", "corners 1"])
    #expect(
      found[0].findings == [
        ImportFinding(
          .notANumber, ["column": .text("X"), "value": .text("chưa đo")],
          at: SourcePlace(line: 3, column: "X", feature: 1, vertex: 2))
      ])
    #expect(
      found[1].findings == [
        ImportFinding(
          .notANumber, ["column": .text("Y"), "value": .text("")],
          at: SourcePlace(line: 4, column: "Y", feature: 2, vertex: 1)),
        ImportFinding(
          .notANumber, ["column": .text("X"), "value": .text("1e12")],
          at: SourcePlace(line: 5, column: "X", feature: 2, vertex: 2)),
      ])
    #expect(found[2].findings.isEmpty)
  }

  @Test func `a latitude of 102 in a table is a finding`() throws {
    let found = try features(of: "lat,lon\n102,104\n22,104\n")
    #expect(found[0].geometry.summary == "corners 1")
    #expect(found[0].findings.map(\.code) == [.coordinateOutOfRange])
    #expect(found[0].findings[0].place.line == 2)
  }

  @Test(
    arguments: [
      ("Thöûa;Chuû hoä;X;Y\nA;Vaøng Thò Myû;1;2\n", "VNI"),
      ("Thöa;Chñ hé;X;Y\nA;Vµng ThÞ Mû;1;2\n", "TCVN3 (ABC)"),
    ])
  func `text of before Unicode is converted, and says so`(text: String, encoding: String) throws {
    let found = try withSurveyFile(text.unicodeScalars.map { UInt8($0.value) }) { try features(at: $0) }
    #expect(found[0].name == "A")
    #expect(found[0].fields == ["Chủ hộ": "Vàng Thị Mỷ"])
    #expect(
      found[0].findings == [
        ImportFinding(
          .legacyTextConverted, ["encoding": .text(encoding)], at: SourcePlace(line: 2, feature: 1))
      ])
  }

  @Test func `a parcel that comes back behind others is a feature of its own, with a warning`() throws {
    let found = try features(of: "Thửa,X,Y\nA,1,2\nB,3,4\nA,5,6\n")
    #expect(found.map(\.name) == ["A", "B", "A"])
    #expect(
      found[2].findings == [
        ImportFinding(
          .parcelNameRepeated, ["name": .text("A"), "feature": .count(1)],
          at: SourcePlace(line: 4, feature: 3))
      ])
    #expect(found[0].findings.isEmpty && found[1].findings.isEmpty)
  }

  @Test func `the same number on another map sheet is another parcel`() throws {
    let found = try features(of: "Tờ bản đồ,Số thửa,X,Y\n1,5,10,20\n1,5,11,20\n2,5,30,40\n")
    #expect(found.map(\.geometry.summary) == ["corners 2", "corners 1"])
    #expect(found.map(\.name) == ["5", "5"])
    #expect(found[1].fields == ["Tờ bản đồ": "2"])
  }

  @Test(arguments: [
    ("Thửa,X,Ghi chú\n1,2,3\n", "Y", "Thửa, X, Ghi chú", 1),
    ("\n\nvĩ độ;tên\n1;2\n", "kinh độ", "vĩ độ, tên", 3),
    ("tên,số\nA,1\n", "X, Y", "tên, số", 1),
  ]) func `a missing column is named with the ones that are there`(
    text: String, column: String, found: String, line: Int
  ) throws {
    #expect(
      throws: Refusal(
        .columnMissing, "survey", ["column": .text(column), "found": .text(found)],
        at: SourcePlace(line: line))
    ) { try features(of: text) }
  }
}
