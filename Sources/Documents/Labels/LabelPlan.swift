public import Printing
public import Traceability

/// How the text of a label stands beside a code of some size, the best first.
public enum LabelTextFit: Int, Sendable, Hashable, Comparable {
  /// All of it, each fact on a line of its own, at 80 % of the wanted size or more.
  case airy
  /// All of it, set close.
  case dense
  /// What must stand there is whole; other parts are cut short or left out.
  case shortened
  /// What must stand there has no room at the smallest print.
  case tooMuch

  public static func < (a: LabelTextFit, b: LabelTextFit) -> Bool { a.rawValue < b.rawValue }
}

/// Room for a code on a label, in millimetres.
public struct CodeRoom: Sendable, Hashable {
  /// Side of the largest code, quiet zone counted, that leaves the text its share.
  public var comfortable: Millimetres
  /// Side of the largest code that the label has any room for.
  public var largest: Millimetres
  /// Modules are whole numbers of this.
  public var dot: Millimetres
  /// Dots of the smallest module that may be printed.
  public var minimumDots: Int
  /// Dots of the smallest module that is read even from a blurred or coarse picture.
  public var comfortableDots: Int

  public init(
    comfortable: Millimetres, largest: Millimetres, dot: Millimetres, minimumDots: Int, comfortableDots: Int
  ) {
    self.comfortable = comfortable
    self.largest = largest
    self.dot = dot
    self.minimumDots = minimumDots
    self.comfortableDots = comfortableDots
  }

  /// Whole dots of a module with which so many modules fill at most the side.
  func dots(_ modules: Int, in side: Millimetres) -> Int {
    Int((side / Double(modules) / dot + 1e-9).rounded(.down))
  }
}

/// Which code a print's labels carry: the form of the link, the level, and the size of a module.
///
/// The order of the choice is explained in `docs/decisions/012-which-code-a-label-carries.md`.
public struct LabelPlan: Sendable, Hashable {
  public let form: LinkForm
  public let level: QRErrorCorrection
  /// Modules per side of the largest code of the print, without quiet zone.
  public let size: Int
  public let moduleDots: Int
  public let moduleSize: Millimetres
  public let textFit: LabelTextFit

  /// With the quiet zone.
  public var side: Millimetres { Double(size + 2 * QRSymbol.quietZone) * moduleSize }

  /// Chooses, in this order: level M before L, a comfortable module before a smaller one, a fuller link before a shorter one;
  /// then the text as airy as can be, then the largest module.
  /// - Parameters:
  ///   - forms: links there are, the fullest first.
  ///   - size: modules per side of a link's code, without quiet zone; nil where no code holds it.
  ///   - text: how the text stands beside a code of this side.
  /// - Returns: nil when no code has room, or when no text has room beside any code.
  public static func choose(
    _ forms: [LinkForm], in room: CodeRoom, size: (LinkForm, QRErrorCorrection) -> Int?,
    text: (Millimetres) -> LabelTextFit
  ) -> LabelPlan? {
    for level in [QRErrorCorrection.m, .l] {
      for smallest in [room.comfortableDots, room.minimumDots] {
        for form in forms {
          guard let size = size(form, level) else { continue }
          let plan = best(form, level, size, from: smallest, in: room, text)
          if let plan { return plan }
        }
      }
    }
    return nil
  }

  private static func best(
    _ form: LinkForm, _ level: QRErrorCorrection, _ size: Int, from smallest: Int, in room: CodeRoom,
    _ text: (Millimetres) -> LabelTextFit
  ) -> LabelPlan? {
    let modules = size + 2 * QRSymbol.quietZone
    var largest = room.dots(modules, in: room.comfortable)
    // Better a code that takes room from the text than none.
    if largest < smallest { largest = min(room.dots(modules, in: room.largest), smallest) }
    guard largest >= smallest else { return nil }
    var best: LabelPlan?
    for dots in (smallest...largest).reversed() {
      let moduleSize = Double(dots) * room.dot
      let fit = text(Double(modules) * moduleSize)
      guard fit < best?.textFit ?? .tooMuch else { continue }
      best = LabelPlan(
        form: form, level: level, size: size, moduleDots: dots, moduleSize: moduleSize, textFit: fit)
      if fit == .airy { break }
    }
    return best
  }
}
