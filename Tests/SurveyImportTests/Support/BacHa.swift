import Geospatial
import GrowingAreas

/// The commune by the box of its official boundary (mapping.md, d2), with a village in each half.
enum BacHa {
  static let box = BoundingBox(west: 104.189752, south: 22.450728, east: 104.424248, north: 22.598745)

  static let commune = Commune(
    code: "02839", name: "Bắc Hà", provinceCode: "15", provinceName: "Lào Cai", boundary: shape(of: box))

  static let withoutBoundary = Commune(
    code: "02839", name: "Bắc Hà", provinceCode: "15", provinceName: "Lào Cai")

  /// The border between the two runs along the meridian of the middle of `SimulatedField`s.
  static let villages = [
    Village(
      code: "TAY", name: "Thôn Tây",
      outline: shape(of: BoundingBox(west: 104.25, south: 22.5, east: 104.2890, north: 22.56))),
    Village(
      code: "DONG", name: "Thôn Đông",
      outline: shape(of: BoundingBox(west: 104.2890, south: 22.5, east: 104.33, north: 22.56))),
    Village(code: "CHUA-VE", name: "Thôn chưa vẽ"),
  ]

  static func shape(of box: BoundingBox) -> MultiPolygon {
    MultiPolygon([
      Polygon(
        shell: Ring(closing: [
          LonLat(longitude: box.west, latitude: box.south), LonLat(longitude: box.east, latitude: box.south),
          LonLat(longitude: box.east, latitude: box.north), LonLat(longitude: box.west, latitude: box.north),
        ]))
    ])
  }
}
