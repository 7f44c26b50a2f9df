public import Wording

/// The classes a village's share of mapped area falls in, and how they are shaded.
///
/// Light to dark blue: told apart by every kind of colour vision and in black and white print.
/// - Source: scheme "Blues" of five classes, ColorBrewer 2 (Brewer, Harrower, Pennsylvania State University).
public enum CompletionShade: Int, Sendable, CaseIterable {
  case noTarget, belowQuarter, belowHalf, belowThreeQuarters, belowAll, all

  /// - Parameter share: mapped over planned area; nil without a target.
  public init(share: Double?) {
    switch share {
    case nil: self = .noTarget
    case .some(..<0.25): self = .belowQuarter
    case .some(..<0.5): self = .belowHalf
    case .some(..<0.75): self = .belowThreeQuarters
    case .some(..<1): self = .belowAll
    case .some: self = .all
    }
  }

  var colour: MapColour {
    switch self {
    case .noTarget: MapColour(hex: 0xE4E2DD)
    case .belowQuarter: MapColour(hex: 0xEFF3FF)
    case .belowHalf: MapColour(hex: 0xBDD7E7)
    case .belowThreeQuarters: MapColour(hex: 0x6BAED6)
    case .belowAll: MapColour(hex: 0x3182BD)
    case .all: MapColour(hex: 0x08519C)
    }
  }

  /// As style sheets write it: `#eff3ff`.
  public var webColour: String {
    let digits = String(colour.hex, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Which share it stands for.
  public func text(_ language: Language) -> String {
    func percent(_ share: Double) -> String { language.percent(share, .exactly(0)) }
    func between(_ from: Double, _ to: Double) -> String {
      MapPhrases.between.text(language, ["from": percent(from), "to": percent(to)])
    }
    return switch self {
    case .noTarget: MapPhrases.noTarget[language]
    case .belowQuarter: MapPhrases.below.text(language, ["percent": percent(0.25)])
    case .belowHalf: between(0.25, 0.5)
    case .belowThreeQuarters: between(0.5, 0.75)
    case .belowAll: between(0.75, 1)
    case .all: MapPhrases.fromUp.text(language, ["percent": percent(1)])
    }
  }
}
