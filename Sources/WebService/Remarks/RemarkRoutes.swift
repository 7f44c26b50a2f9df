import Foundation
import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import Publication

/// "Báo sai / Phản ánh": `GET /phan-anh?trang=/01/…` shows the form, `POST /phan-anh` keeps what was written.
///
/// No name, address or number is asked for, nothing of the request is kept, and nothing of a remark is ever public.
struct RemarkRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.form("phan-anh", show: show, take: take)
    router.page("phan-anh/da-nhan", thank)
  }

  private func show(_ request: Request, _ context: SiteContext) throws -> Response {
    let page = request.uri.queryParameters["trang"].map(String.init) ?? ""
    guard parts.remarks != nil, let subject = try RemarkSubject(page: page, in: parts.store) else {
      throw Problem.notFound
    }
    return try form(about: subject, RemarkForm(), context)
  }

  private func take(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let remarks = parts.remarks else { throw Problem.notFound }
    // Browsers that say so refuse for us; others show the ticket.
    if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" {
      throw Problem.notFromHere
    }
    guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
      throw Problem(.unsupportedMediaType, title: "remarkForm", text: "remarkFormText")
    }
    let form = RemarkForm(try SentForm(try await Self.body(of: request)))
    guard let subject = try RemarkSubject(page: form.page, in: parts.store) else { throw Problem.notFound }
    guard !form.text.isEmpty, let kind = Remark.Kind(rawValue: form.kind) else {
      return try self.form(about: subject, form, context, fault: "remarkEmpty")
    }
    guard parts.tickets.isGood(form.ticket, for: subject.page) else {
      return try self.form(about: subject, form, context, fault: "remarkOld")
    }
    if let wait = parts.remarkShares.wait(of: visitorNetwork(of: request, context) ?? "") {
      throw Problem.tooMany(seconds: wait)
    }
    let remark = Remark(
      day: parts.configuration.today(), kind: kind, cooperative: subject.cooperative.slug,
      page: subject.page, text: form.text)
    guard try remarks.add(remark) else { throw Problem.unavailable }
    return Response(
      status: .seeOther,
      headers: [.location: context.choice.address("/phan-anh/da-nhan"), .cacheControl: "no-store"])
  }

  /// The whole body, where it comes in time and is no larger than a form of ours.
  private static func body(of request: Request) async throws -> ByteBuffer {
    try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
      defer { group.cancelAll() }
      group.addTask {
        do {
          return try await request.body.collect(upTo: SiteLimits.largestBody)
        } catch is CancellationError {
          throw Problem.tooSlow
        } catch {
          throw Problem(.contentTooLarge, title: "tooLarge", text: "tooLargeText")
        }
      }
      group.addTask {
        try await Task.sleep(for: SiteLimits.bodyTime)
        throw Problem.tooSlow
      }
      guard let body = try await group.next() else { throw Problem.fault }
      return body
    }
  }

  private func thank(_ request: Request, _ context: SiteContext) throws -> Response {
    let place = try parts.places.current().commune?.name
    var response = parts.renderer.page("remark-taken", RemarkPage(place: place, parts, context.choice))
    response.headers[.cacheControl] = "no-store"
    return response
  }

  private func form(
    about subject: RemarkSubject, _ form: RemarkForm, _ context: SiteContext, fault: String? = nil
  ) throws -> Response {
    let place = try parts.places.current().commune?.name
    var response = parts.renderer.page(
      "remark",
      RemarkPage(subject, form, fault: fault, place: place, parts, context.choice),
      status: fault == nil ? .ok : .unprocessableContent)
    response.headers[.cacheControl] = "no-store"
    return response
  }
}

/// What came in a form, or is to stand in it again.
struct RemarkForm {
  var page = ""
  var kind = Remark.Kind.wrong.rawValue
  var text = ""
  var ticket = ""

  init() {}

  init(_ fields: SentForm) {
    page = fields["trang"]
    kind = fields["loai"]
    text = Self.plain(fields["noi-dung"])
    ticket = fields["phieu"]
  }

  /// One line break for each, no other control, no blanks around, and no more than is kept.
  private static func plain(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n")
    let kept = lines.unicodeScalars.filter { $0 == "\n" || $0.properties.generalCategory != .control }
    let trimmed = String(String.UnicodeScalarView(kept)).trimmingCharacters(in: .whitespacesAndNewlines)
    return String(trimmed.prefix(RemarkStore.longestText))
  }
}

/// Values of the templates `remark` and `remark-taken`.
struct RemarkPage {
  struct Choice {
    let value: String
    let label: String
    let isChosen: Bool
  }

  let frame: PageFrame
  let words: [String: String]
  var name = ""
  var cooperative: CooperativeCard?
  var page = ""
  var back = ""
  var action = ""
  var ticket = ""
  var text = ""
  var longest = 0
  var kinds: [Choice] = []
  var fault: String?

  init(place: String?, _ parts: SiteParts, _ choice: LanguageChoice) {
    frame = PageFrame(
      choice, title: choice.text("remarkTitle"), path: nil, otherPath: "/phan-anh/da-nhan", place: place,
      base: parts.configuration.publicBase)
    words = choice.words
  }

  init(
    _ subject: RemarkSubject, _ form: RemarkForm, fault: String?, place: String?, _ parts: SiteParts,
    _ choice: LanguageChoice
  ) {
    frame = PageFrame(
      choice, title: choice.text("remarkTitle"), path: nil,
      // What was typed would be lost on the way to the other language.
      otherPath: fault == nil ? RemarkSubject.formPath(about: subject.page) : nil, place: place,
      base: parts.configuration.publicBase)
    words = choice.words
    name = subject.name
    cooperative = CooperativeCard(subject.cooperative, choice)
    page = subject.page
    back = choice.address(subject.page)
    action = choice.address("/phan-anh")
    ticket = parts.tickets.issue(for: subject.page)
    text = form.text
    longest = RemarkStore.longestText
    kinds = Remark.Kind.allCases.map { kind in
      Choice(
        value: kind.rawValue, label: choice.text("remark-" + kind.rawValue),
        isChosen: form.kind == kind.rawValue)
    }
    self.fault = fault.map { choice.text($0) }
  }
}

extension Problem {
  static let tooSlow = Problem(.requestTimeout, title: "tooSlow", text: "tooSlowText")
  static let notFromHere = Problem(.forbidden, title: "remarkForm", text: "remarkFormText")
}

extension SiteParts {
  /// Where a remark about a page is written; nil where none are taken.
  func remarkAddress(_ page: String, _ choice: LanguageChoice) -> String? {
    guard remarks != nil else { return nil }
    return choice.address(RemarkSubject.formPath(about: page))
  }
}
