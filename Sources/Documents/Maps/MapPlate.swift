public import Geospatial
public import GrowingAreas
import Printing
public import Wording

/// A map plate of a village or growing area in the plane of VN-2000, at a round scale, with its grid.
///
/// Drawn in the plane itself, so that grid lines are straight and lengths on paper are those of the plane: true to less
/// than one part in five thousand of those on the ground.
public struct MapPlate: DocumentFigure {
  var title: String
  let language: Language
  let crs: CRSCode
  /// Code and name of each crop, in the order of the legend.
  let crops: [(code: String?, name: String)]
  let outline: [DrawnPolygon]
  let parcels: [(label: String, crop: String?, polygons: [DrawnPolygon])]
  /// In metres, the northing downwards.
  let bounds: Rectangle

  /// - Parameters:
  ///   - outline: drawn around the parcels; nil where nobody has drawn it.
  ///   - crops: for their names.
  /// - Throws: when a corner lies outside the area of use of the projection.
  public init?(
    title: String, outline: MultiPolygon?, parcels: [PlateParcel], crops: [Crop],
    in transformer: CoordinateTransformer, language: Language
  ) throws(ProjectionFailure) {
    self.title = title
    self.language = language
    crs = transformer.to
    self.outline =
      try outline.map { (shape) throws(ProjectionFailure) in try placed(shape, transformer) } ?? []
    var drawn: [(label: String, crop: String?, polygons: [DrawnPolygon])] = []
    for parcel in parcels {
      let digits = parcel.code.drop { !$0.isNumber }.drop { $0 == "0" }
      drawn.append((String(digits), parcel.crop, try placed(parcel.shape, transformer)))
    }
    self.parcels = drawn
    let found = Set(parcels.map(\.crop))
    var names: [(code: String?, name: String)] = []
    for crop in crops where found.contains(crop.code) {
      names.append((crop.code, language == .vi ? crop.nameVi : crop.nameEn))
    }
    if found.contains(nil) { names.append((nil, CompletionPhrases.noCrop[language])) }
    self.crops = names
    let corners = (self.outline + drawn.flatMap(\.polygons)).joined().joined()
    guard let bounds = MapOutlines.bounds(of: corners) else { return nil }
    self.bounds = bounds
  }

  func heightOnPaper(forWidth width: Millimetres, atMost limit: Millimetres) -> Millimetres {
    min(limit, 225)
  }
}

/// The shape in the plane: easting to the right, northing upwards.
private func placed(
  _ shape: MultiPolygon, _ transformer: CoordinateTransformer
) throws(ProjectionFailure) -> [DrawnPolygon] {
  var polygons: [DrawnPolygon] = []
  for polygon in shape.polygons {
    var rings: DrawnPolygon = []
    for ring in [polygon.shell] + polygon.holes {
      rings.append(try transformer.project(Array(ring.points)).map { Point(x: $0.easting, y: -$0.northing) })
    }
    polygons.append(rings)
  }
  return polygons
}
