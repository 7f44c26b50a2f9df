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

  /// The candidate the table comes nearest to, and how far off its farthest corner lies.
  var nearest: (system: CandidateSystem, distance: Metres)? {
    var nearest: (system: CandidateSystem, distance: Metres)?
    for candidate in candidates {
      for order in ColumnOrder.allCases {
        guard let extent = extent[order] else { continue }
        let distance = Metres(candidate.extent.greatestDistance(to: extent) * candidate.metresPerUnit)
        if distance < nearest?.distance ?? Metres(.infinity) { nearest = (candidate, distance) }
      }
    }
    return nearest
  }
}
