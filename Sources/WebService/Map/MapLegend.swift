import Geospatial
import Publication
import Wording

/// What each colour of the map stands for, with the hectares of growing areas behind it.
struct MapLegend {
  struct Entry {
    /// Of the stylesheet and of the script.
    let colour: Int
    let name: String
    let hectares: String
  }

  /// Largest first; colours repeat when there are more crops than colours.
  let crops: [Entry]
  let codes: [Entry]
  /// The colour of each crop by its Vietnamese name, by which features bear it.
  let colours: [String: Int]

  private static let colourCount = 8

  init(_ areas: [PublicGrowingArea], _ choice: LanguageChoice) {
    func hectares(_ areas: [PublicGrowingArea]) -> SquareMetres {
      areas.compactMap(\.area).reduce(.zero, +)
    }
    func words(_ area: SquareMetres) -> String { choice.language.hectares(squareMetres: area.value) + " ha" }
    let byCrop = Dictionary(grouping: areas, by: \.cropNameVi)
      .map { (name: $0.key, areas: $0.value, size: hectares($0.value)) }
      .sorted { ($1.size, $0.name) < ($0.size, $1.name) }
    crops = byCrop.enumerated().map { index, crop in
      Entry(
        colour: index % Self.colourCount,
        name: choice.language == .vi ? crop.name : crop.areas[0].cropNameEn, hectares: words(crop.size))
    }
    colours = Dictionary(
      uniqueKeysWithValues: byCrop.enumerated().map { ($0.element.name, $0.offset % Self.colourCount) })
    codes = [
      Entry(
        colour: 0, name: choice.text("withOfficialCode"),
        hectares: words(hectares(areas.filter { !$0.officialCodes.isEmpty }))),
      Entry(
        colour: 2, name: choice.text("withoutOfficialCode"),
        hectares: words(hectares(areas.filter(\.officialCodes.isEmpty)))),
    ]
  }
}
