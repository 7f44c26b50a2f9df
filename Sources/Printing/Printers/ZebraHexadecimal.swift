/// Rows of dots as the hexadecimal digits of `^GFA`, with the repeat letters of the ZPL II Programming Guide:
/// `G` to `Y` for 1 to 19 times, `g` to `z` for 20 to 400, `,` and `!` to fill a row with 0 or 1, `:` for the row above.
enum ZebraHexadecimal {
  static func compressed(_ image: BitImage) -> [UInt8] {
    var text: [UInt8] = []
    var previous: ArraySlice<UInt8> = []
    for y in 0..<image.height {
      let row = image.bytes[y * image.bytesPerRow..<(y + 1) * image.bytesPerRow]
      if previous.elementsEqual(row), y > 0 {
        text.append(UInt8(ascii: ":"))
      } else {
        append(row, to: &text)
      }
      previous = row
    }
    return text
  }

  private static func append(_ row: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var digits = row.flatMap { [$0 >> 4, $0 & 15] }
    let last = digits.last
    var fill: UInt8?
    if last == 0 { fill = UInt8(ascii: ",") } else if last == 15 { fill = UInt8(ascii: "!") }
    if fill != nil {
      while digits.last == last, !digits.isEmpty { digits.removeLast() }
    }
    var index = 0
    while index < digits.count {
      var count = 1
      while index + count < digits.count, digits[index + count] == digits[index] { count += 1 }
      let digit = hexadecimal[Int(digits[index])]
      if count < 3 {
        text += [UInt8](repeating: digit, count: count)
      } else {
        appendRepeat(count, to: &text)
        text.append(digit)
      }
      index += count
    }
    if let fill { text.append(fill) }
  }

  private static func appendRepeat(_ count: Int, to text: inout [UInt8]) {
    var rest = count
    while rest >= 20 {
      let twenties = min(rest / 20, 20)
      text.append(UInt8(ascii: "g") + UInt8(twenties - 1))
      rest -= twenties * 20
    }
    if rest > 0 { text.append(UInt8(ascii: "G") + UInt8(rest - 1)) }
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}
