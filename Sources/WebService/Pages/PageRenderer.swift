import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore
import WebTemplates

/// Turns a page's values into an HTML answer.
struct PageRenderer: Sendable {
  private let library: MustacheLibrary
  /// `Content-Security-Policy` of pages without a script.
  let stillPolicy: String
  /// `Content-Security-Policy` of the moving map.
  let mapPolicy: String
  /// Changes with every template, for entity tags.
  let templateTag: String

  /// - Parameters:
  ///   - texts: mustache texts by name.
  ///   - stylesheet: the one every page of theirs carries.
  init(
    _ texts: [String: String] = PageTemplates.byName, stylesheet: String = PageTemplates.stylesheet
  ) throws {
    var templates: [String: MustacheTemplate] = [:]
    var hash = SHA256()
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
      templates[name] = try MustacheTemplate(string: text)
      hash.update(data: Data(text.utf8))
    }
    library = MustacheLibrary(templates: templates)
    templateTag = hash.finalize().prefix(4).map { String($0, radix: 16) }.joined()
    let style = Data(SHA256.hash(data: Data(stylesheet.utf8))).base64EncodedString()
    let styleSource = "style-src 'sha256-\(style)'"
    let common = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    stillPolicy = "default-src 'none'; img-src 'self'; \(styleSource); \(common)"
    mapPolicy =
      "default-src 'none'; img-src 'self'; script-src 'self'; connect-src 'self'; \(styleSource) 'self'; \(common)"
  }

  /// - Parameter model: a value whose properties are what the template names.
  func page(_ template: String, _ model: Any, status: HTTPResponse.Status = .ok) -> Response {
    page(text(template, model), status: status)
  }

  /// A page that is written already.
  func page(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  /// - Parameter model: as `page` takes it.
  func text(_ template: String, _ model: Any) -> String {
    library.render(model, withTemplate: template) ?? ""
  }
}

/// A drawing made by this program, as a value that a template writes out as it stands.
///
/// A template writes texts escaped and templates as they are, so the drawing travels as a template that holds
/// nothing but text: no brace of it can open a tag.
func literalTemplate(_ drawing: String) throws -> MustacheTemplate {
  try MustacheTemplate(string: drawing.replacing("{", with: "&#123;"))
}
