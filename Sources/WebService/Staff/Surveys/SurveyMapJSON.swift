import Geospatial
import GrowingAreas
import UseCases
import Wording

/// A survey as GeoJSON (RFC 7946) for the map of its review: outlines, walks, places of findings, parcels around, and land in
/// two outlines.
enum SurveyMapJSON {
  static func collection(_ review: SurveyReview, _ visit: StaffVisit) -> [UInt8] {
    let language = visit.language
    var writer = Writer()
    for (code, shape) in review.neighbours.sorted(by: { $0.key < $1.key }) {
      writer.begin(kind: "neighbour", text: code, number: nil, state: "")
      appendGeoJSON(of: shape, to: &writer.bytes)
      writer.end()
    }
    for feature in review.features {
      let name = feature.name ?? ""
      if let shape = feature.outline?.shape {
        let state = review.waiting.contains(feature.index) ? "waiting" : feature.state.rawValue
        writer.begin(kind: "outline", text: name, number: feature.index, state: state)
        appendGeoJSON(of: shape, to: &writer.bytes)
        writer.end()
      }
      if !feature.walk.isEmpty {
        writer.begin(kind: "walk", text: name, number: feature.index, state: "")
        writer.bytes += #"{"type":"MultiPoint","coordinates":["#.utf8
        for (index, point) in feature.walk.enumerated() {
          if index > 0 { writer.bytes.append(UInt8(ascii: ",")) }
          appendGeoJSONPosition(point.position, to: &writer.bytes)
        }
        writer.bytes += "]}".utf8
        writer.end()
      }
      for finding in feature.findings {
        guard let longitude = finding.place.longitude, let latitude = finding.place.latitude else { continue }
        writer.begin(
          kind: "finding", text: finding.told(language), number: feature.index,
          state: finding.severity.rawValue)
        writer.bytes += #"{"type":"Point","coordinates":"#.utf8
        appendGeoJSONPosition(LonLat(longitude: longitude, latitude: latitude), to: &writer.bytes)
        writer.bytes.append(UInt8(ascii: "}"))
        writer.end()
      }
    }
    for overlap in review.overlaps {
      let about = ["other": overlap.other, "area": language.area(squareMetres: overlap.area.value)]
      writer.begin(
        kind: "overlap", text: visit.text("overlapWith", about), number: overlap.feature, state: "")
      appendGeoJSON(of: overlap.shape, to: &writer.bytes)
      writer.end()
    }
    return Array(#"{"type":"FeatureCollection","features":["#.utf8) + writer.bytes + Array("]}\n".utf8)
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func begin(kind: String, text: String, number: Int?, state: String) {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
      bytes += #"{"type":"Feature","properties":{"kind":"#.utf8
      appendJSONString(kind, to: &bytes)
      bytes += #","text":"#.utf8
      appendJSONString(text, to: &bytes)
      bytes += #","state":"#.utf8
      appendJSONString(state, to: &bytes)
      if let number {
        bytes += #","number":"#.utf8
        appendJSONNumber(number, to: &bytes)
      }
      bytes += #"},"geometry":"#.utf8
    }

    mutating func end() { bytes.append(UInt8(ascii: "}")) }
  }
}
