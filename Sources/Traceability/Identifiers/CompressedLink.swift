public import GrowingAreas

extension DigitalLinkURI {
  /// Reads a link whose values are packed into one segment of letters, as tools of GS1 write it.
  /// - Parameters:
  ///   - path: `/{compressed}`, or `/{key}/{value}/{compressed}`; one slash at the end is tolerated.
  ///   - base: `https://host` of the link that is made of it.
  /// - Returns: nil for what is no compressed link of identifiers this program knows.
  /// - Throws: `invalidIdentifier`, `wrongCheckDigit` for values that break their rules.
  /// - Source: GS1 Digital Link: Compression 1.0; its test vectors are those of GS1's own toolkit.
  public init?(compressedPath path: String, base: String) throws(Refusal) {
    let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let parts = segments.count > 1 && segments.last == "" ? segments.dropLast() : segments[...]
    guard let packed = parts.last, let unpacked = UnpackedLink(packed) else { return nil }
    var values = unpacked.values
    if parts.count == 3 {
      guard let key = ApplicationIdentifier(rawValue: String(parts[0])), key.qualifierSeries != nil else {
        return nil
      }
      values.insert((key, try percentDecoded(parts[1], key)), at: 0)
    } else if parts.count != 1 {
      return nil
    }
    guard let place = values.firstIndex(where: { $0.0.qualifierSeries != nil }) else { return nil }
    let key = values.remove(at: place)
    let order = key.0.qualifierSeries?.first { series in values.contains { series.contains($0.0) } } ?? []
    var qualifiers: [DataElement] = []
    for identifier in order {
      for value in values where value.0 == identifier {
        qualifiers.append(try DataElement(identifier, value.1))
      }
    }
    var attributes: [DataElement] = []
    for value in values where !order.contains(value.0) {
      attributes.append(try DataElement(value.0, value.1))
    }
    try self.init(
      base: base, key: DataElement(key.0, key.1), qualifiers: qualifiers, attributes: attributes,
      parameters: unpacked.parameters)
  }
}

/// What is packed into a compressed link, read but not checked.
struct UnpackedLink {
  private(set) var values: [(ApplicationIdentifier, String)] = []
  /// Pairs that are no GS1 data, percent-encoded.
  private(set) var parameters: [String] = []

  /// - Returns: nil for what is no whole packing.
  init?(_ packed: Substring) {
    guard var bits = PackedBits(packed) else { return nil }
    while bits.count > 8 {
      guard let first = bits.number(4), let second = bits.number(4) else { return nil }
      if first == 15 {
        guard let pair = Self.pair(second, &bits) else { return nil }
        parameters.append(pair)
        continue
      }
      let isSeries = first > 9 || second > 9
      let identifiers =
        isSeries
        ? PackedSeries.byCode[first * 16 + second] : Self.identifier(first, second, &bits).map { [$0] }
      guard let identifiers else { return nil }
      for identifier in identifiers {
        guard let value = Self.value(of: identifier, &bits) else { return nil }
        values.append((identifier, value))
      }
    }
    // What is over fills the last letter.
    guard !values.isEmpty, bits.number(bits.count) == 0 else { return nil }
  }

  /// Identifiers have two to four digits, and none begins with another.
  private static func identifier(_ first: Int, _ second: Int, _ bits: inout PackedBits)
    -> ApplicationIdentifier?
  {
    var digits = "\(first)\(second)"
    while digits.count <= 4 {
      if let identifier = ApplicationIdentifier(rawValue: digits) { return identifier }
      guard let next = bits.number(4), next <= 9 else { return nil }
      digits += String(next)
    }
    return nil
  }

  private static func value(of identifier: ApplicationIdentifier, _ bits: inout PackedBits) -> String? {
    var value = ""
    for part in identifier.packedParts {
      var encoding = 0
      if part.isText {
        guard let number = bits.number(3) else { return nil }
        encoding = number
      }
      var length = part.most
      if part.isVariable {
        guard let number = bits.number(lengthBits(part.most)), number <= part.most else { return nil }
        length = number
      }
      guard let text = bits.text(length, encoding) else { return nil }
      value += text
    }
    return value
  }

  /// A pair of the query that is no GS1 data: seven bits tell the length of its name.
  private static func pair(_ high: Int, _ bits: inout PackedBits) -> String? {
    guard let low = bits.number(3), let name = bits.text(high * 8 + low, 3), let encoding = bits.number(3),
      let length = bits.number(7), let value = bits.text(length, encoding)
    else { return nil }
    return "\(name)=\(percentEncoded(value))"
  }

  /// Bits that tell a length from 0 to `most`.
  static func lengthBits(_ most: Int) -> Int { Int.bitWidth - most.leadingZeroBitCount }
}

