/// The text with every Latin letter in its composed form: `e` followed by two marks becomes `ế`.
///
/// This is NFC for the Latin script. It needs no tables of Unicode: two `Character`s are equal when they are
/// canonically equivalent, so the composed letters find their decomposed spellings by themselves. Other scripts stay
/// as they are.
func composed(_ text: String) -> String {
  // Combining marks U+0300 to U+036F begin with the bytes CC or CD.
  guard text.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return text }
  return String(text.map { $0.unicodeScalars.count == 1 ? $0 : composedLetters[$0] ?? $0 })
}

private let composedLetters: [Character: Character] = {
  var letters: [Character: Character] = [:]
  for block in [UInt32(0x00C0)...0x024F, 0x1E00...0x1EFF] {
    for value in block {
      if let scalar = Unicode.Scalar(value) { letters[Character(scalar)] = Character(scalar) }
    }
  }
  return letters
}()
