/// A colour as the screen mixes it (sRGB).
public struct Colour: Sendable, Hashable {
  /// 0...1, as are the others.
  public var red: Double
  public var green: Double
  public var blue: Double
  /// 0 is clear, 1 covers.
  public var alpha: Double

  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// - Parameter hex: `0xRRGGBB`.
  public init(hex: UInt32, alpha: Double = 1) {
    self.init(
      red: Double(hex >> 16 & 0xFF) / 255, green: Double(hex >> 8 & 0xFF) / 255,
      blue: Double(hex & 0xFF) / 255,
      alpha: alpha)
  }

  /// A grey; 0 is black, 1 is white.
  public static func grey(_ lightness: Double) -> Colour {
    Colour(red: lightness, green: lightness, blue: lightness)
  }

  public static let black = grey(0)
  public static let white = grey(1)
}
