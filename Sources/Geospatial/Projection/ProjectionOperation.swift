import CPROJ

/// The one operation of a transformer, with axes as longitude, latitude and easting, northing.
struct ProjectionOperation: ~Copyable {
  enum Outcome {
    case point(Double, Double)
    case refused(String)
  }

  let name: String
  let accuracy: Metres?
  let areaOfUse: BoundingBox
  private let operation: PROJObject
  private let unprojects: PJ_DIRECTION
  /// Of places whose height on WGS 84 is 0; nil where each must be found by trying.
  private var heights: DatumHeights?

  init(from: CRSCode, to: CRSCode) throws(ProjectionFailure) {
    let pair = SystemPair(from: from, to: to, context: PROJContext())
    let source = try pair.system(from)
    let target = try pair.system(to)
    guard (from == .wgs84) != (to == .wgs84) else {
      throw pair.failure(.unsupportedPair, "one of the two must be \(CRSCode.wgs84)")
    }
    let projectedArea = from == .wgs84 ? pair.projectedArea(of: target) : pair.projectedArea(of: source)
    guard let projectedArea else {
      throw pair.failure(
        .unsupportedPair, "neither a projected system in metres nor one in degrees, with a known area of use")
    }
    // With heights: without, each direction would take 0 in its own datum.
    let chosen = try pair.operation(
      pair.withHeight(source), pair.withHeight(target),
      isVN2000: pair.isOnVN2000(source) || pair.isOnVN2000(target))
    guard
      let normalized = pair.context.adopt(
        proj_normalize_for_visualization(pair.context.handle, chosen.pointer))
    else { throw pair.failure(.noOperation, pair.context.takeWords()) }
    let metres = proj_coordoperation_get_accuracy(pair.context.handle, chosen.pointer)
    name = chosen.name
    accuracy = metres < 0 ? nil : Metres(metres)
    areaOfUse = projectedArea
    operation = normalized
    unprojects = to == .wgs84 ? PJ_FWD : PJ_INV
    heights = heightsOnDatum()
  }

  /// The exact inverse of `project`: the position at height 0 on WGS 84 that is carried to this place.
  ///
  /// Carried at height 0 of its own datum, a place in VN-2000 would come out about 1 mm off.
  borrowing func unproject(x: Double, y: Double) -> Outcome {
    guard let there = unproject(x, y, guess: heights?.height(x: x, y: y) ?? 0)?.position else {
      return refusal
    }
    return .point(there.x, there.y)
  }

  borrowing func project(x: Double, y: Double) -> Outcome {
    guard let there = transform(unprojects == PJ_FWD ? PJ_INV : PJ_FWD, x, y, 0) else { return refusal }
    return .point(there.x, there.y)
  }

  /// The position at height 0 on WGS 84, and the height of the place on its own datum, found from a guess by putting right what it
  /// misses.
  private borrowing func unproject(
    _ x: Double, _ y: Double, guess: Double
  ) -> (position: SIMD2<Double>, height: Double)? {
    var height = guess
    for _ in 0..<4 {
      guard let there = transform(unprojects, x, y, height) else { return nil }
      // Between the verticals of VN-2000 and WGS 84 lies an angle of 4e-5: 1 mm of height is 0.04 µm on the ground.
      if abs(there.z) < 0.001 { return (SIMD2(there.x, there.y), height) }
      height -= there.z
    }
    return transform(unprojects, x, y, height).map { (SIMD2($0.x, $0.y), height) }
  }

  /// Heights all over the area of use; nil where its edges cannot be carried.
  private borrowing func heightsOnDatum() -> DatumHeights? {
    var (low, high) = (SIMD2(repeating: Double.infinity), SIMD2(repeating: -Double.infinity))
    for longitude in [areaOfUse.west, areaOfUse.center.longitude, areaOfUse.east] {
      for latitude in [areaOfUse.south, areaOfUse.center.latitude, areaOfUse.north] {
        guard case .point(let x, let y) = project(x: longitude, y: latitude) else { return nil }
        low = pointwiseMin(low, SIMD2(x, y))
        high = pointwiseMax(high, SIMD2(x, y))
      }
    }
    var heights: [Double] = []
    let places = DatumHeights.Places(from: low, to: high)
    for place in places.all {
      guard let height = unproject(place.x, place.y, guess: heights.last ?? 0)?.height else { return nil }
      heights.append(height)
    }
    return DatumHeights(places, heights)
  }

  /// nil where PROJ refuses or gives infinity; `refusal` then says why.
  private borrowing func transform(
    _ direction: PJ_DIRECTION, _ x: Double, _ y: Double, _ height: Double
  ) -> SIMD3<Double>? {
    proj_errno_reset(operation.pointer)
    // No time: an infinite one tells PROJ that the point has none.
    let result = proj_trans(operation.pointer, direction, proj_coord(x, y, height, .infinity))
    guard proj_errno(operation.pointer) == 0, result.xy.x.isFinite, result.xy.y.isFinite else { return nil }
    return SIMD3(result.xyz.x, result.xyz.y, result.xyz.z)
  }

