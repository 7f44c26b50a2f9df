import Geospatial
import GrowingAreas

/// How the numbers of a coordinate table are read: decided once for a file.
struct TableReading: Sendable, Hashable {
  var code: CRSCode
  var order: ColumnOrder
  /// Whether the order was read from where the points fall, against the headings.
  var orderWasRead: Bool
  /// Whether the zone is another than the province's own.
  var isForeignZone: Bool
  /// Whether the points fall inside the commune. That says more than the area for which the register states the system: a zone
  /// of another province is used here by mistake, and carries its points no worse.
  var isInsideCommune = false
}

/// Which of the two columns of a table holds what.
enum ColumnOrder: Sendable, Hashable, CaseIterable {
  /// As headed: X, N or latitude is the northing (the Vietnamese habit).
  case asHeaded
  /// The other way round, as CAD programs write them.
  case swapped

  func easting(of corner: TableCorner) -> Double { self == .asHeaded ? corner.y : corner.x }
  func northing(of corner: TableCorner) -> Double { self == .asHeaded ? corner.x : corner.y }
}

/// Counts, corner by corner, in which systems and orders a table falls inside the commune.
struct TableTally: Sendable {
  private let candidates: [CandidateSystem]
  /// Corners inside, by candidate, for each order.
  private var inside: [ColumnOrder: [Int]]
  private(set) var count = 0
  private(set) var firstCorner: TableCorner?
  private var extent: [ColumnOrder: PlaneBox] = [:]

  init(_ candidates: [CandidateSystem]) {
    self.candidates = candidates
    let none = Array(repeating: 0, count: candidates.count)
    inside = [.asHeaded: none, .swapped: none]
  }

  mutating func add(_ corner: TableCorner) {
    // A number that is none falls in no system; its own feature says so.
    guard corner.x.isFinite, corner.y.isFinite else { return }
    count += 1
    firstCorner = firstCorner ?? corner
    for order in ColumnOrder.allCases {
      let (easting, northing) = (order.easting(of: corner), order.northing(of: corner))
      if extent[order] == nil {
        extent[order] = PlaneBox(around: [(easting, northing)])
      } else {
        extent[order]?.add(easting: easting, northing: northing)
      }
      for index in candidates.indices
      where candidates[index].extent.contains(easting: easting, northing: northing) {
        inside[order]?[index] += 1
      }
    }
  }

  /// Systems and orders in which at least this share of the corners falls inside, in the order of the candidates.
  func fits(share: Double) -> [(system: CandidateSystem, order: ColumnOrder)] {
    candidates.indices.flatMap { index in
      ColumnOrder.allCases
        .filter { count > 0 && Double(inside[$0]?[index] ?? 0) >= share * Double(count) }
        .map { (candidates[index], $0) }
    }
  }

  /// The systems with the distance by which the table's farthest corner lies off each, the nearest first.
  var nearest: [(code: CRSCode, distance: Metres)] {
    var distances: [CRSCode: Metres] = [:]
    for candidate in candidates {
      for extent in extent.values {
        let distance = Metres(candidate.extent.greatestDistance(to: extent) * candidate.metresPerUnit)
        distances[candidate.code] = min(distance, distances[candidate.code] ?? distance)
      }
    }
    return distances.map { (code: $0.key, distance: $0.value) }
      .sorted { ($0.distance, $0.code.epsg) < ($1.distance, $1.code.epsg) }
  }
}
