public import Geospatial
public import GrowingAreas

/// Every limit and setting between a survey file and a parcel, with the reason for its value.
///
/// "Local setting" marks a value chosen for phones and hand-held receivers in the hills of Bắc Hà that no standard gives;
/// a commune may choose its own.
public struct SurveyRules: Sendable {
  public init() {}

  // MARK: Which points count

  /// Points worked out from fewer satellites are dropped. Four unknowns, three of place and one of time, want four; from three a
  /// receiver guesses its height, and where that is 100 m off, as it may be in the hills, the place is off by as much.
  public var fewestSatellites = 4
  /// Points with a higher horizontal dilution of precision are dropped. Above 10 the satellites stand so badly that the
  /// position is useless for a boundary (the usual reading of DOP tables: 5 to 10 moderate, over 10 poor).
  public var hdopLimit = 10.0
  /// Points whose stated standard error per axis is larger are dropped: half the width of a field of 0.1 ha. Local setting.
  public var accuracyLimit = Metres(15)
  /// A receiver's standard error per axis at hdop 1. Local setting for phones, whose positions are off by 3 to 15 m.
  public var sigmaPerHDOP = Metres(3)

  // MARK: Spikes

  /// Metres per second no walker keeps up along a field: a jogging pace.
  public var walkingSpeed = 3.0
  /// How far two neighbouring points may lie apart by noise alone: twice a standard error of 5 m.
  public var spikeAllowance = Metres(10)
  /// Longest run of points taken for one spike: 5 to 15 s in the usual recordings. Local setting.
  public var spikeRun = 5

  // MARK: Standing still and walking twice

  /// Points that stay within this distance of their middle are one stand: half the drift of a phone, and no more than the width
  /// of the narrowest terraces, so that turning at the end of one is no stand.
  public var pauseReach = Metres(3)
  /// Seconds from which a stand is a pause and becomes one point: a walker of 0.3 m/s has turned at the end of a terrace of 3 m
  /// by then, and one of 1 m/s is 30 m on.
  public var pauseTime = 30.0
  /// How near the way back must keep to the way out for a stretch to count as walked twice. Narrower than the terraces of
  /// the hills (3 m and more), whose two long sides must never be taken for one.
  public var retraceWidth = Metres(2)
  /// Shorter turns back are noise. Local setting.
  public var retraceLeast = Metres(10)

  // MARK: Start and end

  /// Widest gap between end and start that is closed: 5 m standard error per axis at both ends stay below it in 998 of
  /// 1000 walks (Rayleigh, √2 · 5 m · 3.53).
  public var closingGap = Metres(25)
  /// The same as a share of the line walked, so that a small terrace is not closed over a whole side. Local setting.
  public var closingShare = 0.2
  /// How far past its start a walk is looked at for an overlap with its own beginning. Local setting.
  public var overWalkLength = Metres(100)
  /// The same as a share of the line walked: the far side of a field is never taken for its start.
  public var overWalkShare = 0.25
  /// How near the tail must come to the start to have come back to it: three standard errors of 5 m.
  public var overWalkReach = Metres(15)
  /// Shorter tails are noise around the start, not a walk past it. Local setting.
  public var overWalkLeast = Metres(3)

  // MARK: Outline and area

  /// Points are left out while no side moves further than this share of the standard error per axis: 0.5 m at 3 m. The
  /// error that adds is under 2 % of the survey's own (a sixth of it, squared). 0 keeps every point.
  public var simplifyShare = 1.0 / 6

