import Publication
import Traceability
import Wording

/// Products by name, each leading to its page.
struct ProductList {
  struct Item {
    let name: String
    let address: String
    /// Crop, net content and, where it is not plain, the cooperative.
    let note: String
  }

  let isShown: Bool
  let items: [Item]

  /// - Parameter cooperatives: names to show, by slug.
  init(_ products: [PublicProduct], cooperatives: [String: String] = [:], _ choice: LanguageChoice) {
    items = products.map { product in
      Item(
        name: product.name(choice.language), address: choice.address(product.address().path),
        note: [
          choice.language == .vi ? product.cropNameVi : product.cropNameEn, product.netContent,
          cooperatives[product.cooperativeSlug] ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · "))
    }
    isShown = !items.isEmpty
  }
}
