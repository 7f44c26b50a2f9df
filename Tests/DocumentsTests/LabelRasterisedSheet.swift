import Documents
import Foundation
import Printing
import TestSupport

/// A page of labels as poppler draws it, cut into labels by the geometry of the sheet.
struct RasterisedSheet {
  private let folder: TemporaryFolder
  private let sheet: LabelSheet
  private let width: Int
  private let height: Int
  /// Grey, row by row; 0 is black.
  private let pixels: [UInt8]
  private let scale: Double

  init(_ pdf: String, dotsPerInch: Int, _ sheet: LabelSheet, page: Int = 1, in folder: TemporaryFolder) throws
  {
    _ = try OutsideProgram.run(
      "pdftoppm",
      [
        "-r", String(dotsPerInch), "-f", String(page), "-l", String(page), "-gray", "-singlefile", pdf,
        folder.file("page"),
      ])
    // PGM: `P5`, width, height, 255, each ended by one white character, then the pixels.
    let bytes = try folder.bytes("page.pgm")
    let header = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 3)
    let size = String(decoding: header[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    (width, height) = (size[0], size[1])
    pixels = Array(bytes.suffix(width * height))
    scale = Double(dotsPerInch) / 25.4
    self.sheet = sheet
    self.folder = folder
  }

  /// What zbar reads on each label, nil where it sees no code.
  /// - Parameter labels: all of the sheet when nil.
  func readCodes(on labels: Range<Int>? = nil) throws -> [String?] {
    var names: [String] = []
    for index in labels ?? 0..<sheet.count {
      let frame = sheet.frame(of: index)
      let columns = Int(frame.x * scale)..<min(width, Int((frame.maxX * scale).rounded(.up)))
      let rows = Int(frame.y * scale)..<min(height, Int((frame.maxY * scale).rounded(.up)))
      var crop = Array("P5\n\(columns.count) \(rows.count)\n255\n".utf8)
      for y in rows { crop += pixels[y * width + columns.lowerBound..<y * width + columns.upperBound] }
      names.append("label-\(index).pgm")
      try folder.write(crop, names[names.count - 1])
    }
    // One call for all: starting a process costs more than reading a code.
    let xml = try OutsideProgram.run("zbarimg", ["-q", "--xml"] + names.map(folder.file), isLenient: true)
    var found: [String?] = Array(repeating: nil, count: names.count)
    for part in xml.components(separatedBy: "<source href='").dropFirst() {
      let name = part.prefix { $0 != "'" }
      guard let index = names.firstIndex(where: { name.hasSuffix("/" + $0) }),
        let data = part.firstMatch(of: /<data[^>]*><!\[CDATA\[(.*?)\]\]>/)
      else { continue }
      found[index] = String(data.1)
    }
    return found
  }

  /// Where the dark modules of a code lie, by its uppermost and leftmost dark pixels; nil where all is white.
  /// - Parameters:
  ///   - region: what is printed under the code may be in it, nothing beside or above.
  ///   - size: of the code without its quiet zone, in millimetres.
  func symbol(in region: Rectangle, size: Double) throws -> Rectangle? {
    let columns = Int(region.x * scale)..<min(width, Int((region.maxX * scale).rounded(.up)))
    let rows = Int(region.y * scale)..<min(height, Int((region.maxY * scale).rounded(.up)))
    func isDark(_ x: Int, _ y: Int) -> Bool { pixels[y * width + x] < 128 }
    guard let top = rows.first(where: { y in columns.contains { isDark($0, y) } }) else { return nil }
    let band = top..<min(rows.upperBound, top + Int(size * scale * 0.9))
    guard let left = columns.first(where: { x in band.contains { isDark(x, $0) } }) else { return nil }
    return Rectangle(x: Double(left) / scale, y: Double(top) / scale, width: size, height: size)
  }

  /// Whether anything dark lies within the distance of a place, in millimetres.
  func isDark(near place: Point, within distance: Double) -> Bool {
    let columns = Int((place.x - distance) * scale)...Int((place.x + distance) * scale)
    let rows = Int((place.y - distance) * scale)...Int((place.y + distance) * scale)
    return rows.contains { y in columns.contains { pixels[y * width + $0] < 128 } }
  }

  /// Darkness of the darkest pixel outside all of the frames: 0 is white, 1 is black.
  ///
  /// A pixel that a frame cuts counts as its own.
  /// - Parameter region: where to look; the whole page when nil.
  func darkness(outside frames: [Rectangle], in region: Rectangle? = nil) throws -> Double {
    let left = region.map { Int($0.x * scale) + 1 } ?? 0
    let top = region.map { Int($0.y * scale) + 1 } ?? 0
    let right = region.map { Int($0.maxX * scale) } ?? width
    let bottom = region.map { Int($0.maxY * scale) } ?? height
    let covers = frames.map { frame in
      "rectangle \(Int(frame.x * scale) - 1 - left),\(Int(frame.y * scale) - 1 - top) "
        + "\(Int(frame.maxX * scale) + 1 - left),\(Int(frame.maxY * scale) + 1 - top)"
    }
    let lightest = try OutsideProgram.run(
      "convert",
      [
        folder.file("page.pgm") + "[\(right - left)x\(bottom - top)+\(left)+\(top)]", "-fill", "white",
        "-draw",
        covers.joined(separator: " "), "-format", "%[fx:minima]", "info:",
      ])
    return 1 - (Double(lightest) ?? 0)
  }
}
