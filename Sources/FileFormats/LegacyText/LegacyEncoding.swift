/// The encodings in which Vietnamese was written before Unicode, as their bytes look when read as Windows-1252.
public enum LegacyEncoding: String, Sendable, Hashable, CaseIterable {
  /// One byte a letter (TCVN 5712, *ABC*): the fonts whose names begin with `.Vn`.
  case tcvn3
  /// A letter and a byte for its marks: the fonts whose names begin with `VNI-`.
  case vni

  /// As people in Viet Nam call it.
  public var displayName: String { self == .tcvn3 ? "TCVN3 (ABC)" : "VNI" }

  /// The text with its letters put right.
  public func decoded(_ text: String) -> String {
    switch self {
    case .tcvn3:
      var result = String.UnicodeScalarView()
      for scalar in text.unicodeScalars { result.append(tcvn3Letters[scalar] ?? scalar) }
      return String(result)
    case .vni: return decodedVNI(text)
    }
  }

  /// The encoding that makes Vietnamese of the words; nil where none does, or where they are Vietnamese as they stand.
  ///
  /// Four of five words with foreign letters must become syllables: names of other languages stay as they are.
  public static func recognised(in words: some Sequence<Substring>) -> LegacyEncoding? {
    let words = Set(words.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }.map { String($0) })
    // One word may be Vietnamese by chance.
    guard words.count > 1 else { return nil }
    func share(_ decode: (String) -> String) -> Double {
      let good = words.count { isVietnameseSyllable(decode($0).unicodeScalars) }
      return Double(good) / Double(words.count)
    }
    var best: LegacyEncoding?
    var bestShare = max(0.8, share { $0 }.nextUp)
    for encoding in allCases {
      let share = share { encoding.decoded($0) }
      if share >= bestShare { (best, bestShare) = (encoding, share.nextUp) }
    }
    return best
  }
}

/// TCVN 5712:1993, VN1, from 0xA1 on.
/// - Source: the standard, as `iconv -f TCVN5712-1` has it. The bytes B0 to B4 are marks alone: B0 is the sign of degrees.
private let tcvn3Letters: [Unicode.Scalar: Unicode.Scalar] = {
  let fromA1 = "ĂÂÊÔƠƯĐăâêôơưđẶ"
  let fromB5 = "àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
  var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
  for (start, row) in [(UInt32(0xA1), fromA1), (0xB5, fromB5)] {
    for (index, letter) in row.unicodeScalars.enumerated() {
      letters[Unicode.Scalar(start + UInt32(index))!] = letter
    }
  }
  return letters
}()
