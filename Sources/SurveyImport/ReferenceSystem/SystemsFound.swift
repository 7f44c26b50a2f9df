import Geospatial
import GrowingAreas

/// What a first reading of a file finds out about its reference systems.
struct SystemsFound {
  /// Of all that declares no system.
  private(set) var tally: TableTally
  /// Of what declares each system, to see whether it is the right one.
  private(set) var declared: [CRSCode: TableTally] = [:]
  private let all: [CandidateSystem]
  private(set) var hasWGS84 = false
  /// Whether the surveyor named the system, which then counts for all that is not on WGS 84 by its format.
  let overrulesDeclared: Bool

  /// - Parameter all: the systems that are ever met at the place.
  init(tally: TableTally, all: [CandidateSystem], overrulesDeclared: Bool) {
    self.tally = tally
    self.all = all
    self.overrulesDeclared = overrulesDeclared
  }

  mutating func note(_ feature: ReadFeature) {
    if case .corners(let corners) = feature.geometry {
      for corner in corners { tally.add(corner) }
      return
    }
    switch feature.system {
    case .wgs84: hasWGS84 = true
    case .declared(let system) where !overrulesDeclared:
      for corner in feature.corners { declared[system.code, default: TableTally(all)].add(corner) }
    case .declared, .undeclared: for corner in feature.corners { tally.add(corner) }
    }
  }
}
