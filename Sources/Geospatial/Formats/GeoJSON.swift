/// Appends the geometry object of RFC 7946: a Polygon when there is one, else a MultiPolygon.
///
/// Longitude first, at most seven decimals (about 1 cm), trailing zeros left out; rings as they are: see
/// `MultiPolygon.oriented` for the right-hand rule.
/// - Parameter appendPosition: writes one position, where it is not in degrees on WGS 84.
public func appendGeoJSON(
  of shape: MultiPolygon, to text: inout [UInt8],
  _ appendPosition: (LonLat, inout [UInt8]) -> Void = appendGeoJSONPosition
) {
  if shape.polygons.count == 1, let polygon = shape.polygons.first {
    append(#"{"type":"Polygon","coordinates":"#, to: &text)
    appendCoordinates(of: polygon, to: &text, appendPosition)
  } else {
    append(#"{"type":"MultiPolygon","coordinates":"#, to: &text)
    appendList(shape.polygons, to: &text) { appendCoordinates(of: $0, to: &$1, appendPosition) }
  }
  text.append(UInt8(ascii: "}"))
}

/// Appends `[longitude,latitude]`.
public func appendGeoJSONPosition(_ position: LonLat, to text: inout [UInt8]) {
  text.append(UInt8(ascii: "["))
  appendJSONNumber(position.longitude, to: &text)
  text.append(UInt8(ascii: ","))
  appendJSONNumber(position.latitude, to: &text)
  text.append(UInt8(ascii: "]"))
}

private func appendCoordinates(
  of polygon: Polygon, to text: inout [UInt8], _ appendPosition: (LonLat, inout [UInt8]) -> Void
) {
  appendList(polygon.rings, to: &text) { ring, text in
    appendList(ring.points, to: &text, appendPosition)
  }
}

private func appendList<Element>(
  _ elements: [Element], to text: inout [UInt8], _ appendElement: (Element, inout [UInt8]) -> Void
) {
  text.append(UInt8(ascii: "["))
  var isFirst = true
  for element in elements {
    if !isFirst { text.append(UInt8(ascii: ",")) }
    isFirst = false
    appendElement(element, &text)
  }
  text.append(UInt8(ascii: "]"))
}

func append(_ literal: StaticString, to text: inout [UInt8]) {
  literal.withUTF8Buffer { text.append(contentsOf: $0) }
}
