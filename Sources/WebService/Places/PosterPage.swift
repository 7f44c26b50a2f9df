import Mustache
import Printing
import Publication
import Wording

/// Values of the template `poster`: a sheet of A4 with the code that leads to a cooperative's page.
struct PosterPage {
  let frame: PageFrame
  let words: [String: String]
  let kicker: String
  let cooperative: CooperativeCard
  let story: String
  let products: ProductList
  let symbol: MustacheTemplate
  /// As people type it.
  let shownAddress: String

  init(
    _ cooperative: PublicCooperative, _ places: PlaceMemory.Places, _ parts: SiteParts,
    _ choice: LanguageChoice
  ) throws {
    let address =
      cooperative.host.map { "https://\($0)" }
      ?? parts.configuration.publicBase + PagePath.cooperative(cooperative.slug)
    frame = PageFrame(
      choice, title: cooperative.name, path: PagePath.cooperative(cooperative.slug) + "/to-treo",
      place: places.commune?.name, base: parts.configuration.publicBase, isIndexed: false)
    words = choice.words
    kicker = places.placeName(choice)
    self.cooperative = CooperativeCard(cooperative, choice)
    story =
      choice.language == .en && !cooperative.storyEn.isEmpty ? cooperative.storyEn : cooperative.storyVi
    products = ProductList(
      try parts.store.products(of: cooperative.slug).filter(\.isAdvertised), choice)
    symbol = try literalTemplate(
      String(decoding: QRSymbol.encode(address, level: .q).svg(moduleSize: 3), as: UTF8.self))
    shownAddress = address.hasPrefix("https://") ? String(address.dropFirst(8)) : address
  }
}
