import Publication

/// A name that leads to its page, one of several in a sentence.
struct PlaceLink {
  let name: String
  let address: String
  /// What stands before the next one; empty after the last.
  let separator: String

  static func villages(_ villages: [PublicVillage], _ choice: LanguageChoice) -> [PlaceLink] {
    villages.enumerated().map { index, village in
      PlaceLink(
        name: village.name, address: choice.address(PagePath.village(village.code)),
        separator: index + 1 < villages.count ? ", " : "")
    }
  }
}
