/// What one run took.
struct Sample: Sendable, Codable {
  /// Seconds on the clock.
  var wall: Double
  /// Seconds of both cores, user and system.
  var processor: Double
  /// Largest resident memory, bytes; 0 where it cannot be told.
  var peakBytes: Int
  /// What else belongs to a case, by name with its unit: `p99 ms`, `bytes a label`.
  var others: [String: Double] = [:]
  /// Units of work that `wall` and `processor` are of; nil for as many as the size says.
  var units: Int? = nil
}

extension Sample {
  /// Median of each figure by itself; nil without samples.
  static func median(of samples: [Sample]) -> Sample? {
    guard !samples.isEmpty else { return nil }
    return Sample(
      wall: samples.map(\.wall).median, processor: samples.map(\.processor).median,
      peakBytes: Int(samples.map { Double($0.peakBytes) }.median),
      others: Dictionary(
        uniqueKeysWithValues: samples[0].others.keys.map { name in
          (name, samples.compactMap { $0.others[name] }.median)
        }), units: samples[0].units)
  }
}

extension [Double] {
  /// The middle value, or the mean of the two in the middle. Not for an empty array.
  var median: Double {
    let sorted = sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
