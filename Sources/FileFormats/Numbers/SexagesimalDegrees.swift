/// Decimal degrees of `104°17'20,4"`, `22° 32′ 13.2″ N` or `104°17,34'`; nil without a degree mark or when minutes or
/// seconds are out of range.
///
/// A letter for the hemisphere may stand at either end; S and W make the value negative. N is north here although
/// *Nam* is south: no Vietnamese survey lies there.
func parseDegrees(_ text: ArraySlice<Unicode.Scalar>) -> Double? {
  guard text.contains(where: degreeMarks.contains) else { return nil }
  var rest = text
  var isNegative = false
  if let letter = rest.first, hemispheres.contains(letter) {
    isNegative = southAndWest.contains(letter)
    rest.removeFirst()
  } else if let letter = rest.last, hemispheres.contains(letter) {
    isNegative = southAndWest.contains(letter)
    rest.removeLast()
  }
  var parts: [Double] = []
  for marks in [degreeMarks, minuteMarks, secondMarks] {
    rest = rest.drop { $0.properties.isWhitespace }
    if rest.isEmpty { break }
    guard let mark = rest.firstIndex(where: marks.contains),
      let value = parseGrouped(rest[..<mark], loneMark: .decimal)
    else { return nil }
    // Only the last part has decimals, and only the first a sign.
    guard parts.isEmpty || (value >= 0 && value < 60), parts.last.map({ $0 == $0.rounded() }) ?? true else {
      return nil
    }
    parts.append(value)
    rest = rest[(mark + 1)...]
    // Two apostrophes are typed for a second mark.
    if marks == secondMarks, let doubled = rest.first, minuteMarks.contains(doubled) { rest.removeFirst() }
  }
  guard rest.allSatisfy(\.properties.isWhitespace), let degrees = parts.first else { return nil }
  let minutes = parts.count > 1 ? parts[1] : 0
  let seconds = parts.count > 2 ? parts[2] : 0
  let magnitude = abs(degrees) + minutes / 60 + seconds / 3600
  return isNegative || text.first == "-" ? -magnitude : magnitude
}

private let degreeMarks: Set<Unicode.Scalar> = ["°", "º", "˚"]
private let minuteMarks: Set<Unicode.Scalar> = ["'", "′", "’"]
private let secondMarks: Set<Unicode.Scalar> = ["\"", "″", "”", "'", "’"]
private let southAndWest: Set<Unicode.Scalar> = ["S", "s", "W", "w"]
private let hemispheres: Set<Unicode.Scalar> = ["N", "n", "E", "e", "B", "b", "Đ", "đ", "S", "s", "W", "w"]
