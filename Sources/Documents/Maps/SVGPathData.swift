import Printing

/// The `d` attribute of a path, short: tenths of a unit, steps relative to the last point.
struct SVGPathData {
  private(set) var text = ""
  /// Steps are taken between rounded places, so that rounding never adds up.
  private var last = Place(x: 0, y: 0)

  private struct Place: Hashable {
    var x: Int
    var y: Int
  }

  /// Closed rings.
  init(rings: [[Point]]) {
    for ring in rings {
      append(ring)
      text += "z"
    }
  }

  /// An open line.
  init(line: [Point]) { append(line) }

  /// Lines without length, for strokes with ends.
  init(dots: [Point]) {
    for dot in dots {
      step("m", to: dot)
      text += "h0"
    }
  }

  private mutating func append(_ points: [Point]) {
    guard let first = points.first else { return }
    text += "M\(svgNumber(first.x)) \(svgNumber(first.y))"
    last = Self.place(first)
    var command = "l"
    for point in points.dropFirst() where Self.place(point) != last {
      step(command, to: point)
      command = " "
    }
    if command == "l" { text += "h0" }
  }

  /// - Parameter command: a space repeats the last one; it is left out where a minus sign separates as well.
  private mutating func step(_ command: String, to point: Point) {
    let place = Self.place(point)
    let (dx, dy) = (place.x - last.x, place.y - last.y)
    last = place
    if command != " " || dx >= 0 { text += command }
    text += svgNumber(tenths: dx) + (dy >= 0 ? " " : "") + svgNumber(tenths: dy)
  }

  private static func place(_ point: Point) -> Place {
    Place(x: Int((point.x * 10).rounded()), y: Int((point.y * 10).rounded()))
  }
}

/// A number with one decimal at most.
func svgNumber(_ value: Double) -> String { svgNumber(tenths: Int((value * 10).rounded())) }

private func svgNumber(tenths: Int) -> String {
  let whole = tenths.magnitude / 10
  let rest = tenths.magnitude % 10
  return (tenths < 0 ? "-" : "") + (whole == 0 && rest != 0 ? "" : "\(whole)") + (rest == 0 ? "" : ".\(rest)")
}

/// Text made safe for the content and the quoted attributes of XML and HTML.
///
/// Characters that XML 1.0 cannot hold are left out.
public func markupEscaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
    default:
      guard scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE else { continue }
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
