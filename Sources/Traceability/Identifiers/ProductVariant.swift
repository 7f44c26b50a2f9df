public import GrowingAreas

/// A consumer product variant (22): 1...20 characters of set 82.
public struct ProductVariant: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) throws(Refusal) {
    try checkValue(.variant, text)
    self.text = text
  }

  public var description: String { text }
}
