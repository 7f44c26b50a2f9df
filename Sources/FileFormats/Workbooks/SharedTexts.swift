/// The texts that cells of a workbook point to by number (ECMA-376, 18.4).
struct SharedTexts: XMLHandler {
  private(set) var texts: [[UInt8]] = []
  private var text: [UInt8] = []
  private var isInText = false
  /// Inside the reading aid of East Asian text, which is no part of the text.
  private var isInReadingAid = false
  private var size = 0
  private let limits: FormatLimits

  init(limits: FormatLimits) { self.limits = limits }

  mutating func elementBegan(_ element: borrowing XMLElement) {
    switch element.name {
    case Names.item: text = []
    case Names.text: isInText = !isInReadingAid
    case Names.readingAid: isInReadingAid = true
    default: break
    }
  }

  mutating func elementEnded(_ name: XMLName) throws {
    switch name {
    case Names.item:
      size += text.count + MemoryLayout<[UInt8]>.stride
      // One for each cell and none longer than a cell may be: more is no table of corners.
      if size > limits.sharedTextBytes { throw FormatFailure(.partTooLarge(limit: limits.sharedTextBytes)) }
      texts.append(text)
    case Names.text: isInText = false
    case Names.readingAid: isInReadingAid = false
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>, at position: borrowing XMLPosition) throws {
    guard isInText else { return }
    text.append(bytes, limit: limits.tokenBytes + 1)
  }

  private enum Names {
    static let item = XMLName("si")
    static let text = XMLName("t")
    static let readingAid = XMLName("rPh")
  }
}
