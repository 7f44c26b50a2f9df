public import GrowingAreas
public import Printing

/// Where things lie on each label of a sheet, the same on all of them.
public struct LabelLayout: Sendable, Hashable {
  /// How much a label says.
  public enum Design: Sendable, Hashable {
    /// All parts; the code stands right, with its caption and numbers below.
    case full
    /// For labels under 30 mm in height or 45 mm in width: short captions, without English name, address, growing area and GTIN, which
    /// the page behind the code shows.
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
  /// What office printers leave white along the edges of the page.
  public static let unprintableMargin: Millimetres = 4.5

  /// Farthest that a correction moves the print.
  public static let maximumOffset: Millimetres = 10

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

  /// The place of a code on every label, as large as the text allows.
  /// - Throws: `codeDoesNotFit` when its modules would be under `minimumModule`, or under `minimumDots` on a label
  ///   printer; modules count the quiet zone.
  public func placement(of symbol: QRSymbol) throws(Refusal) -> CodePlacement {
    let moduleSize = try moduleSize(for: symbol)
    let side = Double(symbol.size + 2 * QRSymbol.quietZone) * moduleSize
    let frame = Rectangle(
      x: contentWidth - side, y: Self.whole(max(0, (contentHeight - heightBelowCode - side) / 2), dot),
      width: side, height: side)
    return CodePlacement(frame: frame, moduleSize: moduleSize)
  }

  /// The largest module with which the symbol leaves room for the text: a whole number of dots, 600 per
  /// inch on paper.
  private func moduleSize(for symbol: QRSymbol) throws(Refusal) -> Millimetres {
    let modules = symbol.size + 2 * QRSymbol.quietZone
    let dot = dot ?? 25.4 / 600
    let minimumModule =
      dotsPerInch == nil ? Self.minimumModule : max(Self.minimumModule, dot * Double(Self.minimumDots)) - 1e-9
    let comfortable = (roomForCode.comfortable / Double(modules) / dot + 1e-9).rounded(.down) * dot
    if comfortable >= minimumModule { return comfortable }
    // Better a code that takes room from the text than one that does not scan.
    let largest = (roomForCode.largest / Double(modules) / dot + 1e-9).rounded(.down) * dot
    guard largest >= minimumModule else {
      throw Refusal(
        .codeDoesNotFit, sheet.name,
        [
          "modules": .count(modules),
          "available": .count(Int((roomForCode.largest / minimumModule).rounded(.down))),
        ])
    }
    return largest
  }

  /// Height of the lines below the code.
  private var heightBelowCode: Millimetres { design == .compact ? 2.6 : 6.9 }

  private var roomForCode: (comfortable: Millimetres, largest: Millimetres) {
    let height = contentHeight - heightBelowCode
    let share = design == .compact ? 0.45 : 0.39
    return (min(height, contentWidth * share), min(height, contentWidth * 0.55))
  }

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
