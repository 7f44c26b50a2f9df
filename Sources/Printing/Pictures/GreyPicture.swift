/// A picture in shades of grey, to be looked through for codes.
public struct GreyPicture: Sendable, Hashable {
  /// In pixels.
  public let width: Int
  public let height: Int
  /// Row by row from the top left; 0 is black.
  public let pixels: [UInt8]

  public init(width: Int, height: Int, pixels: [UInt8]) {
    (self.width, self.height, self.pixels) = (width, height, pixels)
  }

  /// A picture on white paper, by the weights of its colours (ITU-R BT.601).
  public init(_ picture: Picture) {
    var pixels = [UInt8](repeating: 255, count: picture.width * picture.height)
    for index in pixels.indices {
      let from = index * 4
      let (red, green, blue) = (
        Int(picture.pixels[from]), Int(picture.pixels[from + 1]), Int(picture.pixels[from + 2])
      )
      let alpha = Int(picture.pixels[from + 3])
      let lightness = (299 * red + 587 * green + 114 * blue) / 1000
      pixels[index] = UInt8((lightness * alpha + 255 * (255 - alpha)) / 255)
    }
    self.init(width: picture.width, height: picture.height, pixels: pixels)
  }

  /// Reads a PGM of the raw kind with 255 shades; nil for anything else.
  public init?(portableGreyMap bytes: [UInt8]) {
    let parts = bytes.split(separator: 10, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].elementsEqual("P5".utf8), parts[2].elementsEqual("255".utf8) else {
      return nil
    }
    let size = String(decoding: parts[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    guard size.count == 2, size.allSatisfy({ (1...100_000).contains($0) }),
      parts[3].count == size[0] * size[1]
    else { return nil }
    self.init(width: size[0], height: size[1], pixels: Array(parts[3]))
  }

  public var portableGreyMap: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + pixels }

  /// A part of it; what lies outside is left away.
  public func part(left: Int, top: Int, width: Int, height: Int) -> GreyPicture {
    let columns = max(0, left)..<min(self.width, left + width)
    let rows = max(0, top)..<min(self.height, top + height)
    var part: [UInt8] = []
    part.reserveCapacity(columns.count * rows.count)
    for y in rows {
      part += pixels[y * self.width + columns.lowerBound..<y * self.width + columns.upperBound]
    }
    return GreyPicture(width: columns.count, height: rows.count, pixels: part)
  }

  /// Twice as wide and high, with the greys between its pixels.
  public var doubled: GreyPicture {
    var twice = [UInt8](repeating: 255, count: 4 * width * height)
    for y in 0..<2 * height {
      // The nearer of two rows counts three quarters.
      let near = y / 2
      let far = min(height - 1, max(0, y % 2 == 0 ? near - 1 : near + 1))
      for x in 0..<2 * width {
        let beside = x / 2
        let beyond = min(width - 1, max(0, x % 2 == 0 ? beside - 1 : beside + 1))
        let first = 3 * Int(pixels[near * width + beside]) + Int(pixels[near * width + beyond])
        let second = 3 * Int(pixels[far * width + beside]) + Int(pixels[far * width + beyond])
        twice[y * 2 * width + x] = UInt8((3 * first + second + 8) / 16)
      }
    }
    return GreyPicture(width: 2 * width, height: 2 * height, pixels: twice)
  }

  /// Half as wide and high: each pixel the mean of four.
  public var halved: GreyPicture {
    let (columns, rows) = (width / 2, height / 2)
    var half = [UInt8](repeating: 255, count: columns * rows)
    for y in 0..<rows {
      for x in 0..<columns {
        let at = 2 * y * width + 2 * x
        let sum =
          Int(pixels[at]) + Int(pixels[at + 1]) + Int(pixels[at + width]) + Int(pixels[at + width + 1])
        half[y * columns + x] = UInt8((sum + 2) / 4)
      }
    }
    return GreyPicture(width: columns, height: rows, pixels: half)
  }
}
