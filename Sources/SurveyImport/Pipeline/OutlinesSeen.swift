import GrowingAreas

/// Finds the features of one file that repeat an outline of an earlier one.
struct OutlinesSeen {
  /// Number of the feature that brought the outline first.
  private var features: [OutlineFingerprint: Int] = [:]

  /// Marks the feature as a duplicate when its outline came before; remembers it when not. To be called in the order of
  /// the file.
  mutating func note(_ feature: inout StagedFeature, line: Int?) {
    guard let outline = feature.outline else { return }
    let fingerprint = OutlineFingerprint(of: outline.shape)
    guard let first = features[fingerprint] else {
      features[fingerprint] = feature.index
      return
    }
    feature.state = .duplicate
    feature.findings.append(
      ImportFinding(
        .duplicateOutline, ["feature": .count(first)],
        at: SourcePlace(line: line, feature: feature.index)))
  }
}
