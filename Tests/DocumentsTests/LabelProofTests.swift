import Foundation
import GrowingAreas
import Printing
import TestSupport
import Testing
import Traceability

@testable import Documents

/// Prints whole runs on every sheet of paper and reads each code back from pictures of the pages, good ones and damaged ones.
@Suite(.enabled(if: OutsideProgram.hasPython("zxingcpp", "numpy"))) struct LabelProofTests {
  static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../Fixtures/labels/read_labels.py").standardized.path
  static let paper = LabelSheet.all.filter { $0.feed == .sheets }

  struct Reading: Decodable {
    var reader, damage: String
    var label: Int
    var texts: [String]
  }

  private struct Job: Encodable {
    var page: String
    var dotsPerInch: Int
    var frames: [[Int]]
    var every: Int
  }

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: paper, [203, 300])
  func `every code of a run opens its own link on two readers, also turned, blurred and pale`(
    sheet: LabelSheet, dotsPerInch: Int
  ) throws {
    let codes = LabelSamples.codes(LongTests.areWanted ? 2400 : 240)
    let summary = try printLabels(
      LabelSamples.content(), codes, on: sheet, to: folder.file("run.pdf"),
      LabelPrintOptions(creationDate: "2026-06-12T08:00:00+07:00"))
    _ = try OutsideProgram.run(
      "pdftoppm", ["-r", String(dotsPerInch), "-gray", folder.file("run.pdf"), folder.file("page")])
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".pgm") }.sorted()
    #expect(pages.count == summary.pages)
    let jobs = pages.enumerated().map { index, name in
      // Cut by the geometry of the sheet alone: a print out of place would be cut through.
      let labels = min(sheet.count, codes.count - index * sheet.count)
      return Job(
        page: folder.file(name), dotsPerInch: dotsPerInch,
        frames: (0..<labels).map { pixels(of: sheet.frame(of: $0), dotsPerInch) },
        // Damaged: every label in the long run, every sixth in the short one.
        every: LongTests.areWanted ? 1 : 6)
    }
    try folder.write(Array(JSONEncoder().encode(jobs)), "jobs.json")
    let told = try OutsideProgram.run(OutsideProgram.python, [Self.script, folder.file("jobs.json")])
    let readings = try told.split(separator: "\n").map {
      try JSONDecoder().decode([Reading].self, from: Data($0.utf8))
    }
    var undamaged = 0
    for (page, readings) in readings.enumerated() {
      for reading in readings {
        let number = page * sheet.count + reading.label
        let link = codes[number].links[summary.linkForm]!
        #expect(
          reading.texts == [link],
          "\(reading.reader), \(reading.damage), label \(number + 1) at \(dotsPerInch) dpi")
        if reading.damage == "none" { undamaged += 1 }
      }
    }
    #expect(undamaged == 2 * codes.count)
  }

  @Test(arguments: paper)
  func `every label lies within a tenth of a millimetre of its place on the sheet`(sheet: LabelSheet) throws {
    let codes = LabelSamples.codes(sheet.count)
    let summary = try printLabels(
      LabelSamples.content(), codes, on: sheet, to: folder.file("page.pdf"),
      LabelPrintOptions(creationDate: "2026-06-12T08:00:00+07:00"))
    // 0.042 mm a pixel.
    let page = try RasterisedSheet(folder.file("page.pdf"), dotsPerInch: 600, sheet, in: folder)
    let layout = LabelLayout(sheet)
    let size = Double(summary.symbolSize) * summary.moduleSize
    let quiet = Double(QRSymbol.quietZone) * summary.moduleSize
    let design = try LabelDesign(LabelSamples.content(), codes, on: layout, form: nil)
    var offsets: [Point] = []
    for index in 0..<sheet.count {
      let box = layout.contentFrame(of: index)
      let column = Rectangle(
        x: box.maxX - size - 2 * quiet, y: box.y, width: size + 2 * quiet, height: box.height)
      let code = try #require(try page.symbol(in: column, size: size))
      #expect(abs(code.x - (column.x + quiet)) < 0.1, "label \(index + 1)")
      #expect(abs(code.y - (box.y + design.code.symbolFrame.y)) < 0.1, "label \(index + 1)")
      offsets.append(Point(x: code.x - box.x, y: code.y - box.y))
    }
    // The design is the same on all labels.
    for (index, offset) in offsets.enumerated() {
      #expect(abs(offset.y - offsets[0].y) < 0.1 && abs(offset.x - offsets[0].x) < 0.1, "label \(index + 1)")
    }
  }

  private func pixels(of frame: Rectangle, _ dotsPerInch: Int) -> [Int] {
    let scale = Double(dotsPerInch) / 25.4
    return [
      Int(frame.x * scale), Int(frame.y * scale), Int((frame.maxX * scale).rounded(.up)),
      Int((frame.maxY * scale).rounded(.up)),
    ]
  }
}
