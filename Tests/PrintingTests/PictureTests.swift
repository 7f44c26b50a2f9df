import Foundation
import Printing
import TestSupport
import Testing

@Suite struct PictureTests {
  /// Left half red, right half blue, 40 x 20 pixels at 254 dots per inch.
  private func drawing(width: Double = 4, height: Double = 2) throws -> PNGImage {
    try PNGImage(width: width, height: height, dotsPerInch: 254) { canvas in
      canvas.fill(Rectangle(x: 0, y: 0, width: width / 2, height: height), Colour(red: 1, green: 0, blue: 0))
      canvas.fill(
        Rectangle(x: width / 2, y: 0, width: width / 2, height: height), Colour(red: 0, green: 0, blue: 1))
    }
  }

  /// A JPEG with an EXIF segment that says `orientation` and carries a marker.
  private func photograph(orientation: UInt8) throws -> [UInt8] {
    let plain = try Picture(decoding: drawing().bytes).resized(maximumSide: 40).bytes
    let entries: [UInt8] = [
      0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    ]
    let payload = Array("Exif\0\0".utf8) + entries + Array("GPS-CANARY 22.5370".utf8)
    let length = payload.count + 2
    return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + payload + plain.dropFirst(2)
  }

  @Test func `a photograph is turned upright and its EXIF data are gone`() throws {
    let photo = try photograph(orientation: 6)
    #expect(Data(photo).range(of: Data("GPS-CANARY".utf8)) != nil)
    let picture = try Picture(decoding: photo)
    #expect(picture.width == 20 && picture.height == 40)
    let small = try picture.resized(maximumSide: 800)
    #expect(small.mediaType == "image/jpeg" && small.width == 20 && small.height == 40)
    #expect(Data(small.bytes).range(of: Data("Exif".utf8)) == nil)
    #expect(Data(small.bytes).range(of: Data("CANARY".utf8)) == nil)
  }

  @Test func `a large picture gets under the byte limit and keeps its shape`() throws {
    let folder = try TemporaryFolder()
    // Noise does not compress: only smaller sides help.
    _ = try OutsideProgram.run(
      "convert",
      [
        "-seed", "7", "-size", "1200x900", "plasma:fractal", "-attenuate", "3", "+noise", "Gaussian",
        folder.file("noise.png"),
      ])
    let picture = try Picture(decoding: folder.bytes("noise.png"))
    let small = try picture.resized(maximumSide: 800)
    #expect(small.bytes.count <= 25_000)
    #expect(abs(Double(small.width) / Double(small.height) - 4.0 / 3) < 0.01)
    try folder.write(small.bytes, "small.jpg")
    let facts = try OutsideProgram.run("identify", ["-format", "%m %w %h", folder.file("small.jpg")])
    #expect(facts == "JPEG \(small.width) \(small.height)")
    #expect(throws: PrintingFailure.self) { try picture.resized(maximumSide: 800, maximumBytes: 500) }
  }

  @Test func `clear parts become white in a JPEG`() throws {
    let clear = try PNGImage(
      width: 2, height: 2, dotsPerInch: 254, background: Colour(red: 0, green: 0, blue: 0, alpha: 0)
    ) { _ in }
    let folder = try TemporaryFolder()
    try folder.write(Picture(decoding: clear.bytes).resized(maximumSide: 20).bytes, "clear.jpg")
    let mean = try OutsideProgram.run(
      "convert", [folder.file("clear.jpg"), "-format", "%[fx:mean]", "info:"])
    #expect(Double(mean) == 1)
  }

  @Test func `a picture that would unpack to gigabytes is refused before it is unpacked`() throws {
    var bomb = try drawing().bytes
    bomb.replaceSubrange(16..<24, with: [0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60])  // 60 000 x 60 000
    #expect(throws: PrintingFailure.pictureTooLarge(width: 60_000, height: 60_000, bytes: bomb.count)) {
      try Picture(decoding: bomb)
    }
    bomb.replaceSubrange(16..<24, with: [UInt8](repeating: 0xFF, count: 8))
    #expect(throws: PrintingFailure.self) { try Picture(decoding: bomb) }
  }

  @Test(arguments: [
    "", "GIF89a\u{1}\u{0}\u{1}\u{0}", "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
    "\u{FFD8}",
  ])
  func `what is neither JPEG nor PNG is refused by its content`(text: String) {
    #expect(throws: PrintingFailure.pictureFormatUnknown) { try Picture(decoding: Array(text.utf8)) }
  }

  @Test func `a picture cut short is refused, wherever it is cut, or read as far as it goes`() throws {
    let whole = try photograph(orientation: 1)
    for length in stride(from: 0, to: whole.count, by: 37) {
      do throws(PrintingFailure) {
        _ = try Picture(decoding: Array(whole.prefix(length)))
      } catch .pictureFormatUnknown {
      } catch .pictureDamaged {
      } catch { Issue.record("\(error)") }
    }
    let png = try drawing().bytes
    #expect(throws: PrintingFailure.self) { try Picture(decoding: Array(png.prefix(png.count / 2))) }
  }
}