/// Identifiers that often stand together, under one code.
private enum PackedSeries {
  /// Table of optimisations; series with identifiers this program does not know are left out.
  static let byCode: [Int: [ApplicationIdentifier]] = [
    0x0A: [.gtin, .variant], 0x0B: [.gtin, .lot], 0x0C: [.gtin, .serial], 0x0D: [.gtin, .expiry],
    0x1A: [.gtin, .lot, .serial, .expiry], 0x1B: [.gtin, .bestBefore], 0x1C: [.gtin, .productionDate],
    0x1E: [.gtin, .internal91], 0x1F: [.gtin, .lot, .bestBefore], 0x2A: [.gtin, .netWeight0],
    0x2B: [.gtin, .netWeight1], 0x2C: [.gtin, .netWeight2], 0x2D: [.gtin, .netWeight3],
    0x2E: [.gtin, .netWeight4], 0x2F: [.gtin, .netWeight5], 0x9D: [.location, .locationExtension],
  ]
}

/// A run of characters of a packed value.
private struct PackedPart {
  let isText: Bool
  let isVariable: Bool
  let most: Int
}

extension ApplicationIdentifier {
  fileprivate var packedParts: [PackedPart] {
    // A day, and where there is a second one, that too.
    if self == .harvestDate {
      return [
        PackedPart(isText: false, isVariable: false, most: 6),
        PackedPart(isText: false, isVariable: true, most: 6),
      ]
    }
    let lengths = rule.lengths
    return [PackedPart(isText: rule.content == .text, isVariable: lengths.count > 1, most: lengths.last ?? 0)]
  }
}

/// Six bits for each letter, read from the first to the last.
struct PackedBits {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  /// Longer links than any label carries are none.
  private static let mostLetters = 400

  private let letters: [Int]
  private var place = 0

  /// - Returns: nil for letters outside the alphabet of RFC 4648, 5.
  init?(_ packed: Substring) {
    let bytes = packed.utf8
    guard !bytes.isEmpty, bytes.count <= Self.mostLetters else { return nil }
    let numbers = bytes.compactMap { Self.alphabet.firstIndex(of: $0) }
    guard numbers.count == bytes.count else { return nil }
    letters = numbers
  }

  /// How many are left.
  var count: Int { letters.count * 6 - place }

  /// The next bits as a number.
  /// - Parameter width: 0...62.
  /// - Returns: nil when fewer are left.
  mutating func number(_ width: Int) -> Int? {
    guard width <= min(count, 62) else { return nil }
    var number = 0
    for _ in 0..<width { number = number << 1 | next() }
    return number
  }

  /// The next characters.
  /// - Parameter encoding: 0 digits as one number, 1 and 2 hexadecimal, 3 letters as here, 4 ASCII.
  mutating func text(_ length: Int, _ encoding: Int) -> String? {
    switch encoding {
    case 0: digits(length)
    case 1: characters(length, 4) { UInt8(ascii: $0 < 10 ? "0" : "a") + UInt8($0 < 10 ? $0 : $0 - 10) }
    case 2: characters(length, 4) { UInt8(ascii: $0 < 10 ? "0" : "A") + UInt8($0 < 10 ? $0 : $0 - 10) }
    case 3: characters(length, 6) { Self.alphabet[$0] }
    case 4: characters(length, 7) { UInt8($0) }
    default: nil
    }
  }

  private mutating func characters(_ length: Int, _ width: Int, _ byte: (Int) -> UInt8) -> String? {
    var bytes: [UInt8] = []
    for _ in 0..<length {
      guard let number = number(width) else { return nil }
      bytes.append(byte(number))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number of so many digits, zeros in front included: as few bits as hold every such number.
  private mutating func digits(_ length: Int) -> String? {
    let width = length == 0 ? 0 : Self.bits(ofDigits: length)
    guard width <= count else { return nil }
    /// The lowest digit first.
    var digits = [Int](repeating: 0, count: length)
    for _ in 0..<width {
      var carry = next()
      for index in digits.indices {
        let doubled = digits[index] * 2 + carry
        digits[index] = doubled % 10
        carry = doubled / 10
      }
      guard carry == 0 else { return nil }
    }
    return digits.reversed().map(String.init).joined()
  }

  /// The bits that hold every number of so many digits: log 10 over log 2 is 3.3219…, and a hundredth for rounding.
  private static func bits(ofDigits length: Int) -> Int { (length * 332_192_809 + 100_999_999) / 100_000_000 }

  private mutating func next() -> Int {
    let bit = letters[place / 6] >> (5 - place % 6) & 1
    place += 1
    return bit
  }
}
