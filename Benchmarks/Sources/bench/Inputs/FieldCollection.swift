import Geospatial

/// A GeoJSON file of outlines, written one after the other.
struct FieldCollection {
  private let file: TextFile
  private var isEmpty = true

  init(_ file: TextFile) {
    self.file = file
    file.write("{\"type\":\"FeatureCollection\",\"features\":[\n")
  }

  /// - Parameters:
  ///   - corners: in order, the first not repeated.
  ///   - code: a property more, where one is given.
  mutating func add(_ name: String, _ corners: [LonLat], code: String? = nil) {
    let mark = code.map { "\"code\":\"\($0)\"," } ?? ""
    let ring = (corners + corners.prefix(1)).map { "[\(degrees($0.longitude)),\(degrees($0.latitude))]" }
    file.write(isEmpty ? "" : ",\n")
    file.write("{\"type\":\"Feature\",\"properties\":{\(mark)\"name\":\"\(name)\"},\"geometry\":")
    file.write("{\"type\":\"Polygon\",\"coordinates\":[[\(ring.joined(separator: ","))]]}}")
    isEmpty = false
  }

  func end() { file.write("\n]}\n") }
}
