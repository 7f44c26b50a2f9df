import HTTPTypes
import Hummingbird
import Wording

/// Decides the language of an answer: `/en/…` is English; elsewhere `?lang=` decides, then what the browser prefers.
struct ChooseLanguage: RouterMiddleware {
  typealias Context = SiteContext

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.choice = Self.choice(
      path: request.uri.path, asked: request.uri.queryParameters["lang"].map(String.init),
      preferred: request.headers[.acceptLanguage])
    var response = try await next(request, context)
    response.headers[.contentLanguage] =
      response.headers[.contentLanguage] ?? context.choice.language.rawValue
    response.headers.append(HTTPField(name: .vary, value: "Accept-Language"))
    return response
  }

  static func choice(path: String, asked: String?, preferred: String?) -> LanguageChoice {
    if path == "/en" || path.hasPrefix("/en/") { return LanguageChoice(language: .en) }
    if let asked, let language = Language(rawValue: asked) {
      return LanguageChoice(language: language, isAsked: true)
    }
    guard let preferred, weight(of: .en, in: preferred) > weight(of: .vi, in: preferred) else {
      return LanguageChoice(language: .vi)
    }
    return LanguageChoice(language: .en)
  }

  /// How much a browser wants a language, 0...1; an unnamed one has the weight of `*`.
  /// - Source: RFC 9110, 12.5.4.
  private static func weight(of language: Language, in header: String) -> Double {
    var anyLanguage = 0.0
    var named: Double?
    for part in header.split(separator: ",") {
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      guard let range = pieces.first else { continue }
      let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      if range == "*" { anyLanguage = quality }
      if range == language.rawValue || range.hasPrefix(language.rawValue + "-") {
        named = max(named ?? 0, quality)
      }
    }
    return named ?? anyLanguage
  }
}
