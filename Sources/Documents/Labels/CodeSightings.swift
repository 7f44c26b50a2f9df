import Traceability

/// A part of a page as it was handed to the reader, with the part of the page that it shows, in halves of a pixel.
struct PageTile {
  var file: String
  var columns: Range<Int>
  var rows: Range<Int>

  func overlaps(_ other: PageTile) -> Bool { columns.overlaps(other.columns) && rows.overlaps(other.rows) }
}

/// In which tiles each text was read. The reader does not say where in a tile, so that places are counted from below: as often as a
/// text stands in one tile, or in tiles that share no pixel.
struct CodeSightings {
  private var order: [String] = []
  private var byText: [String: [(tile: PageTile, times: Int)]] = [:]

  mutating func add(_ texts: [String], in tile: PageTile) {
    for (text, times) in Dictionary(grouping: texts, by: \.self).mapValues(\.count).sorted(by: {
      $0.key < $1.key
    }) {
      if byText[text] == nil { order.append(text) }
      byText[text, default: []].append((tile, times))
    }
  }

  /// Each text as often as there are places, in the order first seen.
  func codes(page: Int) -> [ReadCode] {
    order.flatMap { text in
      let seen = byText[text] ?? []
      var apart: [PageTile] = []
      // Small tiles first: more of them lie apart.
      for (tile, _) in seen.sorted(by: { $0.tile.columns.count < $1.tile.columns.count })
      where !apart.contains(where: tile.overlaps) {
        apart.append(tile)
      }
      let places = max(apart.count, seen.map(\.times).max() ?? 0)
      return Array(repeating: ReadCode(text: text, page: page), count: places)
    }
  }
}
