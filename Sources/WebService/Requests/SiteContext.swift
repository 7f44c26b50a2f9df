import Hummingbird
import Wording

/// What a request carries on its way to a page.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The language of the answer, see `ChooseLanguage`.
  var choice = LanguageChoice(language: .vi)

  /// The address at the other end of the connection; nil where there is none.
  let peer: String?

  init(source: Source) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress
  }
}
