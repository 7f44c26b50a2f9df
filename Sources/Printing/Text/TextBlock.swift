/// How letters look.
public struct TextStyle: Sendable, Hashable {
  public enum Weight: Sendable, Hashable {
    case regular, bold
  }

  public var family: FontFamily
  public var size: Points
  public var weight: Weight
  public var isItalic: Bool
  public var colour: Colour

  public init(
    _ family: FontFamily, size: Points, weight: Weight = .regular, isItalic: Bool = false,
    colour: Colour = .black
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
    self.colour = colour
  }
}

/// A piece of text in one style.
public struct TextRun: Sendable, Hashable {
  public var text: String
  public var style: TextStyle

  public init(_ text: String, _ style: TextStyle) {
    self.text = text
    self.style = style
  }
}

/// Text to be set as lines: what it says, how it looks, and the room it has.
///
/// The text is taken as it is, never as markup. Control characters and bidirectional overrides are dropped.
public struct TextBlock: Sendable, Hashable {
  public enum Alignment: Sendable, Hashable {
    case left, centre, right
    /// Both edges even; the last line stays left.
    case justified
  }

  /// Set one after the other, as parts of the same lines.
  public var runs: [TextRun]
  public var alignment: Alignment
  /// Lines wrap here, between words where possible; nil sets each paragraph on one line.
  public var width: Millimetres?
  /// What goes beyond ends with an ellipsis; line breaks inside the text count as spaces then. Needs a width.
  public var maximumLines: Int?
  /// Distance from baseline to baseline as a multiple of the font's own line height; 1 is the font's own.
  public var lineSpacing: Double

  public init(
    runs: [TextRun], alignment: Alignment = .left, width: Millimetres? = nil, maximumLines: Int? = nil,
    lineSpacing: Double = 1
  ) {
    self.runs = runs
    self.alignment = alignment
    self.width = width
    self.maximumLines = maximumLines
    self.lineSpacing = lineSpacing
  }

  public init(
    _ text: String, _ style: TextStyle, alignment: Alignment = .left, width: Millimetres? = nil,
    maximumLines: Int? = nil, lineSpacing: Double = 1
  ) {
    self.init(
      runs: [TextRun(text, style)], alignment: alignment, width: width, maximumLines: maximumLines,
      lineSpacing: lineSpacing)
  }
}

/// The room that a block takes.
public struct TextExtent: Sendable, Hashable {
  /// Of the widest line.
  public let width: Millimetres
  /// From the top of the first line to the bottom of the last.
  public let height: Millimetres
  /// From the top of the first line down to its baseline.
  public let baseline: Millimetres
  public let lineCount: Int
  /// Whether text was left out, so that an ellipsis stands at the end.
  public let isTruncated: Bool
  /// What the letters really cover, relative to the place the block was put at.
  public let inkBounds: Rectangle
}
