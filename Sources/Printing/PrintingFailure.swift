/// Why something could not be drawn, encoded or read; each case carries what was found.
public enum PrintingFailure: Error, Sendable, Hashable {
  /// The text needs more than the largest symbol holds at this level.
  case textTooLongForSymbol(bytes: Int, level: QRErrorCorrection)
  /// The text cannot stand in a symbol: it is empty or holds a NUL.
  case textNotEncodable
  /// The file could not be written: what the library said.
  case outputFailed(path: String, reason: String)
  /// The drawing went wrong inside the library: what it said.
  case drawingFailed(reason: String)
  /// No font of the family is installed; `package` is the Debian package that brings it.
  case fontMissing(family: String, package: String)
  /// The installed font lacks letters of Vietnamese; `missing` lists them.
  case fontIncomplete(family: String, package: String, missing: String)
  /// The bytes are neither JPEG nor PNG.
  case pictureFormatUnknown
  /// The picture is larger than what is read.
  case pictureTooLarge(width: Int, height: Int, bytes: Int)
  /// The picture begins well and then breaks: what the library said.
  case pictureDamaged(reason: String)
  /// The picture does not get small enough at any quality.
  case pictureNotReducible(bytes: Int, limit: Int)
}
