import Wording

/// The language of a page and whether the visitor asked for it against the browser's wish.
struct LanguageChoice: Hashable {
  var language: Language
  /// Then links carry the wish on, for no cookie remembers it.
  var isAsked = false

  /// Where the page at this path is found in this language.
  func address(_ path: String) -> String {
    switch language {
    case .vi: isAsked ? path + (path.contains("?") ? "&" : "?") + "lang=vi" : path
    case .en: path == "/" ? "/en" : "/en" + path
    }
  }

  func text(_ key: String, _ values: [String: String] = [:]) -> String {
    PagePhrases.text(key, language, values)
  }

  var words: [String: String] { PagePhrases.words(language) }
}
