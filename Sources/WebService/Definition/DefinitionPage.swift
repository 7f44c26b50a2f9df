import Publication

/// Values of the template `definition`: every address of the site for people who write programs.
struct DefinitionPage {
  struct Operation {
    let path: String
    let summary: String
    let parameters: String
    let types: String
    let statuses: String
  }

  let frame: PageFrame
  let words: [String: String]
  let title: String
  let text: String
  let documentAddress = "/openapi.json"
  let operations: [Operation]

  init(_ places: PlaceMemory.Places, _ parts: SiteParts, _ choice: LanguageChoice) {
    title = choice.text("apiTitle")
    text = choice.text("apiText")
    frame = PageFrame(
      choice, title: title, summary: text, path: "/ogc/api", place: places.commune?.name,
      base: parts.configuration.publicBase, isWide: true)
    words = choice.words
    operations = SiteOperation.all.map { operation in
      Operation(
        path: operation.path, summary: choice.text(operation.summary),
        parameters: operation.parameters.map(\.name).joined(separator: ", "),
        types: operation.types.joined(separator: ", "),
        statuses: ([200] + operation.statuses).map(String.init).joined(separator: ", "))
    }
  }
}
