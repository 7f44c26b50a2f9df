import GrowingAreas

/// The text with every byte outside `A-Za-z0-9-._~` as `%XX` in capitals (RFC 3986, 2.1 and 2.3).
public func percentEncoded(_ text: String) -> String {
  let hexadecimal = Array("0123456789ABCDEF")
  var encoded = ""
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      encoded += ["%", hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 0xf)]]
    }
  }
  return encoded
}

/// The text of one path segment, where `+` means itself, or of one value of a query, where it means a space.
func percentDecoded(
  _ segment: Substring, _ identifier: ApplicationIdentifier, plusIsSpace: Bool = false
) throws(Refusal) -> String {
  var bytes: [UInt8] = []
  var rest = Array(segment.utf8)[...]
  var position = 1
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      // Positions count characters: the further bytes of one begin with the bits 10.
      if let next = rest.first, next & 0b1100_0000 == 0b1000_0000 { continue }
      position += 1
      continue
    }
    guard let high = rest.popFirst().flatMap(hexadecimalValue),
      let low = rest.popFirst().flatMap(hexadecimalValue), high | low != 0
    else { throw .invalid(identifier, segment, at: position, .percentEncoding) }
    bytes.append(high << 4 | low)
    position += 3
  }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw .invalid(identifier, segment, at: 1, .percentEncoding)
  }
  return text
}

private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  default: nil
  }
}
