/// Whether a word is a syllable of Vietnamese in its spelling: an onset, a rime of the language, at most one tone.
///
/// Real text consists of such syllables, text read in the wrong encoding hardly ever does.
/// - Source: the rimes of standard orthography, those of loan words left out.
func isVietnameseSyllable(_ word: some Sequence<Unicode.Scalar>) -> Bool {
  var plain = ""
  var tones = 0
  for scalar in word {
    guard let letter = letters[scalar] else { return false }
    plain.unicodeScalars.append(letter.withoutTone)
    if letter.hasTone { tones += 1 }
  }
  guard tones <= 1 else { return false }
  for onset in onsets where plain.hasPrefix(onset) && rimes.contains(plain.dropFirst(onset.count)) {
    return true
  }
  return false
}

private struct Letter {
  let withoutTone: Unicode.Scalar
  let hasTone: Bool
}

/// The first of each row is the vowel, the others carry its five tones.
private let vowelRows = [
  "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ",
  "ưừứửữự", "yỳýỷỹỵ",
]

/// Lower and upper case.
private let letters: [Unicode.Scalar: Letter] = {
  var letters: [Unicode.Scalar: Letter] = [:]
  for row in vowelRows {
    let vowel = row.unicodeScalars.first!
    for row in [row, row.uppercased()] {
      for (index, scalar) in row.unicodeScalars.enumerated() {
        letters[scalar] = Letter(withoutTone: vowel, hasTone: index > 0)
      }
    }
  }
  for consonant in "bcdđghklmnpqrstvx" {
    for text in [String(consonant), consonant.uppercased()] {
      letters[text.unicodeScalars.first!] = Letter(
        withoutTone: consonant.unicodeScalars.first!, hasTone: false)
    }
  }
  return letters
}()

private let onsets = [
  "", "b", "ch", "c", "d", "đ", "gh", "gi", "g", "h", "kh", "k", "l", "m", "ngh", "ng", "nh", "n", "ph", "p",
  "q",
  "r", "s", "th", "tr", "t", "v", "x",
]

private let rimes: Set<Substring> = Set(
  """
  a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm
  ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat
  oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân
  uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư
  ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ua uac uach uai uan uang uanh uao uat uau uay
  uăc uăm uăn uăng uăt ue uen ueo uet uôc uơi
  """.split { $0 == " " || $0 == "\n" })
