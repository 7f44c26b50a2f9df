import Geospatial
public import GrowingAreas

/// The limits of `SurveyRules` that people may set, by the name they are set under.
public enum SurveySetting: String, Sendable, CaseIterable {
  case satellites
  case hdop
  case accuracy
  case sigmaPerHDOP = "sigma-per-hdop"
  case sigmaOfWalk = "sigma-walk"
  case sigmaOfAveragedCorners = "sigma-averaged-corners"
  case sigmaOfRTK = "sigma-rtk"
  case sigmaOfImagery = "sigma-imagery"
  case sigmaOfCadastral = "sigma-cadastral"
  case speed
  case spikeAllowance = "spike-allowance"
  case spikeRun = "spike-run"
  case pauseReach = "pause-reach"
  case pauseTime = "pause-time"
  case retraceWidth = "retrace-width"
  case retraceLeast = "retrace-least"
  case closingGap = "closing-gap"
  case closingShare = "closing-share"
  case overWalkLength = "over-walk-length"
  case overWalkShare = "over-walk-share"
  case overWalkReach = "over-walk-reach"
  case overWalkLeast = "over-walk-least"
  case simplify
  case sliverShare = "sliver-share"
  case sliverArea = "sliver-area"
  case smallestArea = "smallest-area"
  case largestArea = "largest-area"
  case correlationTime = "correlation-time"
  case walkingPace = "walking-pace"
  case declaredShare = "declared-share"
  case communeMargin = "commune-margin"
  case insideShare = "inside-share"
  case outsideShare = "outside-share"
  case overlapShare = "overlap-share"
  case overlapArea = "overlap-area"
  case sliverWidth = "sliver-width"
  case duplicateShare = "duplicate-share"
  case gapWidth = "gap-width"
  case coveredShare = "covered-share"
  case neighboursNamed = "neighbours-named"
  case crowdedNeighbours = "crowded-neighbours"
  case crowdedComparisons = "crowded-comparisons"

  /// What its number counts.
  public enum Unit: String, Sendable {
    case metres = "m"
    case squareMetres = "m²"
    case seconds = "s"
    case metresPerSecond = "m/s"
    case none = ""
  }

  public var unit: Unit {
    switch self {
    case .satellites, .hdop, .closingShare, .overWalkShare, .simplify, .sliverShare, .declaredShare,
      .insideShare,
      .outsideShare, .overlapShare, .duplicateShare, .coveredShare, .spikeRun, .neighboursNamed,
      .crowdedNeighbours,
      .crowdedComparisons:
      .none
    case .speed, .walkingPace: .metresPerSecond
    case .pauseTime, .correlationTime: .seconds
    case .sliverArea, .smallestArea, .largestArea, .overlapArea: .squareMetres
    case .accuracy, .sigmaPerHDOP, .sigmaOfWalk, .sigmaOfAveragedCorners, .sigmaOfRTK, .sigmaOfImagery,
      .sigmaOfCadastral, .spikeAllowance, .pauseReach, .retraceWidth, .retraceLeast, .closingGap,
      .overWalkLength, .overWalkReach, .overWalkLeast, .communeMargin, .sliverWidth, .gapWidth:
      .metres
    }
  }

  /// What it may be set to: wide enough for any survey, narrow enough that a slip of the keyboard is noticed.
  public var range: ClosedRange<Double> {
    switch self {
    case .closingShare, .overWalkShare, .sliverShare, .declaredShare, .outsideShare, .overlapShare, .simplify:
      0...1
    case .duplicateShare, .coveredShare, .insideShare: 0.5...1
    case .satellites: 0...20
    case .hdop: 1...100
    case .spikeRun, .neighboursNamed, .crowdedNeighbours: 1...1000
    case .crowdedComparisons: 0...100_000_000
    case .speed, .walkingPace: 0.1...50
    case .pauseTime, .correlationTime: 1...3600
    case .sliverArea, .smallestArea, .overlapArea: 0...1_000_000
    case .largestArea: 100...1_000_000_000
    case .gapWidth, .sliverWidth: 0...50
    // Half of what lies between two zones at Bắc Hà.
    case .communeMargin: 0...800
    case .accuracy, .sigmaPerHDOP, .sigmaOfWalk, .sigmaOfAveragedCorners, .sigmaOfRTK, .sigmaOfImagery,
      .sigmaOfCadastral:
      0.01...100
    case .spikeAllowance, .pauseReach, .retraceWidth, .retraceLeast, .closingGap, .overWalkLength,
      .overWalkReach, .overWalkLeast:
      0...1000
    }
  }

