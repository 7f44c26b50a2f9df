import Documents
import Foundation
import GrowingAreas
import Printing
import TestSupport
import Testing
import Traceability
import Wording

/// Labels as they were looked at and found good, kept as grids of grey: one digit for 9 x 9 dots of 300 per inch, 0 white, 9 black.
///
/// With VUNGTRONG_BLESS_LABELS=FOLDER the grids are written anew, and the pictures into the folder, to be looked at first.
@Suite struct LabelGoldenTests {
  struct Golden: CustomTestStringConvertible, Sendable {
    let name: String
    let sheet: LabelSheet
    let content: LabelContent
    var testDescription: String { name }
  }

  /// Short enough for the smallest labels, with the letters that stack the most marks.
  static func stacked(_ language: Language) -> LabelContent {
    var content = LabelSamples.content(language)
    content.productName = "Mứt mận nếp sữa Bản Phố"
    content.productNameEn = "Ban Pho plum jam"
    content.cooperativeName = "HTX Mộc Hữu Bản Phố"
    content.cooperativeAddress = "Bản Phố 1, xã Bắc Hà, tỉnh Lào Cai"
    return content
  }

  /// What the smallest label has room for in both languages.
  static func short(_ language: Language) -> LabelContent {
    var content = stacked(language)
    (content.productName, content.cooperativeName) = ("Mứt nếp sữa", "HTX Mộc Hữu")
    return content
  }

  static let goldens: [Golden] = Language.allCases.flatMap { language -> [Golden] in
    let labels: [(String, LabelSheet, LabelContent)] = [
      ("a4-24-fresh", .a4With24, LabelSamples.long(language)),
      ("a4-24-processed", .a4With24, LabelSamples.processed(language)),
      ("a4-21-spirits", .a4With21, LabelSamples.spirits(language)),
      ("a4-65", .a4With65, stacked(language)), ("roll-50x30", .roll50x30, stacked(language)),
      ("roll-50x30-long", .roll50x30, LabelSamples.long(language)),
      ("roll-40x30-long", .roll40x30, LabelSamples.long(language)),
      ("roll-40x30", .roll40x30, stacked(language)), ("roll-35x22", .roll35x22, short(language)),
    ]
    return labels.map { Golden(name: "\($0.0)-\(language.rawValue)", sheet: $0.1, content: $0.2) }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Fixtures/labels").standardized
  static let blessed = ProcessInfo.processInfo.environment["VUNGTRONG_BLESS_LABELS"]

  @Test(arguments: goldens)
  func `a label looks as it did when somebody looked at it`(golden: Golden) throws {
    let drawn = try drawLabel(
      golden.content, LabelSamples.code(0), of: golden.sheet, as: .png(dotsPerInch: 300))
    let grid = try grid(of: drawn.bytes)
    let file = Self.folder.appendingPathComponent(golden.name + ".txt")
    if let blessed = Self.blessed {
      try Data(grid.joined(separator: "\n").utf8 + [10]).write(to: file)
      try Data(drawn.bytes).write(to: URL(fileURLWithPath: blessed + "/\(golden.name).png"))
    }
    let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(kept.count == grid.count && kept.map(\.count) == grid.map(\.count))
    // Another version of the font library may shade a cell by one step; a moved letter shades many by more.
    var different = 0
    for (old, new) in zip(kept, grid) {
      for (a, b) in zip(old, new) where abs((a.wholeNumberValue ?? 99) - (b.wholeNumberValue ?? 0)) > 1 {
        different += 1
      }
    }
    #expect(different == 0, "\(different) cells differ; see VUNGTRONG_BLESS_LABELS")
  }

  @Test(arguments: goldens)
  func `whatever a label must say stands on it, in full`(golden: Golden) throws {
    let folder = try TemporaryFolder()
    let code = LabelSamples.code(0)
    _ = try printLabels(
      golden.content, [code], on: golden.sheet, to: folder.file("label.pdf"),
      LabelPrintOptions(creationDate: "2026-06-12T08:00:00+07:00"))
    // Lines are set apart by wrapping, so all blanks, joiners and the hyphens of a grouped serial are left out.
    func plain(_ text: String) -> String {
      text.filter { !$0.isWhitespace && $0 != "\u{2060}" && $0 != "\u{A0}" && $0 != "-" }
        .replacing("\u{2060}", with: "")
    }
    let said = plain(try OutsideProgram.run("pdftotext", ["-raw", folder.file("label.pdf"), "-"]))
    for part in LabelPart.allCases where !part.mayGiveWay {
      let text = plain(golden.content.text(part))
      #expect(text.isEmpty || said.contains(text), "\(part): \(text) in \(said)")
    }
    #expect(said.contains(code.serial), "serial in \(said)")
  }

  private func grid(of png: [UInt8]) throws -> [String] {
    let picture = GreyPicture(try Picture(decoding: png))
    let cell = 9
    return stride(from: 0, to: picture.height, by: cell).map { top in
      stride(from: 0, to: picture.width, by: cell).map { left -> String in
        let part = picture.part(left: left, top: top, width: cell, height: cell)
        let dark = part.pixels.reduce(0) { $0 + 255 - Int($1) }
        return String(dark * 9 / (255 * part.pixels.count))
      }.joined()
    }
  }
}

@Suite struct PrintedCodeReaderTests {
  @Test func `a reader that is not installed is named with its package`() throws {
    let reader = PrintedCodeReader(searchPath: "/nonexistent")
    #expect(throws: Refusal(.missingSoftware, "a.png", ["package": .text("zbar-tools")])) {
      try reader.read([], named: "a.png") { _, _ in }
    }
  }

  @Test(arguments: ["%PDF-1.7 and nothing more", "no picture", "\u{89}PNG\r\n\u{1A}\n"])
  func `files that are broken are refused`(text: String) throws {
    let refusal = try #require(throws: Refusal.self) {
      try PrintedCodeReader().read(Array(text.utf8), named: "a.pdf") { _, _ in }
    }
    #expect([.fileUnreadable, .formatUnknown].contains(refusal.code), "\(refusal)")
  }
}
