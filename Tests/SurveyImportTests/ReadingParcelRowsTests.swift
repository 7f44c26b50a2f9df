import Geospatial
import GrowingAreas
import SurveyImport
import Testing

/// Tables with one parcel per row: corners side by side, or a shape as well-known text.
struct ReadingParcelRowsTests {
  @Test(arguments: [
    "Thửa,X1,Y1,X2,Y2,X3,Y3,X4,Y4,Diện tích (m2)\nA,10,1,11,1,11,2,,,450\nB,20,1,21,1,21,2,20,2,1000\n",
    // Two rows of headings, as merged cells leave them.
    "Thửa;Điểm 1;;Điểm 2;;Điểm 3;;Điểm 4;;Diện tích (m2)\n;X(m);Y(m);X(m);Y(m);X(m);Y(m);X(m);Y(m);\n"
      + "A;10;1;11;1;11;2;;;450\nB;20;1;21;1;21;2;20;2;1000\n",
    "Thửa\tY1\tX1\tCạnh\tY2\tX2\tCạnh\tY3\tX3\tCạnh\tY4\tX4\tDT(m2)\n"
      + "A\t1\t10\t1\t1\t11\t1\t2\t11\t1\t\t\t450\nB\t1\t20\t1\t1\t21\t1\t2\t21\t1\t2\t20\t1000\n",
  ]) func `corners side by side are one parcel per row`(text: String) throws {
    let found = try features(of: text)
    #expect(found.map(\.name) == ["A", "B"])
    #expect(found.map(\.geometry.summary) == ["corners 3", "corners 4"])
    #expect(found[1].geometry.corners?.map(\.x) == [20, 21, 21, 20])
    #expect(found[1].geometry.corners?.map(\.y) == [1, 1, 2, 2])
    #expect(found.map(\.declaredArea) == [SquareMetres(450), SquareMetres(1000)])
  }

  @Test func `a cell that is no number names its column and corner`() throws {
    let found = try features(of: "Thửa,X1,Y1,X2,Y2,X3,Y3\nA,10,1,11,một,11,2\n")
    #expect(found[0].findings.map(\.code) == [.notANumber])
    #expect(found[0].findings[0].place == SourcePlace(line: 2, column: "Y2", feature: 1, vertex: 2))
  }

  @Test(arguments: [
    ("POLYGON((0 0,1 0,1 1,0 0))", "outline 4"),
    ("polygon z ((0 0 5,1 0 5,1 1 5),(0.2 0.1 5, 0.3 0.1 5, 0.3 0.2 5, 0.2 0.1 5))", "outline 4-4"),
    ("MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((2 0,3 0,3 1,2 0)))", "outline 4 4"),
    ("LINESTRING ZM (0 0 1 2,1 0 1 2)", "walk 2"), ("MULTILINESTRING((0 0,1 1))", "walk 2"),
    ("MULTILINESTRING((0 0,1 1),(2 2,3 3))", "walk 4"),
    ("POINT(0 0)", "not an area: POINT"), ("POLYGON EMPTY", "empty"),
    ("GEOMETRYCOLLECTION(POINT(0 0))", "not an area: GEOMETRYCOLLECTION"), ("", "empty"),
  ]) func `a shape as text is read`(text: String, summary: String) throws {
    let found = try features(of: "Tên;wkt;Ghi chú\nA;\"\(text)\";ruộng\n")
    #expect(found.map(\.geometry.summary) == [summary])
    #expect(found[0].name == "A" && found[0].fields == ["Ghi chú": "ruộng"])
    #expect(found[0].findings.isEmpty)
  }

  @Test(arguments: [
    "POLYGON((0 0,1 0,1 1,0 0)", "POLYGON((0 0,1 0,1 1,0 0)) x", "POLYGON(0 0,1 0)", "POLYGON((0,1))",
    "CIRCLE(1 2)", "POLYGON((nan 0,1 0,1 1))", "SRID=;POLYGON((0 0,1 0,1 1))", "POLYGON((0 0 0 0 0,1 0))",
    "MULTIPOLYGON" + String(repeating: "(", count: 100_000),
  ]) func `what is no shape is a finding`(text: String) throws {
    let found = try features(of: "Tên;wkt\nA;\(text)\n")
    #expect(found[0].geometry.summary == "empty")
    #expect(found[0].findings.map(\.code) == [.notANumber])
    #expect(found[0].findings[0].place == SourcePlace(line: 2, column: "wkt", feature: 1))
  }

  @Test func `numbers too large are a finding, and a code before the shape is its system`() throws {
    let found = try features(
      of: "wkt\n\"POLYGON((1e400 0,1 0,1 1))\"\n\"SRID=9208;POLYGON((0 0,1 0,1 1))\"\n")
    #expect(found[0].findings.map(\.code) == [.notANumber])
    #expect(found[1].system == .declared(DeclaredSystem(code: .vn2000LaoCai)))
  }
}
