/// A picture ready to be sent or stored.
public struct EncodedPicture: Sendable, Hashable {
  /// `image/jpeg`.
  public let mediaType: String
  public let bytes: [UInt8]
  /// In pixels.
  public let width: Int
  public let height: Int
}

extension Picture {
  /// The picture as a JPEG file without metadata, small enough for a phone on a slow network.
  ///
  /// Clear parts become white. Quality falls from 88 to 45 first, then the sides shrink, down to 160 pixels.
  /// - Throws: `pictureNotReducible` when even the smallest has too many bytes.
  public func resized(
    maximumSide: Int, maximumBytes: Int = 25_000
  ) throws(PrintingFailure) -> EncodedPicture {
    var side = max(1, min(maximumSide, max(width, height)))
    var smallest = Int.max
    while true {
      let buffer = PixelBuffer(rgba: pixels, width: width, height: height).reduced(toSide: side).onWhite()
      for quality in [88, 80, 70, 60, 52, 45] {
        let bytes = try buffer.jpeg(quality: quality)
        if bytes.count <= maximumBytes {
          return EncodedPicture(
            mediaType: "image/jpeg", bytes: bytes, width: buffer.width, height: buffer.height)
        }
        smallest = min(smallest, bytes.count)
      }
      guard side > 160 else { throw .pictureNotReducible(bytes: smallest, limit: maximumBytes) }
      side = max(160, side * 85 / 100)
    }
  }
}
