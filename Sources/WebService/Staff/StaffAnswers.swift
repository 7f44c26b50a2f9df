import Foundation
import GrowingAreas
import HTTPTypes
import Hummingbird
import Logging
import UseCases
import Wording

/// Chooses the language by the path alone, sets what keeps an answer private, and turns what a route throws into a page.
struct StaffAnswers: RouterMiddleware {
  typealias Context = SiteContext

  let parts: StaffParts

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    // An office computer set to English is no wish of the person before it.
    let isEnglish = request.uri.path == "/en" || request.uri.path.hasPrefix("/en/")
    context.choice = LanguageChoice(language: isEnglish ? .en : .vi)
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      response = answer(problem(error, context), to: request, context)
    }
    for (name, value) in Self.fixed { response.headers[name] = value }
    if parts.configuration.isSecure { response.headers[Self.transportSecurity] = "max-age=31536000" }
    response.headers[.contentSecurityPolicy] =
      response.headers[.contentSecurityPolicy] ?? parts.renderer.mapPolicy
    response.headers[.cacheControl] = response.headers[.cacheControl] ?? "no-store"
    response.headers[.contentLanguage] = context.choice.language.rawValue
    response.headers[.requestNumber] = context.id
    return response
  }

  private func problem(_ error: any Error, _ context: SiteContext) -> Problem {
    switch error {
    case let problem as Problem: return problem
    case let refusal as Refusal:
      let problem = StaffRefusals.problem(refusal, context.choice.language)
      if problem.status.kind == .serverError {
        context.logger.error("store", metadata: ["refusal": .string(refusal.code.rawValue)])
      }
      return problem
    case is WorkQueue.Full: return .busy
    case let error as HTTPError where error.status.kind == .clientError:
      return error.status == .notFound ? .notFound : .badForm
    default:
      context.logger.error("fault", metadata: ["error": .string(String(reflecting: type(of: error)))])
      return .fault
    }
  }

  private func answer(_ problem: Problem, to request: Request, _ context: SiteContext) -> Response {
    let visit = StaffVisit(parts: parts, request: request, context: context, person: nil)
    var response = visit.page("problem", StaffProblemPage(problem, visit), status: problem.status)
    if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
    return response
  }

  private static let transportSecurity = HTTPField.Name("Strict-Transport-Security")!

  private static let fixed: [(HTTPField.Name, String)] = [
    (.xContentTypeOptions, "nosniff"),
    // With `no-referrer` browsers would hide in `Origin` where a form came from.
    (HTTPField.Name("Referrer-Policy")!, "same-origin"),
    (HTTPField.Name("X-Frame-Options")!, "DENY"),
    (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
    (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
    (
      HTTPField.Name("Permissions-Policy")!,
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"
    ),
  ]
}

/// How refusals of use cases are answered.
enum StaffRefusals {
  /// Whether the page that was used can show it, to be mended there.
  static func isAboutInput(_ refusal: Refusal) -> Bool {
    [.unprocessableContent, .notFound].contains(problem(refusal, .vi).status)
  }

  static func problem(_ refusal: Refusal, _ language: Language) -> Problem {
    switch refusal.code {
    case .unknownRecord: return .notFound
    case .notAllowed: return .forbidden
    case .registryLocked: return .busy
    case .registryDamaged, .registryMissing, .storageFailed, .internalFault, .auditBroken, .registryTooNew:
      return .fault
    default:
      var problem = Problem(.unprocessableContent, title: "refused", text: "refused")
      problem.rule = refusal.told(language)
      return problem
    }
  }
}

/// Values of the template `problem`.
struct StaffProblemPage {
  let frame: StaffFrame
  let words: [String: String]
  let title: String
  let text: String
  let back: String
  let requestId: String?

  init(_ problem: Problem, _ visit: StaffVisit) {
    title = visit.text(problem.title)
    frame = StaffFrame(visit, title: title, path: "")
    words = StaffPhrases.words(visit.language)
    text = problem.rule ?? visit.text(problem.text, problem.values)
    back = visit.address("")
    requestId = problem.status.kind == .serverError ? visit.context.id : nil
  }
}
