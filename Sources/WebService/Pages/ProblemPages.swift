import Foundation
import GrowingAreas
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Turns whatever a route throws into a page of the right status, in the visitor's language, with nothing internal in it.
struct ProblemPages: RouterMiddleware {
  typealias Context = SiteContext

  let parts: SiteParts

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let problem: Problem
    do {
      return try await next(request, context)
    } catch let thrown as Problem {
      problem = thrown
    } catch let error as HTTPError where error.status.kind == .clientError {
      problem =
        error.status == .notFound
        ? .notFound : Problem(error.status, title: "badRequest", text: "badRequestText")
    } catch let refusal as Refusal {
      context.logger.error("store", metadata: ["refusal": .string(refusal.code.rawValue)])
      problem = .unavailable
    } catch {
      context.logger.error("fault", metadata: ["error": .string(String(describing: error))])
      problem = .fault
    }
    return answer(problem, to: request, context)
  }

  private func answer(_ problem: Problem, to request: Request, _ context: SiteContext) -> Response {
    var response =
      Self.isForProgram(request)
      ? details(problem, context)
      : parts.renderer.page("problem", ProblemPage(problem, parts, request, context), status: problem.status)
    response.headers[.cacheControl] = "no-store"
    if let allowed = problem.allowedMethods { response.headers[.allow] = allowed }
    if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
    return response
  }

  private static func isForProgram(_ request: Request) -> Bool {
    let data = [
      "application/problem+json", "application/json", OpenDataPath.geoJSON, ResolverRequest.linksetType,
    ]
    // Who says nothing is taken for a program where the address is made for programs.
    let forms = OpenDataPath.isWithin(request.uri.path) ? data + ["text/html"] : ["text/html"] + data
    return [".geojson", ".mvt", ".json"].contains { request.uri.path.hasSuffix($0) }
      || preferredMediaType(request.headers[.accept], of: forms) != "text/html"
  }

  /// For programs that read data: RFC 9457.
  private func details(_ problem: Problem, _ context: SiteContext) -> Response {
    struct Details: Encodable {
      let title: String
      let status: Int
      let detail: String
      let requestId: String
      /// 1-based, of the character that is wrong in an identifier.
      let position: Int?
    }
    let details = Details(
      title: context.choice.text(problem.title), status: problem.status.code,
      detail: problem.text(context.choice),
      requestId: context.id, position: problem.values["position"].flatMap { Int($0) })
    let encoded = (try? JSONEncoder().encode(details)) ?? Data()
    return Response(
      status: problem.status, headers: [.contentType: "application/problem+json"],
      body: .init(byteBuffer: ByteBuffer(bytes: encoded)))
  }
}
