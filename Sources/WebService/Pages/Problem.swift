import HTTPTypes
import Publication

/// An answer that is not what was asked for, with what a person can do next; `ProblemPages` writes it.
///
/// All texts are keys of `PagePhrases`.
struct Problem: Error {
  /// What the visitor asked for, split around the character that is wrong.
  struct Asked {
    var before: String
    var wrong: String?
    var after: String
  }

  /// The nearest page that does exist.
  struct Nearest {
    var path: String
    var label: String
    var values: [String: String]
  }

  var status: HTTPResponse.Status
  var title: String
  var text: String
  /// What stands in the braces of `text`.
  var values: [String: String]
  /// The phrase that stands for `{rule}` in the text.
  var rule: String?
  /// Whether the goods should be doubted, not just the address.
  var isAlarm = false
  var asked: Asked?
  var advice: [String] = []
  var nearest: Nearest?
  var contact: PublicCooperative?
  var offersCodeForm = false
  /// Seconds, sent as `Retry-After`.
  var retryAfter: Int?
  /// Sent as `Allow`.
  var allowedMethods: String?

  init(_ status: HTTPResponse.Status, title: String, text: String, _ values: [String: String] = [:]) {
    self.status = status
    self.title = title
    self.text = text
    self.values = values
  }

  static let fault = Problem(.internalServerError, title: "fault", text: "faultText")
  static let unavailable = {
    var problem = Problem(.serviceUnavailable, title: "fault", text: "faultText")
    problem.retryAfter = 10
    return problem
  }()

  static let notFound = {
    var problem = Problem(.notFound, title: "notFound", text: "notFoundText")
    problem.offersCodeForm = true
    return problem
  }()

  static let methodNotAllowed = {
    var problem = Problem(.methodNotAllowed, title: "methodNotAllowed", text: "methodNotAllowedText")
    problem.allowedMethods = "GET, HEAD"
    return problem
  }()

  static let formMethodNotAllowed = {
    var problem = methodNotAllowed
    problem.allowedMethods = "GET, HEAD, POST"
    return problem
  }()

  /// The text with its values and its rule in a language.
  func text(_ choice: LanguageChoice) -> String {
    var values = values
    if let rule { values["rule"] = choice.text(rule, values) }
    return choice.text(text, values)
  }
}
