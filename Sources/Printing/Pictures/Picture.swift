import CGdkPixbuf

/// A photograph or drawing as pixels, upright, without any metadata.
public struct Picture: Sendable, Hashable {
  /// In pixels.
  public let width: Int
  public let height: Int
  /// Row by row from the top left: red, green, blue, alpha (not multiplied in).
  let pixels: [UInt8]

  /// Largest file that is read, in bytes.
  public static let maximumBytes = 20_000_000
  /// Largest picture that is decoded, in pixels: more than phones take, less than what fills the memory.
  public static let maximumPixels = 64_000_000

  /// Reads a JPEG or PNG file, turns it upright as its EXIF data say, and forgets these data.
  ///
  /// The content decides what it is, never a name. Sizes are read before anything is unpacked.
  /// - Parameter maximumSide: larger pictures are reduced, so that no side is longer.
  /// - Throws: `pictureFormatUnknown`, `pictureTooLarge` or `pictureDamaged`.
  public init(decoding bytes: [UInt8], maximumSide: Int = 2000) throws(PrintingFailure) {
    guard let header = PictureHeader(bytes) else { throw .pictureFormatUnknown }
    guard bytes.count <= Self.maximumBytes, header.width <= Self.maximumPixels / header.height else {
      throw .pictureTooLarge(width: header.width, height: header.height, bytes: bytes.count)
    }
    let decoded = try PixelBuffer(decoding: bytes, as: header.format.rawValue)
    self.init(decoded.upright().reduced(toSide: maximumSide).withAlpha())
  }

  init(_ buffer: borrowing PixelBuffer) {
    width = buffer.width
    height = buffer.height
    pixels = buffer.rows()
  }

  /// The pixels as cairo wants them on a little-endian machine: blue, green, red, alpha, colours times alpha.
  func premultipliedPixels(stride: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: stride * height)
    let isLittle = UInt32(1).littleEndian == 1
    let order = isLittle ? [2, 1, 0, 3] : [1, 2, 3, 0]
    for y in 0..<height {
      for x in 0..<width {
        let from = (y * width + x) * 4
        let to = y * stride + x * 4
        let alpha = Int(pixels[from + 3])
        for channel in 0..<3 {
          result[to + order[channel]] = UInt8((Int(pixels[from + channel]) * alpha + 127) / 255)
        }
        result[to + order[3]] = UInt8(alpha)
      }
    }
    return result
  }
}
