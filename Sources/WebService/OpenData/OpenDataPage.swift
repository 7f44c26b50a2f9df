import Publication

/// Values of the template `open-data`.
struct OpenDataPage {
  struct Entry {
    let address: String
    let label: String
    let note: String
  }

  let frame: PageFrame
  let words: [String: String]
  let kicker: String
  let title: String
  let text: String
  let entries: [Entry]

  init(
    path: String, title: String, text: String, entries: [Entry], _ places: PlaceMemory.Places,
    _ parts: SiteParts,
    _ choice: LanguageChoice
  ) {
    self.title = choice.text(title)
    self.text = choice.text(text)
    self.entries = entries
    frame = PageFrame(
      choice, title: self.title, summary: self.text, path: path, place: places.commune?.name,
      base: parts.configuration.publicBase)
    words = choice.words
    kicker = places.placeName(choice)
  }
}
