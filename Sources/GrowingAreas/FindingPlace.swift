/// How exactly a finding says where it was.
public enum FindingPlace: String, Sendable, CaseIterable {
  /// The feature, and its first line where the format has lines.
  case feature
  /// The line, the number and, where it lies on the ground, the position of the first point concerned.
  case vertex
  /// Longitude and latitude of the spot.
  case position
}

extension FindingCode {
  /// What `ImportFinding.place` of this code holds, beside the number of the feature.
  public var place: FindingPlace {
    switch self {
    case .repeatedPointsDropped, .pointsWithoutFixDropped, .fewSatellitesDropped, .poorPrecisionDropped,
      .poorAccuracyDropped, .spikesDropped, .pausesCollapsed, .edgeWalkedTwice, .overWalkTrimmed,
      .segmentsJoined,
      .segmentsFarApart,
      .gapClosed, .closedByDevice, .gapTooWide, .tooFewPoints, .coordinateOutOfRange, .notANumber,
      .axisOrderRead:
      .vertex
    case .outlineRepaired, .outlineUnusable, .outsideCommune, .overlapsParcel, .overlapsSlightly,
      .gapToNeighbour, .nearDuplicate:
      .position
    case .ringBecameHole, .outlineSimplified, .sliversDropped, .coordinatesTransformed, .systemRecognised,
      .datumShiftReplaced, .damagedSentencesDropped, .legacyTextConverted,
      .areaErrorUnknown, .formerPlaceName, .snappedToNeighbour, .parcelNameRepeated, .foreignZoneRead,
      .outsideVillage, .noVillage, .severalPlots, .coversParcels, .neighbourInvalid, .neighboursNotCompared,
      .declaredAreaDiffers,
      .areaVerySmall, .areaVeryLarge, .notAnArea, .emptyGeometry, .duplicateOutline, .tooManyPoints,
      .rejectedInReview:
      .feature
    }
  }
}
