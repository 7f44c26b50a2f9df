import GrowingAreas
import HTTPTypes
import Hummingbird
import UseCases
import Wording

/// One request of a person of the staff, on its way to a page.
struct StaffVisit: Sendable {
  let parts: StaffParts
  let request: Request
  let context: SiteContext
  /// nil at the door only.
  let person: StaffPerson?
  var form = SentForm()
  /// What a form with files brought; they go with the request.
  var files: [UploadedFile] = []

  var language: Language { context.choice.language }

  /// The person, on routes that are not for everyone.
  func member() throws -> StaffPerson {
    guard let person else { throw Problem.forbidden }
    return person
  }

  /// Runs work of the person's office on threads that may block.
  func work<Result: Sendable>(_ body: @escaping @Sendable (Office) throws -> Result) async throws -> Result {
    let office = parts.entrance.office.acting(as: try member().account)
    return try await parts.entrance.desk.run { try body(office) }
  }

  func parameter(_ name: String) throws -> String {
    guard let value = context.parameters.get(name) else { throw Problem.notFound }
    return value
  }

  func query(_ name: String) -> String? { request.uri.queryParameters[name[...]].map(String.init) }

  /// The address of a path of the staff site in the language of the visit.
  func address(_ path: String) -> String {
    let path = path.isEmpty ? "/staff" : "/staff/" + path
    return language == .en ? "/en" + path : path
  }

  /// A stored moment as people here write it: `15:30 12/6/2026`.
  func officeTime(_ rfc3339: String) -> String {
    guard let time = Moment(rfc3339: rfc3339)?.officeTime else { return rfc3339 }
    let day = time.day
    return time.clock + " " + language.date(year: day.year, month: day.month, day: day.day)
  }

  func text(_ key: String, _ values: [String: String] = [:]) -> String {
    StaffPhrases.text(key, language, values)
  }

  /// A page of the person.
  func page(_ template: String, _ model: Any, status: HTTPResponse.Status = .ok) -> Response {
    parts.renderer.page(template, model, status: status)
  }

  /// Answers; what speaks against what was typed is said on the page that was used.
  /// - Parameter page: the page that was used, with the fault.
  func attempt(
    or page: (Refusal) async throws -> Response, _ answer: () async throws -> Response
  ) async throws -> Response {
    do {
      return try await answer()
    } catch let refusal as Refusal where StaffRefusals.isAboutInput(refusal) {
      return try await page(refusal)
    }
  }

  /// Does one thing and leads on, or says on the page that was used what speaks against it.
  /// - Parameters:
  ///   - path: where it leads, of what the work gave.
  ///   - done: key of the phrase that says what was done.
  ///   - page: the page that was used, with the fault.
  func change<Result: Sendable>(
    to path: (Result) throws -> String, done: String, or page: (Refusal) async throws -> Response,
    _ work: @escaping @Sendable (Office) throws -> Result
  ) async throws -> Response {
    try await attempt(or: page) { lead(to: try path(try await self.work(work)), done: done) }
  }

  /// Leads on after a change, so that a page loaded anew changes nothing twice.
  /// - Parameter done: key of the phrase that says what was done, behind `done-`.
  func lead(to path: String, done: String? = nil) -> Response {
    let address = address(path) + (done.map { "?done=\($0)" } ?? "")
    return Response(status: .seeOther, headers: [.location: address])
  }
}

extension StaffVisit {
  /// A fixed term of the registry, such as the kind of a product, in words.
  func term(_ term: String) -> String {
    // Without the option that says it on the command line.
    TermPhrases.phrase(term)?[language].replacing(/\ ?\(--[^)]*\)/, with: "") ?? term
  }
}
