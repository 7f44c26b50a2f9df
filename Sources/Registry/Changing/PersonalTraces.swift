import GrowingAreas

/// What names a person in texts: the full name and the phone number, word for word, whatever the case.
struct PersonalTraces {
  private let texts: [String]
  private let needles: [[UInt8]]

  init(of grower: Grower) {
    // Shorter ones would be found everywhere.
    texts = [grower.name, grower.phone ?? ""].filter { $0.count >= 3 }.map { $0.lowercased() }
    needles = [grower.name, grower.phone ?? ""].filter { $0.count >= 3 }.flatMap { text in
      [text, text.lowercased(), text.uppercased()].map { Array($0.utf8) }
    }
  }

  /// Bytes in the longest form looked for.
  var longest: Int { needles.map(\.count).max() ?? 0 }

  func areIn(_ text: String) -> Bool {
    let text = text.lowercased()
    return texts.contains { text.contains($0) }
  }

  /// In bytes that are no text of ours: as written, in small and in capital letters.
  func areIn(_ bytes: [UInt8]) -> Bool { needles.contains { contains(bytes, $0) } }

  private func contains(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, bytes.count >= needle.count else { return false }
    var start = 0
    while let found = bytes[start...(bytes.count - needle.count)].firstIndex(of: first) {
      if bytes[found..<found + needle.count].elementsEqual(needle) { return true }
      start = found + 1
      if start > bytes.count - needle.count { return false }
    }
    return false
  }
}
