public import Geospatial

/// Outlines that lay on the map at some time, ready to be added up as they stood together: land under two of them counts once.
///
/// Which of them meet is found out once, however often they are added up.
public struct LandCountedOnce: Sendable {
  private let areas: [SquareMetres]
  /// For each outline those before it, of other parcels, that cover some of it, and what they cover.
  private var covers: [[(earlier: Int, shared: MultiPolygon)]]
  /// What was added up before: the same outlines often stand together for weeks.
  private var known: [Meeting: SquareMetres] = [:]

  private struct Meeting: Hashable {
    var outline: Int
    var earlier: [Int]
  }

  /// - Parameter outlines: valid shapes with their areas in the order of parcel codes; a parcel that was measured anew has
  ///   one after the other, and its own never cover one another.
  /// - Throws: when GEOS cannot overlay two of them.
  public init(
    _ outlines: [(parcel: String, shape: MultiPolygon, area: SquareMetres)]
  ) throws(GeometryFailure) {
    areas = outlines.map(\.area)
    covers = Array(repeating: [], count: outlines.count)
    let boxes = outlines.map { $0.shape.boundingBox }
    let index = BoxIndex(boxes)
    for (number, box) in boxes.enumerated() {
      guard let box else { continue }
      for earlier in index.indices(meeting: box)
      where earlier < number && outlines[earlier].parcel != outlines[number].parcel {
        let shared = try intersection(of: outlines[number].shape, with: outlines[earlier].shape)
        if !shared.isEmpty { covers[number].append((earlier, shared)) }
      }
    }
  }

  /// The area each of these outlines adds to those of them that stand before it; one that none of them covers comes back
  /// as it was given, to the last bit.
  /// - Parameter standing: their places in the order given, ascending, one of a parcel at most.
  /// - Returns: areas in the same order, never negative.
  /// - Throws: when GEOS cannot unite what covers one of them.
  public mutating func areas(of standing: [Int]) throws(GeometryFailure) -> [SquareMetres] {
    var isStanding = [Bool](repeating: false, count: areas.count)
    for outline in standing { isStanding[outline] = true }
    var added: [SquareMetres] = []
    added.reserveCapacity(standing.count)
    for outline in standing {
      let covering = covers[outline].filter { isStanding[$0.earlier] }
      added.append(covering.isEmpty ? areas[outline] : try rest(of: outline, covering))
    }
    return added
  }

  private mutating func rest(
    of outline: Int, _ covering: [(earlier: Int, shared: MultiPolygon)]
  ) throws(GeometryFailure) -> SquareMetres {
    let meeting = Meeting(outline: outline, earlier: covering.map(\.earlier))
    if let area = known[meeting] { return area }
    let covered = covering.count == 1 ? covering[0].shared : try union(of: covering.map(\.shared))
    let area = SquareMetres(max(0, areas[outline].value - geodesicArea(of: covered).value))
    known[meeting] = area
    return area
  }
}

/// The area each parcel adds to those before it, so that land under two of them counts once, with the first.
/// - Parameter parcels: valid outlines with their areas.
/// - Returns: areas in the same order, never negative.
/// - Throws: when GEOS cannot overlay two of them.
public func landCountedOnce(
  _ parcels: [(shape: MultiPolygon, area: SquareMetres)]
) throws(GeometryFailure) -> [SquareMetres] {
  var land = try LandCountedOnce(
    parcels.enumerated().map { (parcel: String($0.offset), shape: $0.element.shape, area: $0.element.area) })
  return try land.areas(of: Array(parcels.indices))
}
