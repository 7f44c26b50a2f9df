import Publication
import Traceability
import Wording

/// Links to other servers, each named with the server it leads to.
struct OutsideLinks {
  struct Item {
    let title: String
    let address: String
    /// What it is, and on which server.
    let note: String
  }

  let isShown: Bool
  let items: [Item]

  init(_ links: [OutsideLink], _ choice: LanguageChoice) {
    items = links.map { link in
      Item(
        title: link.title, address: link.address.text,
        note: "\(choice.term(link.kind.rawValue).capitalisedFirst) · \(link.address.host)")
    }
    isShown = !items.isEmpty
  }
}
