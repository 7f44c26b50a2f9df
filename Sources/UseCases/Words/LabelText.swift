public import Traceability
public import Wording

extension LabelDiscrepancy {
  /// One sentence about what does not add up.
  public func text(_ language: Language) -> String {
    let (phrase, values): (Phrase, [String: Int]) =
      switch self {
      case .printedDiffers(let counted, let run):
        (LabelCommandPhrases.printedDiffers, ["counted": counted, "run": run])
      case .moreThanPrinted(let count): (LabelCommandPhrases.moreThanPrinted, ["count": count])
      case .leftOver(let count): (LabelCommandPhrases.leftOver, ["count": count])
      case .moreThanGoods(let used, let packs):
        (LabelCommandPhrases.moreThanGoods, ["used": used, "packs": packs])
      case .spoiledUnnamed(let count): (LabelCommandPhrases.spoiledUnnamed, ["count": count])
      case .spoiledTooMany(let count): (LabelCommandPhrases.spoiledTooMany, ["count": count])
      case .packsUnknown: (LabelCommandPhrases.packsUnknown, [:])
      }
    return phrase.text(language, values.mapValues(language.count))
  }

  /// Stable, for programs.
  public var code: String {
    switch self {
    case .printedDiffers: "printed-differs"
    case .moreThanPrinted: "more-than-printed"
    case .leftOver: "left-over"
    case .moreThanGoods: "more-than-goods"
    case .spoiledUnnamed: "spoiled-unnamed"
    case .spoiledTooMany: "spoiled-too-many"
    case .packsUnknown: "packs-unknown"
    }
  }
}

extension PrinterCalibration {
  /// All six numbers in one line.
  public func text(_ language: Language) -> String {
    LabelCommandPhrases.correction.text(
      language,
      [
        "x": language.number(offsetX), "y": language.number(offsetY), "px": language.number(pitchX),
        "py": language.number(pitchY), "sx": language.number(scaleX), "sy": language.number(scaleY),
      ])
  }
}

extension Certificate {
  /// As buyers know it from labels: `VietGAP`, `OCOP 4 sao`.
  func mark(_ language: Language) -> String {
    let name = TermPhrases.phrase(kind.rawValue)?[language] ?? kind.rawValue
    guard let stars else { return name.prefix(1).uppercased() + name.dropFirst() }
    return LabelPhrases.stars.text(language, ["name": name, "stars": language.count(stars)])
  }
}
