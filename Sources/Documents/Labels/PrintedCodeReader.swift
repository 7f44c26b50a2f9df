import FileFormats
import Foundation
import GrowingAreas
import Printing
public import Traceability

/// Reads the codes on prints and photographs with programs of the machine: `pdftoppm` draws the pages of a PDF, `zbarimg` reads.
///
/// A page is read whole, in tiles that overlap by more than a code, and at several sizes: on a large picture, and on one that is out of
/// focus, the reader finds in one of them what it misses in another.
public struct PrintedCodeReader: Sendable {
  /// Of the file.
  public static let maximumBytes = 200_000_000
  /// Pages of a PDF; 65 labels each are more than any run has.
  static let maximumPages = 2000
  static let dotsPerInch = 300
  /// Side of a tile and distance from one to the next, in pixels: 400 are 34 mm at 300 dots per inch, more than a code.
  static let tile = 1200
  static let step = 800
  /// Longer side of pictures that are enlarged, in pixels; a page at 300 dots per inch has more.
  static let enlargedUpTo = 3000

  private var process = BoundedProcess(seconds: 60)

  /// - Parameter searchPath: where programs are looked for; where Debian puts them when nil.
  public init(searchPath: String? = nil) {
    if let searchPath { process.searchPath = searchPath }
  }

  /// - Parameters:
  ///   - name: of the file, for refusals.
  ///   - progress: called with the page that is read and how many there are.
  /// - Returns: each place of a code once, page by page; and how many pages there were.
  /// - Throws: `missingSoftware`, `formatUnknown`, `fileUnreadable`, `tooMuchInFile`.
  public func read(
    _ bytes: [UInt8], named name: String, progress: (Int, Int) -> Void
  ) throws -> (codes: [ReadCode], pages: Int) {
    let zbar = try program("zbarimg", of: "zbar-tools", name)
    return try withPrivateFolder { folder in
      guard bytes.starts(with: Array("%PDF".utf8)) else {
        progress(1, 1)
        let picture: Picture
        do throws(PrintingFailure) {
          picture = try Picture(decoding: bytes, maximumSide: 6000)
        } catch .pictureFormatUnknown {
          throw Refusal(.formatUnknown, name, ["found": .text("binary")])
        } catch {
          throw Refusal(error, name)
        }
        return (try codes(on: GreyPicture(picture), page: 1, zbar, folder.path, name), 1)
      }
      let pdf = folder.path + "/print.pdf"
      try Data(bytes).write(to: URL(fileURLWithPath: pdf))
      let pages = try countPages(pdf, folder.path, name)
      var found: [ReadCode] = []
      for page in 1...pages {
        progress(page, pages)
        found += try codes(on: drawn(page, of: pdf, folder.path, name), page: page, zbar, folder.path, name)
      }
      return (found, pages)
    }
  }

  private func program(_ program: String, of package: String, _ name: String) throws -> String {
    guard let path = process.program(program) else {
      throw Refusal(.missingSoftware, name, ["package": .text(package)])
    }
    return path
  }

  private func run(
    _ command: [String], _ folder: String, _ name: String, good: Set<Int32> = [0]
  ) throws -> String {
    do throws(ProcessFailure) {
      let printed = try process.run(command, in: folder, good: good)
      return (try? String(contentsOfFile: printed, encoding: .utf8)) ?? ""
    } catch {
      switch error {
      case .tookTooLong: throw Refusal(.fileUnreadable, name, ["reason": .text("took-too-long")])
      case .failed(let words): throw Refusal(.fileUnreadable, name, ["reason": .text(words)])
      }
    }
  }

  private func countPages(_ pdf: String, _ folder: String, _ name: String) throws -> Int {
    let told = try run([program("pdfinfo", of: "poppler-utils", name), pdf], folder, name)
    guard let match = told.firstMatch(of: /Pages: +(\d+)/), let pages = Int(match.1), pages > 0 else {
      throw Refusal(.fileUnreadable, name)
    }
    guard pages <= Self.maximumPages else {
      throw Refusal(.tooMuchInFile, name, ["count": .count(pages), "limit": .count(Self.maximumPages)])
    }
    return pages
  }

  private func drawn(_ page: Int, of pdf: String, _ folder: String, _ name: String) throws -> GreyPicture {
    let drawn = folder + "/page"
    _ = try run(
      [
        program("pdftoppm", of: "poppler-utils", name), "-r", String(Self.dotsPerInch), "-f", String(page),
        "-l", String(page), "-gray", "-singlefile", pdf, drawn,
      ], folder, name)
    guard let bytes = FileManager.default.contents(atPath: drawn + ".pgm"),
      let picture = GreyPicture(portableGreyMap: [UInt8](bytes))
    else { throw Refusal(.fileUnreadable, name) }
    return picture
  }

  private func codes(
    on picture: GreyPicture, page: Int, _ zbar: String, _ folder: String, _ name: String
  ) throws -> [ReadCode] {
    let tiles = try cut(picture, into: folder)
    defer { for tile in tiles { try? FileManager.default.removeItem(atPath: tile.file) } }
    // 4 means that no code was found.
    let told = try run(
      [zbar, "-q", "--xml", "--nodbus", "-Sdisable", "-Sqrcode.enable"] + tiles.map(\.file), folder, name,
      good: [0, 4])
    var sightings = CodeSightings()
    for source in told.components(separatedBy: "<source href='").dropFirst() {
      let file = source.prefix { $0 != "'" }
      guard let tile = tiles.first(where: { $0.file == file }) else { continue }
      let texts = source.matches(of: /<data[^>]*><!\[CDATA\[(.*?)\]\]><\/data>/.dotMatchesNewlines())
      sightings.add(texts.map { String($0.1) }, in: tile)
    }
    return sightings.codes(page: page)
  }

  /// The whole page, its tiles, and both again at half and a quarter of the size; a picture of few pixels also at twice its size,
  /// where codes out of focus are found that are not found at its own.
  private func cut(_ picture: GreyPicture, into folder: String) throws -> [PageTile] {
    var tiles: [PageTile] = []
    var picture = picture
    // Places count in halves of a pixel.
    var scale = 2
    if max(picture.width, picture.height) <= Self.enlargedUpTo {
      picture = picture.doubled
      scale = 1
    }
    for _ in 0..<4 {
      var parts = [(0, 0, picture.width, picture.height)]
      if picture.width > Self.tile || picture.height > Self.tile {
        for top in stride(from: 0, to: max(1, picture.height - Self.tile + Self.step), by: Self.step) {
          for left in stride(from: 0, to: max(1, picture.width - Self.tile + Self.step), by: Self.step) {
            parts.append((left, top, Self.tile, Self.tile))
          }
        }
      }
      for (left, top, width, height) in parts {
        let file = folder + "/tile-\(tiles.count).pgm"
        let part = picture.part(left: left, top: top, width: width, height: height)
        try Data(part.portableGreyMap).write(to: URL(fileURLWithPath: file))
        tiles.append(
          PageTile(
            file: file, columns: left * scale..<(left + part.width) * scale,
            rows: top * scale..<(top + part.height) * scale))
      }
      picture = picture.halved
      scale *= 2
      // Below this a page of labels has no code left that could be read.
      if max(picture.width, picture.height) < 800 { break }
    }
    return tiles
  }
}
