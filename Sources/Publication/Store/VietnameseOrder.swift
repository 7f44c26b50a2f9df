import Foundation

/// A text whose bytes put names in the order of Vietnamese dictionaries: first by letters (a ă â b c d đ e ê …), then by tones
/// (none, grave, hook, tilde, acute, dot), capitals like small letters, numbers by their value.
///
/// Equal keys mean names that differ in case or marks only that the alphabet does not know.
/// - Source: Unicode CLDR, collation `vi` with numeric ordering; `VietnameseOrderTests` holds it against that.
func vietnameseSortKey(_ name: String) -> String {
  var letters = ""
  var tones = ""
  var digits = ""
  func endNumber() {
    guard !digits.isEmpty else { return }
    let value = digits.drop { $0 == "0" }
    // More digits are a greater number; the length stands below every letter.
    letters += "0" + String(UnicodeScalar(UInt8(ascii: "0") + UInt8(min(value.count, 9)))) + value
    tones += "0"
    digits = ""
  }
  for character in name.precomposedStringWithCanonicalMapping.lowercased() {
    if let digit = character.wholeNumberValue, character.isASCII {
      digits += String(digit)
      continue
    }
    endNumber()
    let (letter, tone) = parted(character)
    guard let letter else { continue }
    letters += letter
    tones += String(tone)
  }
  endNumber()
  return letters + "\u{1}" + tones
}

/// The letter as its place in the alphabet, and its tone 0...5; no letter for what dictionaries pass over.
private func parted(_ character: Character) -> (letter: String?, tone: Int) {
  if character.isWhitespace || character == "-" { return (" ", 0) }
  let scalars = Array(String(character).decomposedStringWithCanonicalMapping.unicodeScalars)
  let tone = scalars.lazy.compactMap { VietnameseAlphabet.tones[$0] }.first ?? 0
  let kept = scalars.filter { VietnameseAlphabet.tones[$0] == nil }
  let plain = String(String.UnicodeScalarView(kept)).precomposedStringWithCanonicalMapping
  if let letter = plain.first, let place = VietnameseAlphabet.places[letter] { return (place, tone) }
  // A letter of others with a mark of theirs stands with its plain form.
  if let base = kept.first.map(Character.init), let place = VietnameseAlphabet.places[base] {
    return (place, tone)
  }
  return character.isLetter || character.isNumber ? ("~" + plain, tone) : (nil, 0)
}

private enum VietnameseAlphabet {
  /// Letters by an ASCII character above all digits; f, j, w and z stand where other languages have them.
  static let places = Dictionary(
    uniqueKeysWithValues: "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".enumerated().map { place, letter in
      (letter, String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place))))
    })

  static let tones: [UnicodeScalar: Int] = [
    "\u{300}": 1, "\u{309}": 2, "\u{303}": 3, "\u{301}": 4, "\u{323}": 5,
  ]
}
