public import Geospatial
import SurveyImport

/// Areas on the plane of the province's VN-2000 zone, which cadastral papers state, beside the geodesic ones.
public struct PlaneArea: Sendable {
  /// The system of the plane.
  public static let crs = SurveyRules().officialSystem
  private let transformer: CoordinateTransformer?

  public init() { transformer = try? CoordinateTransformer(from: .wgs84, to: Self.crs) }

  /// nil for what lies outside the area of use of the system.
  public func area(of shape: MultiPolygon) -> SquareMetres? {
    transformer.flatMap { try? planarArea(of: shape, with: $0) }
  }
}
