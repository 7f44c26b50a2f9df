/// The closed catalogue of what an import may find. The raw value is stable: it stands in JSON, tables and tests.
public enum FindingCode: String, Sendable, Hashable, Codable, CaseIterable {
  // What was cleaned. Values in brackets.
  /// Points standing on the one before were dropped [count].
  case repeatedPointsDropped = "repeated-points-dropped"
  /// Points without a fix were dropped [count, of].
  case pointsWithoutFixDropped = "points-without-fix-dropped"
  /// Points worked out from too few satellites were dropped [count, of, lowest, highest, limit].
  case fewSatellitesDropped = "few-satellites-dropped"
  /// Points with a poor horizontal dilution were dropped [count, of, lowest, highest, limit].
  case poorPrecisionDropped = "poor-precision-dropped"
  /// Points with a poor stated accuracy were dropped [count, of, lowest, highest, limit] in metres per axis.
  case poorAccuracyDropped = "poor-accuracy-dropped"
  /// Points no walker can have reached were dropped [count, of].
  case spikesDropped = "spikes-dropped"
  /// Points recorded while the walker stood still became one each [count, pauses].
  case pausesCollapsed = "pauses-collapsed"
  /// A stretch walked out and back, or a further lap, was left out [metres].
  case edgeWalkedTwice = "edge-walked-twice"
  /// The walk went on past its start; the tail was cut at the crossing [metres].
  case overWalkTrimmed = "over-walk-trimmed"
  /// Pieces of one recording, or lines of one feature, were joined end to end [count, gap].
  case segmentsJoined = "segments-joined"
  /// Rings inside another one of the same feature became holes in it [count, area].
  case ringBecameHole = "ring-became-hole"
  /// Points closer to a straight side than the survey can tell were left out [before, after, tolerance, change].
  case outlineSimplified = "outline-simplified"
  /// The outline was closed over a gap [gap].
  case gapClosed = "gap-closed"
  /// The outline crossed itself and was repaired [reason, areaBefore, areaAfter, parts].
  case outlineRepaired = "outline-repaired"
  /// Parts far smaller than the parcel fell away in the repair [count, area].
  case sliversDropped = "slivers-dropped"
  /// A column's numbers were read as northing or easting, because only so they fall inside [column, value, axis, place].
  case axisOrderRead = "axis-order-read"
  /// Coordinates were transformed from this system [crs].
  case coordinatesTransformed = "coordinates-transformed"
  /// The file's definition of its system bears no code; by its parameters it is this system [crs].
  case systemRecognised = "system-recognised"
  /// The file carries a datum shift of its own; the registered one was used instead [crs, difference] in metres.
  case datumShiftReplaced = "datum-shift-replaced"
  /// Sentences of a receiver's log whose check sum fails were left out [count, of].
  case damagedSentencesDropped = "damaged-sentences-dropped"
  /// The text came in an encoding of before Unicode and was converted [encoding].
  case legacyTextConverted = "legacy-text-converted"
  /// The survey has no quality figures, so the area error is unknown unless a method is given.
  case areaErrorUnknown = "area-error-unknown"
  /// The survey names a place in its old form [name].
  case formerPlaceName = "former-place-name"

  /// The parcel covers a narrow or small piece of one on the map [parcel, area, share, kind].
  case overlapsSlightly = "overlaps-slightly"
  /// Between the parcel and its neighbours lies a strip narrower than the set width [parcel, area, width].
  case gapToNeighbour = "gap-to-neighbour"
  /// The outline was moved onto its neighbours, as asked for [parcel, limit, areaBefore, areaAfter].
  case snappedToNeighbour = "snapped-to-neighbour"

