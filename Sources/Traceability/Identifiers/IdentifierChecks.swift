import GrowingAreas

/// Checks a value against the rule of its identifier.
func checkValue(_ identifier: ApplicationIdentifier, _ value: String) throws(Refusal) {
  let rule = identifier.rule
  switch rule.content {
  case .text: return try checkCharacterSet82(identifier, value)
  case .digits, .checkedDigits, .dates, .country: try checkDigits(identifier, value)
  }
  guard rule.lengths.contains(value.utf8.count) else {
    let longest = rule.lengths.last ?? 0
    throw .invalid(identifier, value, at: min(value.utf8.count, longest) + 1, wrongLength(of: identifier))
  }
  switch rule.content {
  case .checkedDigits: try checkLastDigit(identifier, value)
  case .dates(let dayMayBeZero): try checkDates(identifier, value, dayMayBeZero: dayMayBeZero)
  case .country:
    guard countryNumbers.contains(value) else { throw .invalid(identifier, value, at: 1, .country) }
  case .text, .digits: break
  }
}

private func wrongLength(of identifier: ApplicationIdentifier) -> IdentifierRule {
  switch identifier {
  case .gtin: .gtinLength
  case .sscc: .sscc18
  case .location, .party: .gln13
  default: .wrongLength
  }
}

func checkDigits(_ identifier: ApplicationIdentifier, _ text: String) throws(Refusal) {
  guard !text.isEmpty else { throw .invalid(identifier, text, at: 1, .empty) }
  // Almost all are right: only a wrong one is looked through for the place of its fault.
  if text.utf8.allSatisfy({ decimalValue($0) != nil }) { return }
  for (index, character) in text.enumerated() {
    guard let byte = character.asciiValue, decimalValue(byte) != nil else {
      throw .invalid(identifier, text, at: index + 1, .digitsOnly)
    }
  }
}

/// The text is known to hold digits only.
func checkLastDigit(_ identifier: ApplicationIdentifier, _ text: String) throws(Refusal) {
  guard let expected = gs1CheckDigit(of: text.dropLast()),
    text.utf8.last == UInt8(ascii: "0") + UInt8(expected)
  else {
    throw .wrongCheckDigit(identifier, text, expected: gs1CheckDigit(of: text.dropLast()) ?? 0)
  }
}

/// YYMMDD after YYMMDD in a text known to hold digits only; the year 00 is taken for a leap year, as 2000 was.
private func checkDates(
  _ identifier: ApplicationIdentifier, _ text: String, dayMayBeZero: Bool
) throws(Refusal) {
  let numbers = text.utf8.map { Int($0 - UInt8(ascii: "0")) }
  for start in stride(from: 0, to: numbers.count, by: 6) {
    func number(_ index: Int) -> Int { numbers[start + index] * 10 + numbers[start + index + 1] }
    let (year, month, day) = (number(0), number(2), number(4))
    guard (1...12).contains(month) else { throw .invalid(identifier, text, at: start + 3, .date) }
    let isLeap = year % 4 == 0
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard day <= days, day > 0 || dayMayBeZero else {
      throw .invalid(identifier, text, at: start + 5, .date)
    }
  }
}

/// 1 to as many characters of set 82 as the identifier allows.
private func checkCharacterSet82(_ identifier: ApplicationIdentifier, _ text: String) throws(Refusal) {
  guard !text.isEmpty else { throw .invalid(identifier, text, at: 1, .empty) }
  if !text.utf8.allSatisfy(isInCharacterSet82) {
    for (index, character) in text.enumerated() {
      guard let byte = character.asciiValue, isInCharacterSet82(byte), character != "\r\n" else {
        throw .invalid(identifier, text, at: index + 1, .characterSet82)
      }
    }
  }
  let longest = identifier.rule.lengths.last ?? 0
  guard text.utf8.count <= longest else {
    throw .invalid(identifier, text, at: longest + 1, longest == 20 ? .longerThan20 : .tooLong)
  }
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
