public import Geospatial
public import GrowingAreas
import SurveyImport

/// What a report says of one feature of a survey. Without its corners: a file may have hundreds of thousands.
public struct ReportedFeature: Sendable, Hashable {
  public struct Outline: Sendable, Hashable {
    public var area: SquareMetres
    /// nil when nobody knows.
    public var areaStandardError: SquareMetres?
    /// On the plane of the province's VN-2000 zone; nil outside its area of use.
    public var planeArea: SquareMetres?
    /// The repeated last one of each ring included.
    public var corners: Int

    init(area: SquareMetres, areaStandardError: SquareMetres?, planeArea: SquareMetres?, corners: Int) {
      self.area = area
      self.areaStandardError = areaStandardError
      self.planeArea = planeArea
      self.corners = corners
    }

    public init(_ outline: ParcelOutline, planeArea: SquareMetres?) {
      area = outline.area
      areaStandardError = outline.areaStandardError
      self.planeArea = planeArea
      corners = outline.shape.pointCount
    }
  }

  /// 1-based, in the order of the file.
  public let index: Int
  /// As the file names it. Private.
  public let name: String?
  public let state: SurveyedFeatureState
  /// nil where nothing could be made of the feature.
  public let outline: Outline?
  /// In the order they were made.
  public let findings: [ImportFinding]
  /// The parcel made when accepted, or the one it repeats.
  public let parcelCode: String?
  /// Whether it becomes a parcel only when a person chooses it, and nobody has yet.
  public let isWaitingForYes: Bool

  init(_ feature: StagedFeature, planeArea: SquareMetres?) {
    index = feature.index
    name = feature.name
    state = feature.state
    outline = feature.outline.map { Outline($0, planeArea: planeArea) }
    findings = feature.findings
    parcelCode = feature.parcelCode
    isWaitingForYes = feature.isWaitingForYes
  }
}
