/// Text typed in a VNI font: most letters are a plain one followed by a sign for all its marks.
func decodedVNI(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var scalars = Array(text.unicodeScalars)[...]
  while let scalar = scalars.popFirst() {
    if let next = scalars.first, let letter = letterPairs[Pair(letter: scalar, sign: next)] {
      result.append(letter)
      scalars = scalars.dropFirst()
    } else {
      result.append(singleLetters[scalar] ?? scalar)
    }
  }
  return String(result)
}

private struct Pair: Hashable {
  let letter: Unicode.Scalar
  let sign: Unicode.Scalar
}

/// What stands behind a plain letter, and what the two make: first the tones alone, then a roof, then a roof with tones.
private let tones = "ùøûõï"
private let roofs = "âáàåãä"
private let breves = "êéèúüë"

private let letterPairs: [Pair: Unicode.Scalar] = {
  let rows: [(letter: String, signs: String, made: String)] = [
    ("a", tones, "áàảãạ"), ("e", tones, "éèẻẽẹ"), ("o", tones, "óòỏõọ"), ("u", tones, "úùủũụ"),
    ("y", tones, "ýỳỷỹỵ"), ("ô", tones, "ớờởỡợ"), ("ö", tones, "ứừửữự"),
    ("a", roofs, "âấầẩẫậ"), ("e", roofs, "êếềểễệ"), ("o", roofs, "ôốồổỗộ"), ("a", breves, "ăắằẳẵặ"),
  ]
  var pairs: [Pair: Unicode.Scalar] = [:]
  for row in rows {
    // Capitals take capital signs, and in mixed text small ones too.
    let cases = [
      (row.letter, row.signs, row.made),
      (row.letter.uppercased(), row.signs.uppercased(), row.made.uppercased()),
      (row.letter.uppercased(), row.signs, row.made.uppercased()),
    ]
    for (letter, signs, made) in cases {
      for (sign, letterMade) in zip(signs.unicodeScalars, made.unicodeScalars) {
        pairs[Pair(letter: letter.unicodeScalars.first!, sign: sign)] = letterMade
      }
    }
  }
  return pairs
}()

private let singleLetters: [Unicode.Scalar: Unicode.Scalar] = {
  var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
  for (written, meant) in [("ôöñîæóòÔÖÑÎÆÓÒ", "ơưđỵỉĩịƠƯĐỴỈĨỊ")] {
    for (sign, letter) in zip(written.unicodeScalars, meant.unicodeScalars) { letters[sign] = letter }
  }
  return letters
}()
