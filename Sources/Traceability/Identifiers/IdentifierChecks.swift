import GrowingAreas

func checkDigits(_ identifier: ApplicationIdentifier, _ text: String) throws(Refusal) {
  guard !text.isEmpty else { throw .invalid(identifier, text, at: 1, .empty) }
  for (index, character) in text.enumerated() {
    guard let byte = character.asciiValue, decimalValue(byte) != nil else {
      throw .invalid(identifier, text, at: index + 1, .digitsOnly)
    }
  }
}

/// The text is known to hold digits only.
func checkLastDigit(_ identifier: ApplicationIdentifier, _ text: String) throws(Refusal) {
  guard let expected = gs1CheckDigit(of: text.dropLast()), text.last == Character(String(expected)) else {
    throw .wrongCheckDigit(identifier, text, expected: gs1CheckDigit(of: text.dropLast()) ?? 0)
  }
}

/// 1...20 characters of set 82, the form of (10), (21), (22).
func checkCharacterSet82(_ identifier: ApplicationIdentifier, _ text: String) throws(Refusal) {
  guard !text.isEmpty else { throw .invalid(identifier, text, at: 1, .empty) }
  for (index, character) in text.enumerated() {
    guard let byte = character.asciiValue, isInCharacterSet82(byte), character != "\r\n" else {
      throw .invalid(identifier, text, at: index + 1, .characterSet82)
    }
  }
  guard text.utf8.count <= 20 else { throw .invalid(identifier, text, at: 21, .longerThan20) }
}

/// - Source: GS1 General Specifications, figure 7.11-1.
private func isInCharacterSet82(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    true
  default: "!\"%&'()*+,-./:;<=>?_".utf8.contains(byte)
  }
}

/// An identifier from its text; a refusal becomes a decoding error that says which value.
func decoded<Identifier>(
  from decoder: any Decoder, _ make: (String) throws(Refusal) -> Identifier
) throws -> Identifier {
  let text = try String(from: decoder)
  do {
    return try make(text)
  } catch {
    throw DecodingError.dataCorrupted(
      .init(
        codingPath: decoder.codingPath, debugDescription: "\(error.subject): \(text) is refused",
        underlyingError: error))
  }
}
