import Printing
import Wording

/// The legend of the completion map: shades, symbols and notes in rows below the map.
struct MapLegend {
  static let parcelFill = MapColour(hex: 0xE8730C)
  static let villageLine = MapColour(hex: 0x5B6470)
  static let communeLine = MapColour(hex: 0x1F2430)

  let width: Double
  let size: Double
  let language: Language
  /// Stands below the symbols; may be empty.
  let note: String

  private enum Symbol {
    case shade(MapColour)
    case parcel
    case line(MapColour, width: Double)
  }

  private var rowHeight: Double { size * 1.6 }

  var height: Double { rowHeight * Double(1 + rows.count + (note.isEmpty ? 0 : 1)) + size * 0.4 }

  func elements(top: Double) -> [MapElement] {
    var baseline = top + size
    var elements: [MapElement] = [text(MapPhrases.completion[language], x: size / 2, baseline, isBold: true)]
    for row in rows {
      baseline += rowHeight
      for entry in row {
        elements += symbol(entry.symbol, x: entry.x, baseline)
        elements.append(text(entry.text, x: entry.x + size * 2.3, baseline))
      }
    }
    if !note.isEmpty { elements.append(text(note, x: size / 2, baseline + rowHeight, isItalic: true)) }
    return elements
  }

  private typealias Entry = (symbol: Symbol, text: String, x: Double)

  /// Entries from left to right, a new row where the next one would not fit.
  private var rows: [[Entry]] {
    func shade(_ shade: CompletionShade) -> (Symbol, String) { (.shade(shade.colour), shade.text(language)) }
    let shades = CompletionShade.allCases.filter { $0 != .noTarget }.map(shade)
    let lines = [
      shade(.noTarget),
      (.parcel, MapPhrases.parcel[language]),
      (.line(Self.villageLine, width: size / 15), MapPhrases.villageBoundary[language]),
      (.line(Self.communeLine, width: size / 6.5), MapPhrases.communeBoundary[language]),
    ]
    return wrapped(shades) + wrapped(lines)
  }

  private func wrapped(_ entries: [(Symbol, String)]) -> [[Entry]] {
    var rows: [[Entry]] = []
    var x = Double.infinity
    for (symbol, words) in entries {
      let room = size * 3.3 + text(words, x: 0, 0).width
      if x + room > width {
        rows.append([])
        x = size / 2
      }
      rows[rows.count - 1].append((symbol, words, x))
      x += room
    }
    return rows
  }

  private func symbol(_ symbol: Symbol, x: Double, _ baseline: Double) -> [MapElement] {
    let box = Rectangle(x: x, y: baseline - size * 0.85, width: size * 1.8, height: size)
    switch symbol {
    case .shade(let colour):
      return [
        .area(
          [drawnRectangle(box)], fill: colour, outline: Self.villageLine, width: size / 20,
          className: "map-legend-shade")
      ]
    case .parcel:
      return [
        .area(
          [drawnRectangle(box.inset(by: size * 0.15))], fill: Self.parcelFill, outline: nil, width: 0,
          className: "map-parcel")
      ]
    case .line(let colour, let width):
      let ends = [Point(x: box.x, y: box.centre.y), Point(x: box.maxX, y: box.centre.y)]
      return [.line(ends, colour, width: width, dash: [], className: "map-legend-line")]
    }
  }

  private func text(
    _ words: String, x: Double, _ baseline: Double, isBold: Bool = false, isItalic: Bool = false
  ) -> MapElement {
    .text(
      MapText(
        text: words, place: Point(x: x, y: baseline), size: size * 0.95, isBold: isBold, isItalic: isItalic,
        anchor: .start, className: "map-legend-text"))
  }
}

extension MapElement {
  /// Of a text; 0 of anything else.
  fileprivate var width: Double {
    if case .text(let text) = self { text.bounds.width } else { 0 }
  }
}
