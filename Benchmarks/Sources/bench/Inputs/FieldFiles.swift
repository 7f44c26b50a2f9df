import Foundation
import Geospatial

/// Fields as the files that surveyors and offices have, and what is true of them.
struct FieldFiles {
  enum Format: String, CaseIterable, Sendable { case gpx, kml, geojson, csv }

  let count: Int
  let workspace: Workspace

  func path(_ format: Format) throws -> String {
    try workspace.input("fields-\(count).\(format.rawValue)") { place in
      let file = try TextFile(place)
      switch format {
      case .gpx: writeGPX(to: file)
      case .kml: writeKML(to: file)
      case .geojson: writeGeoJSON(to: file)
      case .csv: try writeTable(to: file)
      }
      try file.close()
    }
  }

  /// Sum of the geodesic areas of the outlines, square metres.
  func area() throws -> Double {
    let path = try workspace.input("fields-\(count).area") { place in
      var sum = 0.0
      var generator = FieldGenerator(count: count)
      generator.each { _, field in sum += geodesicArea(of: field.outline).value }
      try String(sum).write(toFile: place, atomically: false, encoding: .utf8)
    }
    guard let area = Double(try String(contentsOfFile: path, encoding: .utf8)) else {
      throw WrongOutput("\(path) holds no number")
    }
    return area
  }

  private func writeGPX(to file: TextFile) {
    file.write("<?xml version=\"1.0\"?>\n<gpx version=\"1.1\" creator=\"bench\"")
    file.write(" xmlns=\"http://www.topografix.com/GPX/1/1\">\n")
    var generator = FieldGenerator(count: count)
    generator.each { index, field in
      file.write("<trk><name>\(field.name)</name><trkseg>\n")
      var clock = WalkClock(index: index)
      for (step, fix) in field.walk.enumerated() {
        let time = clock.step(to: fix)
        file.write(
          "<trkpt lat=\"\(degrees(fix.latitude))\" lon=\"\(degrees(fix.longitude))\"><ele>1100.0</ele>"
            + "<time>\(time)</time><hdop>\(tenths(field.dilutions[step]))</hdop></trkpt>\n")
      }
      file.write("</trkseg></trk>\n")
    }
    file.write("</gpx>\n")
  }

  private func writeKML(to file: TextFile) {
    file.write("<?xml version=\"1.0\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n")
    var generator = FieldGenerator(count: count)
    generator.each { _, field in
      let corners = (field.walk + [field.walk[0]]).map {
        "\(degrees($0.longitude)),\(degrees($0.latitude)),0"
      }
      file.write("<Placemark><name>\(field.name)</name><Polygon><outerBoundaryIs><LinearRing><coordinates>")
      file.write(corners.joined(separator: " "))
      file.write("</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>\n")
    }
    file.write("</Document></kml>\n")
  }

  private func writeGeoJSON(to file: TextFile) {
    var collection = FieldCollection(file)
    var generator = FieldGenerator(count: count)
    generator.each { _, field in collection.add(field.name, field.walk) }
    collection.end()
  }

  /// A coordinate table in VN-2000, zone of Lào Cai (EPSG:9208): X is the northing, as offices write it.
  private func writeTable(to file: TextFile) throws {
    let transformer = try CoordinateTransformer(from: .wgs84, to: .vn2000LaoCai)
    file.write("Số thửa,Tên điểm,X (m),Y (m)\n")
    var generator = FieldGenerator(count: count)
    try generator.each { _, field in
      for (step, corner) in try transformer.project(field.walk).enumerated() {
        file.write("\(field.name),\(step + 1),\(metres(corner.northing)),\(metres(corner.easting))\n")
      }
    }
  }
}

/// Times of a walk at 1.2 m/s that began a quarter of an hour after the one before it.
private struct WalkClock {
  private var seconds: Double
  private var last: LonLat?

  init(index: Int) { seconds = 1_714_530_000 + Double(index) * 900 }

  /// The time of the next fix, RFC 3339.
  mutating func step(to fix: LonLat) -> String {
    if let last { seconds += max(1, (geodesicDistance(from: last, to: fix).value / 1.2).rounded()) }
    last = fix
    var stamp = time_t(seconds)
    var parts = tm()
    gmtime_r(&stamp, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
      + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}

func degrees(_ value: Double) -> String { String(format: "%.7f", value) }
private func metres(_ value: Double) -> String { String(format: "%.3f", value) }
private func tenths(_ value: Double) -> String { String(format: "%.1f", value) }
