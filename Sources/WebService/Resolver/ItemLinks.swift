import Publication
import Traceability
import Wording

/// Every link of an item, on each of its levels that is known: serial, lot, product.
struct ItemLinks {
  struct Link {
    let type: LinkType
    /// On this site: path, with a query where the language needs one; on another server its whole address.
    let target: String
    let title: String
    /// Those the target can be read in; empty where it has none.
    var languages: [Language] = []
    /// nil for the default link, which carries nothing optional, and for pictures of any kind.
    var mediaType: String?

    var isOutside: Bool { target.hasPrefix("https://") }
  }

  struct Level {
    /// The identifier's own path, uncompressed.
    let path: String
    let description: String
    let links: [Link]
  }

  /// The most exact first.
  let levels: [Level]

  /// - Parameter choice: the language of the titles that belong to no language of their own.
  init(_ item: ScannedItem, _ choice: LanguageChoice) {
    let product = item.product
    var levels: [Level] = []
    if let lot = item.lot, let serial = item.serial {
      levels.append(.lot(product.address(lot: lot.code, serial: serial).path, lot, item, choice))
    }
    if let lot = item.lot {
      levels.append(.lot(product.address(lot: lot.code).path, lot, item, choice))
    }
    levels.append(.product(product.address().path, item, choice))
    self.levels = levels
  }

  /// The links of a place, or of a box.
  init(
    place path: String, named name: String, _ choice: LanguageChoice, types: [LinkType] = [.locationInfo]
  ) {
    let title = { (language: Language) in PagePhrases.text("linkPlacePage", language, ["name": name]) }
    levels = [
      Level(
        path: path, description: name,
        links: [Link(type: .defaultLink, target: path, title: title(choice.language))]
          + types.flatMap { Level.pages($0, path, choice, title) })
    ]
  }

  /// The link of this kind on the most exact level that has one, in this language where there is a choice.
  func link(_ type: LinkType, in language: Language) -> Link? {
    for level in levels {
      let links = level.links.filter { $0.type == type }
      if let link = links.first(where: { $0.languages == [language] }) ?? links.first { return link }
    }
    return nil
  }
}

extension ItemLinks.Level {
  fileprivate static func product(_ path: String, _ item: ScannedItem, _ choice: LanguageChoice) -> Self {
    let title = { (language: Language) in
      PagePhrases.text("linkProductPage", language, ["name": item.product.name(language)])
    }
    var links =
      [ItemLinks.Link(type: .defaultLink, target: path, title: title(choice.language))]
      + pages(.productPage, path, choice, title)
    if item.product.hasPhoto {
      links.append(
        ItemLinks.Link(
          type: .relatedImage, target: item.product.photoPath,
          title: choice.text("photoOf", ["name": item.product.name(choice.language)])))
    }
    links += pages(.homepage, PagePath.cooperative(item.cooperative.slug), choice) { language in
      PagePhrases.text("linkCooperativePage", language, ["name": item.cooperative.name])
    }
    if !item.product.certificateIDs.isEmpty { links += certificates(path, item, choice) }
    links += item.product.links.map { link in
      ItemLinks.Link(type: link.kind.linkType, target: link.address.text, title: link.title)
    }
    return Self(path: path, description: item.product.name(choice.language), links: links)
  }

  /// A lot, or one serial of it.
  fileprivate static func lot(
    _ path: String, _ lot: PublicLot, _ item: ScannedItem, _ choice: LanguageChoice
  ) -> Self {
    let title = { (key: String) in
      { (language: Language) in
        PagePhrases.text(key, language, ["name": item.product.name(language), "lot": lot.code.text])
      }
    }
    let story = title("linkLotPage")
    return Self(
      path: path, description: title("lotOfProduct")(choice.language),
      links: [ItemLinks.Link(type: .defaultLink, target: path, title: story(choice.language))]
        + pages(.traceability, path, choice, story)
        + pages(.recallStatus, path, choice, title("linkRecallStatus"))
        + (lot.certificateIDs.isEmpty ? [] : certificates(path, item, choice)))
  }

  private static func certificates(
    _ path: String, _ item: ScannedItem, _ choice: LanguageChoice
  ) -> [ItemLinks.Link] {
    pages(.certificationInfo, path, choice) { language in
      PagePhrases.text("linkCertificates", language, ["name": item.product.name(language)])
    }
  }

  /// A page that is found in the reader's language, and in each language by an address of its own.
  fileprivate static func pages(
    _ type: LinkType, _ path: String, _ choice: LanguageChoice, _ title: (Language) -> String
  ) -> [ItemLinks.Link] {
    [
      ItemLinks.Link(
        type: type, target: path, title: title(choice.language), languages: Language.allCases,
        mediaType: "text/html")
    ]
      + Language.allCases.map { language in
        ItemLinks.Link(
          type: type, target: LanguageChoice(language: language, isAsked: true).address(path),
          title: title(language), languages: [language], mediaType: "text/html")
      }
  }
}

extension OutsideLinkKind {
  var linkType: LinkType {
    switch self {
    case .shop: .hasRetailers
    case .livestream: .socialMedia
    case .portal: .traceability
    case .page: .homepage
    }
  }
}

extension PublicProduct {
  func name(_ language: Language) -> String {
    switch language {
    case .vi: nameVi
    case .en: nameEn
    }
  }
}
