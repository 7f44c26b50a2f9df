/// The words of the beginning of a text file, to tell its encoding from.
struct TextSample {
  /// Whether the bytes are UTF-8, or UTF-16 by their mark.
  let isUnicode: Bool
  let words: [Substring]

  /// How much is looked at: tables of some ten thousand rows as a whole.
  static let size = 1 << 20

  /// - Throws: `FormatFailure` when the file cannot be opened.
  init(ofFile path: String, limits: FormatLimits) throws(FormatFailure) {
    self.init(try beginning(ofFile: path, count: Self.size, limits: limits)[...])
  }

  /// - Parameter bytes: of text; at most `size`.
  init(_ bytes: ArraySlice<UInt8>) {
    var bytes = bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      isUnicode = true
      words = []
      return
    }
    // Where the sample was cut, a letter may be, too.
    if bytes.count == Self.size, let end = bytes.lastIndex(where: { $0 < 0x80 }) { bytes = bytes[...end] }
    isUnicode = (try? UTF8Span(validating: bytes.span)) != nil
    let text =
      isUnicode
      ? String(decoding: bytes, as: UTF8.self)
      : String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    words = Self.words(of: text)
  }

  /// Degrees and squares stand beside numbers and units, not in words.
  private static func words(of text: String) -> [Substring] {
    text.unicodeScalars.split { scalar in
      let isLetter = "A"..."Z" ~= scalar || "a"..."z" ~= scalar
      return !(isLetter || scalar.value >= 0xA1) || scalar == "°" || scalar == "²"
    }.map { Substring($0) }
  }
}