  // What wants a look.
  /// A table comes back to a parcel that it had left; the rows became a feature of their own [name, feature].
  case parcelNameRepeated = "parcel-name-repeated"
  /// The device closed the outline over a gap that no walk is closed over [gap, limit].
  case closedByDevice = "closed-by-device"
  /// The table is in a zone that is not the province's own [crs, expected].
  case foreignZoneRead = "foreign-zone-read"
  /// The parcel lies partly or wholly outside the commune [share, distance]; distance is 0 where they touch.
  case outsideCommune = "outside-commune"
  /// Pieces of one recording were joined over a gap that no walk is closed over [count, gap, limit].
  case segmentsFarApart = "segments-far-apart"
  /// The parcel lies partly or wholly outside the village it was given to [village, share].
  case outsideVillage = "outside-village"
  /// The feature holds several plots that lie apart [count].
  case severalPlots = "several-plots"
  /// The outline holds most of several parcels of the map [count, parcel].
  case coversParcels = "covers-parcels"
  /// Nearly the same land as a parcel of the map or a feature before [parcel, share] or [feature, share]; share is
  /// intersection over union.
  case nearDuplicate = "near-duplicate"
  /// A neighbour's outline is not valid; it was compared as its repair, or could not be compared [parcel, reason].
  case neighbourInvalid = "neighbour-invalid"
  /// It was not compared with these neighbours: too many of the file lie on one another, or their sides cross too often [count].
  case neighboursNotCompared = "neighbours-not-compared"
  /// The parcel lies in no village that is known; it needs one by hand.
  case noVillage = "no-village"
  /// The parcel covers one already on the map, or another feature of the file [parcel or feature, area, share, kind].
  case overlapsParcel = "overlaps-parcel"
  /// The area differs from the declared one [declared, measured].
  case declaredAreaDiffers = "declared-area-differs"
  /// The outline is smaller than a parcel usually is [area, limit].
  case areaVerySmall = "area-very-small"
  /// The outline is larger than a parcel usually is [area, limit].
  case areaVeryLarge = "area-very-large"

  // What rejects the feature.
  /// Fewer than three different points were left [count].
  case tooFewPoints = "too-few-points"
  /// The walk does not come back to its start [gap, limit].
  case gapTooWide = "gap-too-wide"
  /// A coordinate is outside its range [axis, value, count]; the value is the first of `count`.
  case coordinateOutOfRange = "coordinate-out-of-range"
  /// A cell or element holds no number [column, value].
  case notANumber = "not-a-number"
  /// The geometry is not an area [type].
  case notAnArea = "not-an-area"
  /// The geometry holds no coordinates.
  case emptyGeometry = "empty-geometry"
  /// Nothing with an area was left after the repair [reason].
  case outlineUnusable = "outline-unusable"
  /// The same outline came earlier in this file or stands on the map already [parcel or feature].
  case duplicateOutline = "duplicate-outline"
  /// The feature has more points than allowed [count, limit].
  case tooManyPoints = "too-many-points"
  /// A reviewer turned the feature down [why].
  case rejectedInReview = "rejected-in-review"

  public var severity: FindingSeverity {
    switch self {
    case .repeatedPointsDropped, .pointsWithoutFixDropped, .fewSatellitesDropped, .poorPrecisionDropped,
      .poorAccuracyDropped, .spikesDropped, .pausesCollapsed, .edgeWalkedTwice, .overWalkTrimmed,
      .segmentsJoined, .gapClosed,
      .ringBecameHole, .outlineSimplified, .axisOrderRead, .coordinatesTransformed, .systemRecognised,
      .datumShiftReplaced, .damagedSentencesDropped, .legacyTextConverted,
      .areaErrorUnknown, .formerPlaceName, .overlapsSlightly, .gapToNeighbour, .snappedToNeighbour:
      .note
    case .parcelNameRepeated, .closedByDevice, .segmentsFarApart, .outlineRepaired, .sliversDropped,
      .foreignZoneRead, .outsideCommune, .outsideVillage, .noVillage, .severalPlots, .coversParcels,
      .nearDuplicate, .overlapsParcel, .neighbourInvalid, .neighboursNotCompared, .declaredAreaDiffers,
      .areaVerySmall,
      .areaVeryLarge:
      .warning
    case .tooFewPoints, .gapTooWide, .coordinateOutOfRange, .notANumber, .notAnArea, .emptyGeometry,
      .outlineUnusable, .duplicateOutline, .tooManyPoints, .rejectedInReview:
      .error
    }
  }
}
