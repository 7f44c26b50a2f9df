import Geospatial
import Publication
import Wording

/// Growing areas by name with crop, size and official codes.
struct AreaList {
  struct Item {
    let name: String
    let note: String
    let rows: [ProductPage.Row]
  }

  let isShown: Bool
  let items: [Item]
  /// Of those whose size is public.
  let total: SquareMetres

  init(_ areas: [PublicGrowingArea], _ choice: LanguageChoice) {
    items = areas.map { area in
      Item(
        name: area.name, note: choice.language == .vi ? area.cropNameVi : area.cropNameEn,
        rows: OriginCard.Area(area, choice).rows)
    }
    isShown = !items.isEmpty
    total = areas.compactMap(\.area).reduce(SquareMetres.zero, +)
  }
}
