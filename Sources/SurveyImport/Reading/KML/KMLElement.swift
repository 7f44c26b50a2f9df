import FileFormats

/// The elements of KML that a survey needs. Links are not among them: nothing is ever fetched.
enum KMLElement: String, CaseIterable, Sendable {
  case coordinates
  /// `gx:coord` and `when` of a `gx:Track`.
  case coord, when
  case placemark = "Placemark"
  case polygon = "Polygon"
  case outerBoundaryIs, innerBoundaryIs
  case linearRing = "LinearRing"
  case lineString = "LineString"
  case point = "Point"
  case multiGeometry = "MultiGeometry"
  case track = "Track"
  case multiTrack = "MultiTrack"
  case model = "Model"
  case name, description
  case data = "Data"
  case value
  case simpleData = "SimpleData"

  static let vocabulary = XMLVocabulary<KMLElement>()
}
