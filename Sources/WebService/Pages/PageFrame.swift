import Wording

/// What the frame of every page needs to know.
struct PageFrame {
  struct Alternate {
    let language: String
    let address: String
  }

  struct OtherLanguage {
    let language: String
    let name: String
    let address: String
  }

  /// What messengers show of a page that somebody passes on (OpenGraph).
  struct Sharing {
    let title: String
    let text: String
    let address: String
    let locale: String
    let picture: ProductPage.Photo?
  }

  let language: String
  let title: String
  let summary: String?
  /// nil for pages that are for one person only, and for those of what must not be advertised.
  let sharing: Sharing?
  let isIndexed: Bool
  let isWide: Bool
  let alternates: [Alternate]
  let other: OtherLanguage?
  let siteName: String
  let homeAddress: String
  let mapAddress: String
  let codeEntryAddress: String
  /// The language asked for, which the form must carry on.
  let askedLanguage: String?

  /// - Parameters:
  ///   - path: of this page in Vietnamese, percent-encoded; nil when the page has no address of its own.
  ///   - otherPath: where the other language is found when the page has no address of its own.
  ///   - place: name of the commune.
  ///   - base: scheme and host of the site.
  ///   - picture: shown where the page is passed on.
  ///   - isIndexed: false for pages that are for one person only, such as those of a serial.
  ///   - isShared: false for pages of goods that must not be advertised.
  init(
    _ choice: LanguageChoice, title: String?, summary: String? = nil, path: String?, otherPath: String? = nil,
    place: String?,
    base: String, isWide: Bool = false, picture: ProductPage.Photo? = nil, isIndexed: Bool = true,
    isShared: Bool = true
  ) {
    let name = place.map { choice.text("siteName", ["place": $0]) } ?? choice.text("growingAreas")
    language = choice.language.rawValue
    self.title = title.map { "\($0) · \(name)" } ?? name
    self.summary = summary
    self.isWide = isWide
    self.isIndexed = isIndexed && path != nil
    siteName = name
    if isIndexed, isShared, let path, let summary {
      sharing = Sharing(
        title: title ?? name, text: summary,
        address: base + LanguageChoice(language: choice.language).address(path),
        locale: choice.text("locale"), picture: picture?.at(base))
    } else {
      sharing = nil
    }
    let vietnamese = LanguageChoice(language: .vi, isAsked: true)
    let english = LanguageChoice(language: .en)
    alternates =
      path.map { path in
        [
          Alternate(language: "vi", address: base + vietnamese.address(path)),
          Alternate(language: "en", address: base + english.address(path)),
          Alternate(language: "x-default", address: base + path),
        ]
      } ?? []
    let another = choice.language == .vi ? english : vietnamese
    other = (path ?? otherPath).map {
      OtherLanguage(
        language: another.language.rawValue, name: another.text("thisLanguage"), address: another.address($0))
    }
    homeAddress = choice.address("/")
    mapAddress = choice.address("/map")
    codeEntryAddress = LanguageChoice(language: choice.language).address("/tra-cuu")
    askedLanguage = choice.language == .vi && choice.isAsked ? "vi" : nil
  }
}
