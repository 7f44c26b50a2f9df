/// Measures text before there is a page to set it on: the same letters take the same room on every medium.
public final class TextRuler {
  private let shaper = TextShaper()

  public init() {}

  /// The room a block will take.
  public func measure(_ block: TextBlock) -> TextExtent { shaper.shape(block).extent }

  /// Whether every font asked for so far is there and complete.
  /// - Throws: `fontMissing` or `fontIncomplete`.
  public func check() throws(PrintingFailure) {
    if let failure = shaper.failure { throw failure }
  }
}
