public import Geospatial

/// The outline of a parcel as it is kept, with what is known about its area.
public struct ParcelOutline: Sendable, Hashable {
  /// Valid by GEOS, outer rings counter-clockwise, on the grid of 1e-7 degrees.
  public var shape: MultiPolygon
  /// Geodesic area on WGS 84, the horizontal area (*diện tích chiếu ngang*).
  public var area: SquareMetres
  /// One standard error of the area; nil when nothing is known about the survey's quality.
  public var areaStandardError: SquareMetres?
  public var method: SurveyMethod?

  public init(
    shape: MultiPolygon, area: SquareMetres, areaStandardError: SquareMetres? = nil,
    method: SurveyMethod? = nil
  ) {
    self.shape = shape
    self.area = area
    self.areaStandardError = areaStandardError
    self.method = method
  }
}

/// Where a parcel stands on its way to the map.
public enum ParcelState: String, Sendable, Codable, CaseIterable {
  case accepted, published, retired
}

/// One piece of land under one grower's crops (*thửa trồng*), the smallest unit on the map.
public struct Parcel: Sendable, Hashable {
  /// Unique in the commune and its only public name: `P-00017`.
  public var code: String
  /// What the surveyor called it. Private.
  public var name: String?
  public var villageCode: String?
  public var cropCode: String?
  /// Codes of further crops that grow between the main one (*trồng xen*), in order, without the main one.
  public var intercrops: [String]
  /// Variety of the main crop (*giống*), as growers call it; nil when it is not known.
  public var variety: String?
  public var growerCode: String?
  public var state: ParcelState
  public var outline: ParcelOutline
  /// 1 for the first outline, one more with each change of outline or attributes.
  public var version: Int

  public init(
    code: String, name: String? = nil, villageCode: String? = nil, cropCode: String? = nil,
    intercrops: [String] = [], variety: String? = nil, growerCode: String? = nil,
    state: ParcelState = .accepted,
    outline: ParcelOutline, version: Int = 1
  ) {
    self.code = code
    self.name = name
    self.villageCode = villageCode
    self.cropCode = cropCode
    self.intercrops = intercrops
    self.variety = variety
    self.growerCode = growerCode
    self.state = state
    self.outline = outline
    self.version = version
  }

  /// All crops, the main one first.
  public var crops: [String] { (cropCode.map { [$0] } ?? []) + intercrops }

  /// The code of the parcel with this running number, as printed on maps: at least five digits.
  public static func code(number: Int) -> String {
    let digits = String(number)
    return "P-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
