public import Printing

/// Where things lie on each label of a sheet, the same on all of them.
public struct LabelLayout: Sendable, Hashable {
  /// How much a label says.
  public enum Design: Sendable, Hashable {
    /// Whole captions; the code stands right, with the invitation to scan and its numbers below.
    case full
    /// For labels under 30 mm in height or 45 mm in width: short captions, and the code as high as the label.
    case compact
  }

  public let sheet: LabelSheet
  public let design: Design
  /// The box that carries print, equally large on every label.
  public let contentWidth: Millimetres
  public let contentHeight: Millimetres
  /// Of a label printer, whose dots every code keeps to; nil where the paper is drawn on in lines.
  public let dotsPerInch: Double?

  /// Smallest module on paper at which phones read reliably (4 dots at 300 dots per inch).
  public static let minimumModule: Millimetres = 0.33
  /// Smallest module that is still three pixels of a picture with 203 dots per inch.
  public static let comfortableModule: Millimetres = 0.375
  /// What office printers leave white along the edges of the page.
  public static let unprintableMargin: Millimetres = 4.5

  /// Dots of a label printer that one module has at least (DENSO WAVE, "Setting of the module size").
  public static let minimumDots = 4

  /// - Parameter dotsPerInch: of a label printer; nil for office printers and screens.
  public init(_ sheet: LabelSheet, dotsPerInch: Double? = nil) {
    self.sheet = sheet
    self.dotsPerInch = dotsPerInch
    design = sheet.labelHeight < 30 || sheet.labelWidth < 45 ? .compact : .full
    let safe = (0..<sheet.count).map { Self.safeFrame(of: $0, on: sheet) }
    let dot = dotsPerInch.map { 25.4 / $0 }
    contentWidth = Self.whole(safe.reduce(.infinity) { min($0, $1.width) }, dot)
    contentHeight = Self.whole(safe.reduce(.infinity) { min($0, $1.height) }, dot)
  }

  /// The length cut down to whole dots, where there are dots.
  private static func whole(_ length: Millimetres, _ dot: Millimetres?) -> Millimetres {
    guard let dot else { return length }
    return (length / dot + 1e-9).rounded(.down) * dot
  }

  private var dot: Millimetres? { dotsPerInch.map { 25.4 / $0 } }

  /// The box of a label that carries print; nothing is ever printed outside.
  public func contentFrame(of index: Int) -> Rectangle {
    let safe = Self.safeFrame(of: index, on: sheet)
    return Rectangle(
      x: Self.whole(safe.centre.x - contentWidth / 2, dot),
      y: Self.whole(safe.centre.y - contentHeight / 2, dot), width: contentWidth, height: contentHeight)
  }

  /// Room for a code; a module is a whole number of the printer's dots, of 1/600 inch on paper.
  public var roomForCode: CodeRoom {
    let dot = dot ?? 25.4 / 600
    func dots(_ length: Millimetres) -> Int { Int((length / dot - 1e-9).rounded(.up)) }
    let least = dotsPerInch == nil ? 0 : Self.minimumDots
    let height = contentHeight - (design == .full ? Self.heightBelowCode : 0)
    return CodeRoom(
      comfortable: min(height, contentWidth * (design == .compact ? 0.5 : 0.39)),
      largest: min(height, contentWidth * 0.6), dot: dot,
      minimumDots: max(least, dots(Self.minimumModule)),
      comfortableDots: max(least, dots(Self.comfortableModule)))
  }

  /// The place of a code on every label.
  /// - Parameters:
  ///   - side: of the code with its quiet zone.
  ///   - below: kept free under it for text.
  public func placement(
    side: Millimetres, moduleSize: Millimetres, below: Millimetres = 0
  ) -> CodePlacement {
    let frame = Rectangle(
      x: contentWidth - side, y: Self.whole(max(0, (contentHeight - below - side) / 2), dot),
      width: side, height: side)
    return CodePlacement(frame: frame, moduleSize: moduleSize)
  }

  /// Kept free between text and quiet zone.
  static let gapBesideCode: Millimetres = 0.3
  /// Under a code of a full label: the invitation to scan, GTIN and serial.
  static let heightBelowCode = 3 * TextBelowCode.lineHeight

  private static func safeFrame(of index: Int, on sheet: LabelSheet) -> Rectangle {
    // Cutting and feeding drift by a millimetre or two; small labels cannot give that much.
    let inset = min(2, max(1, sheet.labelHeight * 0.055))
    let label = sheet.frame(of: index).inset(by: inset)
    let margin = sheet.unprintableMargin
    let left = max(label.x, margin)
    let top = max(label.y, margin)
    return Rectangle(
      x: left, y: top, width: min(label.maxX, sheet.pageWidth - margin) - left,
      height: min(label.maxY, sheet.pageHeight - margin) - top)
  }
}

/// Where the code of a label stands, relative to the content box.
public struct CodePlacement: Sendable, Hashable {
  /// With the quiet zone, in which nothing else is printed.
  public let frame: Rectangle
  public let moduleSize: Millimetres

  /// The modules alone.
  public var symbolFrame: Rectangle { frame.inset(by: Double(QRSymbol.quietZone) * moduleSize) }
}
