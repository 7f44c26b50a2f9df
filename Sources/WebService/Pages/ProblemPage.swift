import HTTPTypes
import Hummingbird
import Publication

/// Values of the template `problem`.
struct ProblemPage {
  struct Advice {
    let isShown: Bool
    let items: [String]
  }

  struct Link {
    let address: String
    let label: String
  }

  let frame: PageFrame
  let words: [String: String]
  let kind: String
  let isStop: Bool
  let title: String
  let text: String
  let asked: Problem.Asked?
  let advice: Advice
  let nearest: Link?
  let contact: CooperativeCard?
  let offersCodeForm: Bool
  let typedCode = ""
  let requestId: String?

  init(_ problem: Problem, _ parts: SiteParts, _ request: Request, _ context: SiteContext) {
    let choice = context.choice
    title = choice.text(problem.title)
    frame = PageFrame(
      choice, title: title, path: nil, otherPath: Self.path(request.uri.path),
      place: try? parts.places.current().commune?.name,
      base: parts.configuration.publicBase)
    words = choice.words
    isStop = problem.isAlarm || problem.status.kind == .serverError
    kind = isStop ? "stop" : "warning"
    text = problem.text(choice)
    asked = problem.asked
    advice = Advice(
      isShown: !problem.advice.isEmpty || problem.nearest != nil,
      items: problem.advice.map { choice.text($0) })
    nearest = problem.nearest.map {
      Link(address: choice.address($0.path), label: choice.text($0.label, $0.values))
    }
    contact = problem.contact.map { CooperativeCard($0, choice) }
    offersCodeForm = problem.offersCodeForm
    // A visitor who typed a wrong code needs no number; one who meets our fault does.
    requestId = problem.status.kind == .serverError ? context.id : nil
  }

  /// The same address without its language, to offer the page in the other one; nil where a browser could take it for an
  /// address on another host.
  private static func path(_ asked: String) -> String? {
    let path = asked == "/en" ? "/" : asked.hasPrefix("/en/") ? String(asked.dropFirst(3)) : asked
    return path.hasPrefix("/") && !path.hasPrefix("//") && !path.contains("\\") ? path : nil
  }
}
