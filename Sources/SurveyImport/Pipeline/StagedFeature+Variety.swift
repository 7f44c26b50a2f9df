public import GrowingAreas

extension StagedFeature {
  private static let varietyHeadings: Set = [
    "giong", "giongcay", "giongcaytrong", "tengiong", "variety", "cultivar",
  ]
  private static let longestVariety = 100

  /// The variety that a column or property of the file states (*giống*); nil without one, or for a text too long to be one.
  public var variety: String? {
    let stated = fields.sorted { $0.key < $1.key }
      .first { Self.varietyHeadings.contains(FoldedHeading($0.key).word) }?.value
    let words = stated?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    return words.isEmpty || words.count > Self.longestVariety ? nil : words
  }
}
