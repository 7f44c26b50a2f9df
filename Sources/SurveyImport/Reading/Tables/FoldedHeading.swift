/// A heading without what people vary: case, marks, spaces and punctuation; the note in brackets apart.
///
/// `Tọa độ X (m)` gives `toadox` and `m`.
struct FoldedHeading: Hashable {
  let word: String
  let note: String

  init(_ text: String) {
    var word = ""
    var note = ""
    var depth = 0
    for scalar in composed(text).lowercased().unicodeScalars {
      switch scalar {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      default:
        guard let letter = plainLetter(scalar) else { continue }
        if depth > 0 { note.unicodeScalars.append(letter) } else { word.unicodeScalars.append(letter) }
      }
    }
    self.word = word
    self.note = note
  }
}

/// The letter without its marks, a digit as it is; nil for everything else.
private func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "a"..."z", "0"..."9": scalar
  case "²": "2"
  default: plainLetters[scalar]
  }
}

private let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
  let marked: KeyValuePairs<Unicode.Scalar, String> = [
    "a": "àáảãạăằắẳẵặâầấẩẫậ", "d": "đ", "e": "èéẻẽẹêềếểễệ", "i": "ìíỉĩị", "o": "òóỏõọôồốổỗộơờớởỡợ",
    "u": "ùúủũụưừứửữự", "y": "ỳýỷỹỵ",
  ]
  var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
  for (letter, variants) in marked {
    for scalar in variants.unicodeScalars { plain[scalar] = letter }
  }
  return plain
}()
