import CPROJ

/// The parts of a reference system as PROJ took them from its definition.
struct SystemParts {
  var name: String
  var code: CRSCode?
  var form = SystemDefinition.Form.other
  /// Names of the system on the ground and of its datum.
  var datumNames: [String] = []
  var isOnWGS84Ellipsoid = false
  /// Seven values of `TOWGS84`; nil when the text has none.
  var shift: [Double]?

  /// nil for what is no two-dimensional system.
  init?(of whole: borrowing PROJObject) {
    let context = whole.context
    name = whole.name
    code = Self.code(of: whole)
    guard proj_get_type(whole.pointer) == PJ_TYPE_BOUND_CRS else {
      guard read(whole) else { return nil }
      return
    }
    // `TOWGS84` binds a system to WGS 84.
    guard let base = context.adopt(proj_get_source_crs(context.handle, whole.pointer)) else { return nil }
    if let shiftToWGS84 = context.adopt(proj_crs_get_coordoperation(context.handle, whole.pointer)) {
      var values = [Double](repeating: 0, count: 7)
      if proj_coordoperation_get_towgs84_values(context.handle, shiftToWGS84.pointer, &values, 7, 0) == 1 {
        shift = values
      }
    }
    name = base.name
    if code == nil { code = Self.code(of: base) }
    guard read(base) else { return nil }
  }

  private static func code(of system: borrowing PROJObject) -> CRSCode? {
    guard let code = system.code, code.hasPrefix("EPSG:"), let epsg = Int(code.dropFirst(5)) else {
      return nil
    }
    return CRSCode(epsg: epsg)
  }

  private mutating func read(_ system: borrowing PROJObject) -> Bool {
    let context = system.context
    switch proj_get_type(system.pointer) {
    case PJ_TYPE_GEOGRAPHIC_2D_CRS: form = .degrees
    case PJ_TYPE_PROJECTED_CRS: form = Self.projection(of: system)
    default: return false
    }
    if let geodetic = context.adopt(proj_crs_get_geodetic_crs(context.handle, system.pointer)) {
      datumNames.append(geodetic.name)
      if let datum = context.adopt(proj_crs_get_datum_forced(context.handle, geodetic.pointer)) {
        datumNames.append(datum.name)
      }
    }
    if let ellipsoid = context.adopt(proj_get_ellipsoid(context.handle, system.pointer)) {
      var (axis, flattening) = (0.0, 0.0)
      proj_ellipsoid_get_parameters(context.handle, ellipsoid.pointer, &axis, nil, nil, &flattening)
      isOnWGS84Ellipsoid = abs(axis - 6_378_137) < 0.01 && abs(flattening - 298.257_223_563) < 1e-6
    }
    return true
  }

  private static func projection(of system: borrowing PROJObject) -> SystemDefinition.Form {
    let context = system.context
    guard let conversion = context.adopt(proj_crs_get_coordoperation(context.handle, system.pointer)) else {
      return .other
    }
    var method: UnsafePointer<CChar>?
    proj_coordoperation_get_method_info(context.handle, conversion.pointer, nil, nil, &method)
    // 9807: Transverse Mercator.
    guard let method, String(cString: method) == "9807" else { return .other }
    var axes = 0.0
    if let plane = context.adopt(proj_crs_get_coordinate_system(context.handle, system.pointer)) {
      proj_cs_get_axis_info(context.handle, plane.pointer, 0, nil, nil, nil, &axes, nil, nil, nil)
    }
    func parameter(_ code: Int) -> Double? {
      for index in 0..<proj_coordoperation_get_param_count(context.handle, conversion.pointer) {
        var written: UnsafePointer<CChar>?
        var (value, factor) = (0.0, 0.0)
        proj_coordoperation_get_param(
          context.handle, conversion.pointer, index, nil, nil, &written, &value, nil, &factor, nil, nil, nil,
          nil)
        // Angles come with their factor to radians, lengths to metres, the scale to one.
        if let written, Int(String(cString: written)) == code { return value * factor }
      }
      return nil
    }
    // 8801, 8802: origin; 8805: scale; 8806, 8807: false easting and northing.
    guard axes == 1, parameter(8801) == 0, parameter(8807) == 0, let meridian = parameter(8802),
      let scale = parameter(8805), let easting = parameter(8806)
    else { return .other }
    return .transverseMercator(
      meridian: (meridian * 180 / .pi * 1e6).rounded() / 1e6, scale: scale, falseEasting: easting)
  }
}
