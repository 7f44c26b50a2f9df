import Foundation
import TestSupport
import Testing

@Suite struct `Labels through the command line` {
  private static let lot = "09521234543213/MTH-260612"

  @Test func `the ending of the file chooses what is written`() throws {
    let work = try LabelWorkplace.make()
    for (name, arguments, beginning) in [
      ("a.pdf", ["--sheet", "a4-65"], "%PDF"), ("a.svg", [], "<?xml"),
      ("a.png", ["--code-only"], "\u{FFFD}PNG"), ("a.zpl", ["--sheet", "roll-50x30"], "^XA"),
      ("a.tspl", ["--sheet", "roll-35x22-2", "--dpi", "300"], "SIZE 72.0 mm,22.0 mm"),
    ] {
      let path = work.folder.file(name)
      try work.good(
        ["label", "print", "--lot", Self.lot, "-o", path, "--base", "https://t.bacha.vn"] + arguments)
      let bytes = try Data(contentsOf: URL(filePath: path))
      #expect(String(decoding: bytes.prefix(30), as: UTF8.self).hasPrefix(beginning), "\(name)")
    }
    let told = try work.run(
      "label", "print", "--lot", Self.lot, "-o", work.folder.file("a.docx"), "--base", "https://t.bacha.vn")
    #expect(told.status == 65 && told.errors.contains(".tspl"))
  }

  @Test func `a sheet of one's own is drawn, and its mistakes are told with the line`() throws {
    let work = try Workplace(prepared: false)
    let text = "name = own\npage = 210 x 297\ncolumns = 3\nrows = 8\nlabel = 70 x 37\n"
    let good = try work.folder.write(text, to: "own.tem")
    let drawing = work.folder.file("own.svg")
    #expect(try work.good("label", "sheets", "--sheet", good, "--drawing", drawing).contains("3 x 8"))
    #expect(try String(contentsOfFile: drawing, encoding: .utf8).contains("<svg"))
    let bad = try work.folder.write(
      text.replacingOccurrences(of: "rows = 8", with: "rows = 9"), to: "bad.tem")
    let told = try work.run("label", "sheets", "--sheet", bad)
    #expect(told.status == 65 && told.errors.contains("bad.tem:2"), "\(told.errors)")
    #expect(try work.run("label", "sheets", "--sheet", "a4-99").status == 66)
  }
}

enum LabelWorkplace {
  /// A registry with one lot and six codes.
  static func make() throws -> Workplace {
    let work = try Workplace()
    try work.good("survey", "import", Program.sample("na-hoi.geojson"), "--crop", "man-tam-hoa", "--accept")
    try work.good(
      "cooperative", "add", "--name", "Hợp tác xã Mận Na Hối", "--address", "Thôn Na Hối, xã Bắc Hà",
      "--slug", "na-hoi", "--phone", "0900 000 900")
    try work.good(
      [
        "product", "add", "--gtin", "09521234543213", "--cooperative", "na-hoi", "--name", "Mận Tam hoa",
        "--name-en", "Plums", "--crop", "man-tam-hoa", "--net", "1 kg",
      ] + work.toldItems())
    try work.good(
      "lot", "harvest", "--product", "09521234543213", "--date", "2026-06-12", "--lot", "MTH-260612",
      "--from", "P-00001=6")
    try work.good("code", "issue", "--lot", "09521234543213/MTH-260612", "--serials", "6")
    return work
  }
}
