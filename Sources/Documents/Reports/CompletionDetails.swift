public import GrowingAreas

/// What the later sections of a completion report tell, beyond the figures of villages.
public struct CompletionDetails: Sendable {
  /// Who does what.
  public var targets: [PlanTarget]
  /// For their names.
  public var crops: [Crop]
  /// In the order of villages.
  public var plates: [MapPlate]
  public var progress: WeeklyProgress
  public var quality: QualityFigures
  /// In words, the most frequent first.
  public var findings: [(text: String, count: Int)]
  /// In the order of codes, with what they hold.
  public var growingAreas: [GrowingAreaOnMap]
  public var traceability: TraceabilityFigures

  public init(
    targets: [PlanTarget], crops: [Crop], plates: [MapPlate], progress: WeeklyProgress,
    quality: QualityFigures, findings: [(text: String, count: Int)], growingAreas: [GrowingAreaOnMap],
    traceability: TraceabilityFigures
  ) {
    self.targets = targets
    self.crops = crops
    self.plates = plates
    self.progress = progress
    self.quality = quality
    self.findings = findings
    self.growingAreas = growingAreas
    self.traceability = traceability
  }
}
