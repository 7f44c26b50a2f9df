public import Geospatial
public import GrowingAreas

/// What is known about a survey file before its features are handled.
public struct SurveyFilePlan: Sendable {
  public let format: SurveyFormat
  /// The system the coordinates are read in.
  public let crs: CRSCode
  var placing = FeaturePlacing()
  /// What the reader is to be told.
  var hints = ReadingHints()
}

/// What became of the features of a survey file, before they are compared with the map.
public struct SurveyFileSummary: Sendable, Hashable {
  public var format: SurveyFormat
  public var crs: CRSCode
  /// All features; each is in exactly one of the four counts that follow.
  public var features = 0
  public var accepted = 0
  public var repaired = 0
  public var rejected = 0
  public var duplicates = 0
  /// Of all accepted and repaired features.
  public var area = SquareMetres.zero

  public init(format: SurveyFormat, crs: CRSCode) {
    self.format = format
    self.crs = crs
  }

  mutating func count(_ feature: StagedFeature) {
    features += 1
    switch feature.state {
    case .accepted: accepted += 1
    case .repaired: repaired += 1
    case .rejected: rejected += 1
    case .duplicate: duplicates += 1
    }
    if feature.state == .accepted || feature.state == .repaired { area += feature.outline?.area ?? .zero }
  }
}
