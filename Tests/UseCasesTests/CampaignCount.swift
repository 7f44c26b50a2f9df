import Geospatial
import GrowingAreas

/// A count of the campaign by other means than the program's: lists of what everybody was told, struck out and moved by
/// hand. Nothing here reads the registry.
struct CampaignCount {
  /// An area between two meridians and two parallels, in degrees.
  struct Box: Equatable {
    var west, south, east, north: Double

    var area: Double {
      let corners = [(west, south), (east, south), (east, north), (west, north)]
      return geodesicArea(
        of: MultiPolygon([
          Polygon(shell: Ring(closing: corners.map { LonLat(longitude: $0.0, latitude: $0.1) }))
        ])
      ).value
    }

    func overlap(_ other: Box) -> Double {
      let common = Box(
        west: max(west, other.west), south: max(south, other.south), east: min(east, other.east),
        north: min(north, other.north))
      return common.west < common.east && common.south < common.north ? common.area : 0
    }
  }

  struct Field {
    var village: String?
    var crops: [String]
    var box: Box
    var grower: String?
  }

  struct Asked: Equatable {
    var parcels: Int
    var area: Double
  }

  /// What a village, or what lies in none, must come to.
  struct Expected: Equatable {
    var planned = Asked(parcels: 0, area: 0)
    var nothing = Asked(parcels: 0, area: 0)
    var parcels = 0
    var area = 0.0
    var published = 0
    var inReview = 0
    var rejected = 0
    var retired = 0
  }

  var villages: [String]
  /// On the map, by code.
  var onMap: [String: Field] = [:]
  var retired: [Field] = []
  var inReview: [String: [Field]] = [:]
  var rejected: [Field] = []
  var targets: [TargetScope: Asked] = [:]
  var visits: Set<TargetScope> = []
  var consenting: Set<String> = []

  /// Square metres each parcel adds to those with lower codes; the campaign never lays three upon one another.
  var landAdded: [String: Double] {
    var added: [String: Double] = [:]
    var before: [Box] = []
    for (code, field) in onMap.sorted(by: { $0.key < $1.key }) {
      added[code] = field.box.area - before.reduce(0) { $0 + field.box.overlap($1) }
      before.append(field.box)
    }
    return added
  }

  /// Whether nothing is on the map that this target asks for.
  func isUntouched(_ scope: TargetScope) -> Bool {
    let named = Set(targets.keys.filter { $0.village == scope.village }.compactMap(\.crop))
    return !onMap.values.contains { field in
      guard field.village == scope.village else { return false }
      guard let crop = scope.crop else {
        return field.crops.isEmpty || field.crops.contains { !named.contains($0) }
      }
      return field.crops.contains(crop)
    }
  }

  func isMet(_ scope: TargetScope) -> Bool { visits.contains(scope) && isUntouched(scope) }

  func expected(of village: String?) -> Expected {
    var sum = Expected()
    for (scope, asked) in targets where scope.village == village {
      sum.planned = sum.planned + asked
      if isMet(scope) { sum.nothing = sum.nothing + asked }
    }
    let added = landAdded
    for (code, field) in onMap where field.village == village {
      sum.parcels += 1
      sum.area += added[code]!
      if let grower = field.grower, consenting.contains(grower) { sum.published += 1 }
    }
    sum.inReview = inReview.values.joined().count { $0.village == village }
    sum.rejected = rejected.count { $0.village == village }
    sum.retired = retired.count { $0.village == village }
    return sum
  }

  /// The first village becomes part of the second.
  mutating func merge(_ ended: String, into survivor: String) {
    let met = Set(targets.keys.filter(isMet))
    var metAfter = met.filter { $0.village == survivor }
    for crop in Set(targets.keys.map(\.crop)) {
      let (from, to) = (
        TargetScope(village: ended, crop: crop), TargetScope(village: survivor, crop: crop)
      )
      guard let moved = targets.removeValue(forKey: from) else { continue }
      guard let own = targets[to] else {
        targets[to] = moved
        if met.contains(from) { metAfter.insert(to) }
        continue
      }
      switch (met.contains(from), met.contains(to)) {
      case (false, false), (true, true): targets[to] = own + moved
      case (true, false): break
      case (false, true):
        targets[to] = moved
        metAfter.remove(to)
      }
    }
    visits = visits.filter { $0.village != ended && $0.village != survivor }.union(metAfter)
    villages.removeAll { $0 == ended }
    func moved(_ field: Field) -> Field {
      var field = field
      if field.village == ended { field.village = survivor }
      return field
    }
    onMap = onMap.mapValues(moved)
    retired = retired.map(moved)
    rejected = rejected.map(moved)
    inReview = inReview.mapValues { $0.map(moved) }
  }
}

extension CampaignCount.Asked {
  static func + (a: Self, b: Self) -> Self { Self(parcels: a.parcels + b.parcels, area: a.area + b.area) }
}