  public func value(in rules: SurveyRules) -> Double {
    switch path {
    case .number(let path): rules[keyPath: path]
    case .count(let path): Double(rules[keyPath: path])
    case .metres(let path): rules[keyPath: path].value
    case .area(let path): rules[keyPath: path].value
    }
  }

  /// - Throws: `Refusal` invalidField when the value lies outside `range`.
  public func set(_ value: Double, in rules: inout SurveyRules) throws(Refusal) {
    guard range.contains(value) else {
      throw Refusal(
        .invalidField, rawValue,
        [
          "field": .text(rawValue), "value": .number(value),
          "rule": .text("\(range.lowerBound)…\(range.upperBound) \(unit.rawValue)"),
        ])
    }
    switch path {
    case .number(let path): rules[keyPath: path] = value
    case .count(let path): rules[keyPath: path] = Int(value)
    case .metres(let path): rules[keyPath: path] = Metres(value)
    case .area(let path): rules[keyPath: path] = SquareMetres(value)
    }
  }

  private enum Path {
    case number(WritableKeyPath<SurveyRules, Double>)
    case count(WritableKeyPath<SurveyRules, Int>)
    case metres(WritableKeyPath<SurveyRules, Metres>)
    case area(WritableKeyPath<SurveyRules, SquareMetres>)
  }

  private var path: Path {
    switch self {
    case .satellites: .count(\.fewestSatellites)
    case .hdop: .number(\.hdopLimit)
    case .accuracy: .metres(\.accuracyLimit)
    case .sigmaPerHDOP: .metres(\.sigmaPerHDOP)
    case .sigmaOfWalk: .metres(\.sigmaOfWalk)
    case .sigmaOfAveragedCorners: .metres(\.sigmaOfAveragedCorners)
    case .sigmaOfRTK: .metres(\.sigmaOfRTK)
    case .sigmaOfImagery: .metres(\.sigmaOfImagery)
    case .sigmaOfCadastral: .metres(\.sigmaOfCadastral)
    case .speed: .number(\.walkingSpeed)
    case .spikeRun: .count(\.spikeRun)
    case .overWalkShare: .number(\.overWalkShare)
    case .overWalkLeast: .metres(\.overWalkLeast)
    case .communeMargin: .metres(\.communeMargin)
    case .insideShare: .number(\.insideShare)
    case .neighboursNamed: .count(\.neighboursNamed)
    case .crowdedNeighbours: .count(\.crowdedNeighbours)
    case .crowdedComparisons: .count(\.crowdedComparisons)
    case .spikeAllowance: .metres(\.spikeAllowance)
    case .pauseReach: .metres(\.pauseReach)
    case .pauseTime: .number(\.pauseTime)
    case .retraceWidth: .metres(\.retraceWidth)
    case .retraceLeast: .metres(\.retraceLeast)
    case .closingGap: .metres(\.closingGap)
    case .closingShare: .number(\.closingShare)
    case .overWalkLength: .metres(\.overWalkLength)
    case .overWalkReach: .metres(\.overWalkReach)
    case .simplify: .number(\.simplifyShare)
    case .sliverShare: .number(\.sliverShare)
    case .sliverArea: .area(\.sliverArea)
    case .smallestArea: .area(\.smallestArea)
    case .largestArea: .area(\.largestArea)
    case .correlationTime: .number(\.correlationTime)
    case .walkingPace: .number(\.walkingPace)
    case .declaredShare: .number(\.declaredShare)
    case .outsideShare: .number(\.outsideShare)
    case .overlapShare: .number(\.overlapShare)
    case .overlapArea: .area(\.overlapArea)
    case .sliverWidth: .metres(\.sliverWidth)
    case .duplicateShare: .number(\.duplicateShare)
    case .gapWidth: .metres(\.gapWidth)
    case .coveredShare: .number(\.coveredShare)
    }
  }
}