  /// An outline whose sides cross each other more often is no field and is not repaired: each crossing may part the land once more,
  /// and what was parted is united again part by part. A walk of an hour around a small terrace, ten times over, crosses itself some
  /// thousand times.
  public var crossingLimit = 2000
  /// An outline in more parts, or with more corners, is no field and is not repaired: all would be held against each other. A walk
  /// of 14 hours at 1 Hz has as many points.
  public var repairedParts = 1000
  public var repairedCorners = 50_000
  /// Parts that a repair leaves fall away when they are smaller than this share of the largest part and than
  /// `sliverArea`. Local setting.
  public var sliverShare = 0.02
  public var sliverArea = SquareMetres(100)
  /// Outlines outside this range of areas want a look. Local setting for terraces of 0.05 to 3 ha.
  public var smallestArea = SquareMetres(100)
  public var largestArea = SquareMetres(100_000)
  /// How long errors of neighbouring positions stay alike, in seconds; see `areaStandardError(of:correlation:)`.
  public var correlationTime = 60.0
  /// Metres per second that stand for time where points carry none. Local setting: a walk through terraces.
  public var walkingPace = 1.0
  /// A declared area that differs by more than this share of the measured one, and by more than twice the standard error,
  /// wants a look. Local setting.
  public var declaredShare = 0.05

  // MARK: Place

  /// Metres by which a table of coordinates may leave the commune's box. Less than half of the 1.6 km between the eastings
  /// of Bắc Hà in its own zone and in the next one: with more, the two would no longer exclude each other.
  public var communeMargin = Metres(500)
  /// Share of the corners that must fall inside for a system to fit, so that a mistyped corner or a field across the border
  /// does not hide the system of the others; each of those is then named on its own. Local setting.
  public var insideShare = 0.75
  /// The system tables of this province are officially in; another zone that fits is taken with a warning.
  public var officialSystem = CRSCode.vn2000LaoCai
  /// Share of a parcel that may lie outside the commune unnoticed. Boundaries are drawn at about 1 : 10 000: a metre or two
  /// along one side. Local setting.
  public var outsideShare = 0.02
  /// Share of the smaller parcel from which an overlap is a warning: two neighbours walked with 3 m of noise overlap by less.
  /// Local setting.
  public var overlapShare = 0.1
  /// Smaller overlaps and gaps are below what any survey here can tell, and are not named. Local setting.
  public var overlapArea = SquareMetres(10)
  /// Overlaps nowhere wider than this are slivers: twice the noise of 3 m at a shared side.
  public var sliverWidth = Metres(6)
  /// Intersection over union from which two outlines are the same land surveyed twice.
  public var duplicateShare = 0.9
  /// Strips between neighbours narrower than this are named as gaps: narrower than a farm track. Local setting.
  public var gapWidth = Metres(2)
  /// Share of a parcel that an outline must hold to cover it; two covered ones may be several plots drawn as one.
  public var coveredShare = 0.8
  /// Neighbours named for one outline; the first ones say enough, and 400 surveys of one field stay affordable.
  public var neighboursNamed = 20
  /// Neighbours from which a place is crowded: a field has six or so, and half of them came before it. Local setting.
  public var crowdedNeighbours = 12
  /// Overlays of two squares, or what takes as long, that one file may cause in crowded places and by outlines of thousands of
  /// corners: some seconds. What is not compared then is named.
  public var crowdedComparisons = 60_000

  // MARK: Work

  /// A batch is handed over when it holds so many features or points: memory stays bounded whatever the file holds.
  public var batchFeatures = 256
  public var batchPoints = 50_000

  // MARK: Ways of measuring

  /// One standard error per axis of a position, where the file states no quality but the surveyor says how it was measured. Local
  /// settings: a phone in the hand under trees and between slopes, worse than its hdop says.
  public var sigmaOfWalk = Metres(4)
  /// Ten minutes on each corner leave what the atmosphere adds.
  public var sigmaOfAveragedCorners = Metres(1.5)
  /// RTK with a fixed solution, the pole held by hand.
  public var sigmaOfRTK = Metres(0.05)
  /// Imagery of half a metre placed to 2 m.
  public var sigmaOfImagery = Metres(2)
  /// The cadastral map at 1 : 1000, drawn to 0.3 mm.
  public var sigmaOfCadastral = Metres(0.3)

  public func sigma(of method: SurveyMethod) -> Metres {
    switch method {
    case .walk: sigmaOfWalk
    case .averagedCorners: sigmaOfAveragedCorners
    case .rtk: sigmaOfRTK
    case .imagery: sigmaOfImagery
    case .cadastral: sigmaOfCadastral
    }
  }
}