  /// Why the last place was not carried.
  private var refusal: Outcome {
    let code = proj_errno(operation.pointer)
    // The text is nil for code 0 and for codes PROJ does not know.
    let words = proj_context_errno_string(operation.context.handle, code).map { String(cString: $0) }
    return .refused(words ?? "PROJ error \(code)")
  }
}

/// Finds systems and operations in PROJ's database and words failures with both codes.
private struct SystemPair {
  let from: CRSCode
  let to: CRSCode
  let context: PROJContext

  func failure(_ reason: ProjectionFailure.Reason, _ words: String) -> ProjectionFailure {
    ProjectionFailure(reason, from: from, to: to, words: words)
  }

  func system(_ code: CRSCode) throws(ProjectionFailure) -> PROJObject {
    let pointer = proj_create_from_database(
      context.handle, "EPSG", String(code.epsg), PJ_CATEGORY_CRS, 0, nil)
    guard let system = context.adopt(pointer) else {
      throw failure(.unknownSystem, "\(code): \(context.takeWords())")
    }
    return system
  }

  /// Where the system may be used; nil when it is neither projected in metres nor in degrees, or PROJ does not know.
  func projectedArea(of system: borrowing PROJObject) -> BoundingBox? {
    let type = proj_get_type(system.pointer)
    guard type == PJ_TYPE_PROJECTED_CRS || type == PJ_TYPE_GEOGRAPHIC_2D_CRS,
      let axes = context.adopt(proj_crs_get_coordinate_system(context.handle, system.pointer))
    else { return nil }
    var perUnit = 0.0
    proj_cs_get_axis_info(context.handle, axes.pointer, 0, nil, nil, nil, &perUnit, nil, nil, nil)
    let isPlain = type == PJ_TYPE_PROJECTED_CRS ? perUnit == 1 : abs(perUnit - .pi / 180) < 1e-15
    var box = BoundingBox(west: 0, south: 0, east: 0, north: 0)
    let isKnown = proj_get_area_of_use(
      context.handle, system.pointer, &box.west, &box.south, &box.east, &box.north, nil)
    // PROJ writes -1000 for an unknown edge; a box over the antimeridian has no place in this program.
    guard isPlain, isKnown == 1, box.west >= -180, box.west < box.east else { return nil }
    return box
  }

  /// The first operation of known accuracy that can be carried out here; for VN-2000 only one through
  /// EPSG:6960.
  func operation(
    _ source: borrowing PROJObject, _ target: borrowing PROJObject, isVN2000: Bool
  ) throws(ProjectionFailure) -> PROJObject {
    guard let search = proj_create_operation_factory_context(context.handle, "EPSG") else {
      throw failure(.noOperation, context.takeWords())
    }
    defer { proj_operation_factory_context_destroy(search) }
    proj_operation_factory_context_set_spatial_criterion(
      context.handle, search, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
    proj_operation_factory_context_set_grid_availability_use(
      context.handle, search, PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID)
    guard let found = proj_create_operations(context.handle, source.pointer, target.pointer, search) else {
      throw failure(.noOperation, context.takeWords())
    }
    defer { proj_list_destroy(found) }
    let needed = isVN2000 ? 6960 : nil
    for index in 0..<proj_list_get_count(found) {
      guard let candidate = context.adopt(proj_list_get(context.handle, found, index)),
        proj_coordoperation_is_instantiable(context.handle, candidate.pointer) == 1,
        proj_coordoperation_has_ballpark_transformation(context.handle, candidate.pointer) == 0,
        uses(needed, candidate)
      else { continue }
      return candidate
    }
    throw failure(.noOperation, "no operation\(needed.map { " through EPSG:\($0)" } ?? "") of known accuracy")
  }

  /// The same system with an ellipsoidal height as third axis.
  func withHeight(_ system: borrowing PROJObject) throws(ProjectionFailure) -> PROJObject {
    guard let system = context.adopt(proj_crs_promote_to_3D(context.handle, nil, system.pointer)) else {
      throw failure(.noOperation, context.takeWords())
    }
    return system
  }

  func isOnVN2000(_ system: borrowing PROJObject) -> Bool {
    context.adopt(proj_crs_get_geodetic_crs(context.handle, system.pointer))?.code == "EPSG:4756"
  }

  /// Whether one step of the operation goes by this one of EPSG, there or back; with heights it is one derived from it.
  private func uses(_ code: Int?, _ operation: borrowing PROJObject) -> Bool {
    func bears(_ found: String?) -> Bool {
      let authorities = ["EPSG", "INVERSE(EPSG)", "DERIVED_FROM(EPSG)", "INVERSE(DERIVED_FROM(EPSG))"]
      return code.map { code in authorities.contains { "\($0):\(code)" == found } } ?? true
    }
    guard proj_get_type(operation.pointer) == PJ_TYPE_CONCATENATED_OPERATION else {
      return bears(operation.code)
    }
    for index in 0..<proj_concatoperation_get_step_count(context.handle, operation.pointer) {
      let step = context.adopt(proj_concatoperation_get_step(context.handle, operation.pointer, index))
      if bears(step?.code) { return true }
    }
    return false
  }
}
