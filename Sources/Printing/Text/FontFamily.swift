/// A font family that the program prints with, and the Debian package that brings it.
public struct FontFamily: Sendable, Hashable {
  public let name: String
  public let package: String

  public init(name: String, package: String) {
    self.name = name
    self.package = package
  }

  /// For labels and maps: sans serif, clear when small.
  public static let label = FontFamily(name: "Noto Sans", package: "fonts-noto-core")
  /// For administrative documents: equal in metrics to Times New Roman. Debian's older `fonts-liberation` (1.07) has
  /// the family too, but lacks most letters of Vietnamese.
  public static let document = FontFamily(name: "Liberation Serif", package: "fonts-liberation2")

  /// Letters and signs of Vietnamese beside ASCII; a font must have every one of them.
  public static let vietnameseLetters: [Unicode.Scalar] =
    (0x1EA0...0x1EF9).map { Unicode.Scalar($0)! }
    + "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư₫".unicodeScalars

  /// Finds out whether the family is installed and complete, before anything is printed.
  /// - Throws: `fontMissing` or `fontIncomplete`, naming the package to install.
  public func check() throws(PrintingFailure) {
    try TextShaper().check(self)
  }
}
