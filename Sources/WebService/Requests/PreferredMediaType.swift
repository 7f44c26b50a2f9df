/// The one of the offered media types that an `Accept` header likes most; of equals the first.
///
/// - Parameter offers: at least one, the usual form first: it is the answer to no header and to one that none fits.
/// - Source: RFC 9110, 12.5.1: the most exact range that covers a type decides its weight.
func preferredMediaType(_ accept: String?, of offers: [String]) -> String {
  guard let accept else { return offers[0] }
  let ranges = accept.lowercased().split(separator: ",").map(MediaRange.init)
  var best = offers[0]
  var bestWeight = 0.0
  for offer in offers {
    let weight =
      ranges.filter { $0.covers(offer) }.max { $0.exactness < $1.exactness }?.weight ?? 0
    if weight > bestWeight {
      best = offer
      bestWeight = weight
    }
  }
  return best
}

/// One entry of an `Accept` header.
private struct MediaRange {
  let range: Substring
  /// 0...1.
  let weight: Double

  init(_ entry: Substring) {
    let pieces = entry.split(separator: ";").map { $0.trimmed }
    range = pieces.first ?? ""
    let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
    weight = min(max(quality, 0), 1)
  }

  /// 2 for a type, 1 for all of a kind, 0 for anything.
  var exactness: Int { range == "*/*" ? 0 : range.hasSuffix("/*") ? 1 : 2 }

  func covers(_ type: String) -> Bool {
    range == "*/*" || range == type || (range.hasSuffix("/*") && type.hasPrefix(range.dropLast()))
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " || $0 == "\t" }
    guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return start[...end]
  }
}
