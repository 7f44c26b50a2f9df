import GrowingAreas
import Publication
import Traceability
import Wording

/// The ten items of Circular 02/2024/TT-BKHCN with their values, in its order; those that refer to another part of the page
/// say so.
struct TenItems {
  let rows: [ProductPage.Row]

  init(_ item: ScannedItem, _ choice: LanguageChoice) {
    let product = item.product
    let code =
      item.serial.map(\.grouped) ?? item.lot?.code.text
      ?? (product.gtin.isOwn ? choice.text("itemOfLot") : product.gtin.digits)
    let values: [(TraceabilityItem, String)] = [
      (.name, product.name(choice.language)),
      (.image, choice.text(product.hasPhoto ? "itemAbove" : "itemNone")),
      (.producer, item.cooperative.name),
      (.address, item.cooperative.address),
      (.stages, choice.text(item.lot == nil ? "itemOfLot" : "itemInStory")),
      (.time, item.lot.map { choice.date($0.harvestDate) } ?? choice.text("itemOfLot")),
      (.code, code),
      (.brand, product.brand.isEmpty ? choice.text("itemNone") : product.brand),
      (.shelfLife, Self.shelfLife(item, choice)),
      (
        .standards,
        product.standards.isEmpty ? choice.text("itemNone") : product.standards.joined(separator: "; ")
      ),
    ]
    rows = values.enumerated().map { index, entry in
      ProductPage.Row(
        label: "\(index + 1). \(choice.term(entry.0.rawValue).capitalisedFirst)", value: entry.1)
    }
  }

  private static func shelfLife(_ item: ScannedItem, _ choice: LanguageChoice) -> String {
    if let day = item.lot?.bestBefore { return choice.date(day) }
    return item.product.shelfLifeDays.map {
      choice.text("itemDays", ["count": choice.language.count($0)])
    } ?? choice.text("itemNone")
  }
}
