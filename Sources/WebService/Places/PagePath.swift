import Foundation
import Hummingbird

/// Paths of the pages of cooperatives and villages, in Vietnamese, percent-encoded.
enum PagePath {
  static func cooperative(_ slug: String) -> String { "/htx/" + segment(slug) }

  static func village(_ code: String) -> String { "/thon/" + segment(code) }

  /// The slug or code that was asked for, decoded: the router leaves segments as they came.
  static func name(_ context: SiteContext) -> String? {
    context.parameters.get("name")?.removingPercentEncoding
  }

  /// One segment of a path (RFC 3986, 3.3); a slash in it stays within it.
  static func segment(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
