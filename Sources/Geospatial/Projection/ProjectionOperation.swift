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
    let chosen = try pair.operation(source, target)
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
  }

  /// The exact inverse of `project`.
  ///
  /// PROJ's own way back is off by about 1 mm for VN-2000: each direction takes height 0 in its own datum. So
  /// the point is moved by what the way there misses, and carried once more.
  borrowing func unproject(x: Double, y: Double) -> Outcome {
    guard case .point(let longitude, let latitude) = transform(unprojects, x, y),
      case .point(let thereX, let thereY) = project(x: longitude, y: latitude)
    else { return transform(unprojects, x, y) }
    return transform(unprojects, 2 * x - thereX, 2 * y - thereY)
  }

  borrowing func project(x: Double, y: Double) -> Outcome {
    transform(unprojects == PJ_FWD ? PJ_INV : PJ_FWD, x, y)
  }

  private borrowing func transform(_ direction: PJ_DIRECTION, _ x: Double, _ y: Double) -> Outcome {
    proj_errno_reset(operation.pointer)
    // No time: an infinite one tells PROJ that the point has none.
    let result = proj_trans(operation.pointer, direction, proj_coord(x, y, 0, .infinity))
    let code = proj_errno(operation.pointer)
    guard code == 0, result.xy.x.isFinite, result.xy.y.isFinite else {
      // The text is nil for code 0 and for codes PROJ does not know.
      let words = proj_context_errno_string(operation.context.handle, code).map { String(cString: $0) }
      return .refused(words ?? "PROJ error \(code)")
    }
    return .point(result.xy.x, result.xy.y)
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
    _ source: borrowing PROJObject, _ target: borrowing PROJObject
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
    let needed = isOnVN2000(source) || isOnVN2000(target) ? "EPSG:6960" : nil
    for index in 0..<proj_list_get_count(found) {
      guard let candidate = context.adopt(proj_list_get(context.handle, found, index)),
        proj_coordoperation_is_instantiable(context.handle, candidate.pointer) == 1,
        proj_coordoperation_has_ballpark_transformation(context.handle, candidate.pointer) == 0,
        needed == nil || uses(needed, candidate)
      else { continue }
      return candidate
    }
    throw failure(.noOperation, "no operation\(needed.map { " through \($0)" } ?? "") of known accuracy")
  }

  private func isOnVN2000(_ system: borrowing PROJObject) -> Bool {
    context.adopt(proj_crs_get_geodetic_crs(context.handle, system.pointer))?.code == "EPSG:4756"
  }

  /// Whether one step of the operation has the code; an inverse bears it as `INVERSE(EPSG):6960`.
  private func uses(_ code: String?, _ operation: borrowing PROJObject) -> Bool {
    let inverse = code.map { $0.replacing("EPSG:", with: "INVERSE(EPSG):") }
    guard proj_get_type(operation.pointer) == PJ_TYPE_CONCATENATED_OPERATION else {
      return operation.code == code || operation.code == inverse
    }
    for index in 0..<proj_concatoperation_get_step_count(context.handle, operation.pointer) {
      let step = context.adopt(proj_concatoperation_get_step(context.handle, operation.pointer, index))
      guard let stepCode = step?.code else { continue }
      if stepCode == code || stepCode == inverse { return true }
    }
    return false
  }
}
