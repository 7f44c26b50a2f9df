import HTTPTypes
import Hummingbird
import Publication
import Traceability

/// Codes typed by hand, when a label is worn: `/tra-cuu`, and `/tra-cuu?ma=…` leads to the page.
struct CodeEntryRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.page("tra-cuu", enter)
  }

  private func enter(_ request: Request, _ context: SiteContext) throws -> Response {
    guard let typed = request.uri.queryParameters["ma"] else {
      let place = try parts.places.current().commune?.name
      var response = parts.renderer.page("code-entry", CodeEntryPage(place: place, parts, context.choice))
      response.headers[.cacheControl] = "no-cache"
      return response
    }
    // A form writes a space as `+`; a plus itself arrives as %2B and was decoded, so it can only be a space that is left
    // here in codes of ours.
    let code = try TypedCode(String(typed.replacing("+", with: " ")), in: parts.store)
    return Response(
      status: .seeOther,
      headers: [
        .location: context.choice.address(try parts.store.path(of: code.link)), .cacheControl: "no-store",
      ])
  }
}

/// Values of the template `code-entry`.
struct CodeEntryPage {
  let frame: PageFrame
  let words: [String: String]
  let typedCode = ""

  init(place: String?, _ parts: SiteParts, _ choice: LanguageChoice) {
    frame = PageFrame(
      choice, title: choice.text("enterCode"), path: "/tra-cuu", place: place,
      base: parts.configuration.publicBase)
    words = choice.words
  }
}
