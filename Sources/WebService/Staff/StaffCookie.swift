import HTTPTypes
import Hummingbird
import UseCases

/// The two cookies of the staff site: the session, and the browser that came in before.
///
/// Over TLS they bear `__Host-`, so that no other site of the same domain can set them (RFC 6265bis, 4.1.3.2).
struct StaffCookie {
  static let session = StaffCookie(name: "vungtrong-session", seconds: nil)
  static let device = StaffCookie(name: "vungtrong-device", seconds: 180 * 86_400)

  let name: String
  /// How long the browser keeps it; nil until it is closed.
  let seconds: Int?

  func token(in request: Request, _ configuration: StaffSiteConfiguration) -> SecretToken? {
    request.cookies[fullName(configuration)].flatMap { SecretToken($0.value) }
  }

  func set(_ token: SecretToken, on response: inout Response, _ configuration: StaffSiteConfiguration) {
    send(token.text, age: seconds, on: &response, configuration)
  }

  func remove(from response: inout Response, _ configuration: StaffSiteConfiguration) {
    send("", age: 0, on: &response, configuration)
  }

  private func send(
    _ value: String, age: Int?, on response: inout Response, _ configuration: StaffSiteConfiguration
  ) {
    var text = "\(fullName(configuration))=\(value); Path=/; HttpOnly; SameSite=Lax"
    if let age { text += "; Max-Age=\(age)" }
    if configuration.isSecure { text += "; Secure" }
    response.headers.append(HTTPField(name: .setCookie, value: text))
  }

  private func fullName(_ configuration: StaffSiteConfiguration) -> String {
    (configuration.isSecure ? "__Host-" : "") + name
  }
}
