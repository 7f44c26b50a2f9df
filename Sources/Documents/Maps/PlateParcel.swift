public import Geospatial

/// One parcel on a plate.
public struct PlateParcel: Sendable {
  /// Its code; the end of it is printed.
  public var code: String
  public var crop: String?
  public var shape: MultiPolygon

  public init(code: String, crop: String?, shape: MultiPolygon) {
    self.code = code
    self.crop = crop
    self.shape = shape
  }
}
