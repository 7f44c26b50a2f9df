/// The decimal digits that name a number, kept as written so that rounding agrees with a person's pencil.
///
/// The shortest digits that read back as the same number are used (what Swift prints): 1.005 rounds to 1.01,
/// although its binary form lies just below. Moving the point is exact, so 1 249.95 m² in hectares never drifts.
struct DecimalDigits {
  private(set) var isNegative: Bool
  /// Digits 0...9, the most significant first; no leading zero, empty for zero.
  private var digits: [UInt8]
  /// How many of the digits stand before the decimal point; may be negative or beyond the last digit.
  private var pointPosition: Int

  /// - Returns: nil for infinity and not-a-number.
  init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value < 0
    digits = []
    pointPosition = 0
    var sawPoint = false
    let text = value.magnitude.description
    digits: for (index, byte) in zip(text.utf8.indices, text.utf8) {
      switch byte {
      case UInt8(ascii: "."): sawPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte - UInt8(ascii: "0"))
        if !sawPoint { pointPosition += 1 }
      default:
        pointPosition += Int(text[text.utf8.index(after: index)...]) ?? 0
        break digits
      }
    }
    dropLeadingZeros()
  }

  /// Multiplies by a power of ten.
  mutating func movePoint(by places: Int) { pointPosition += places }

  /// Keeps this many digits after the point, rounding halves away from zero.
  mutating func round(decimals: Int) {
    let kept = pointPosition + decimals
    guard kept < digits.count else { return }
    guard kept >= 0 else {
      digits = []
      return
    }
    let roundsUp = digits[kept] >= 5
    digits.removeSubrange(kept...)
    guard roundsUp else { return dropLeadingZeros() }
    var place = kept - 1
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(1, at: 0)
      pointPosition += 1
    }
  }

  /// Whether nothing but zeros is left.
  var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// How many digits stand before the point, one at least.
  var wholeCount: Int { max(1, pointPosition) }

  /// The digit at a place: 0 is the first after the point, -1 the last before it.
  subscript(place: Int) -> UInt8 {
    let index = pointPosition + place
    return digits.indices.contains(index) ? digits[index] : 0
  }

  private mutating func dropLeadingZeros() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    pointPosition -= zeros
  }
}
