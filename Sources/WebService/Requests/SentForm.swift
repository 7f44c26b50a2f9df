import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The fields of a form as a browser sent them (`application/x-www-form-urlencoded`).
struct SentForm: Sendable {
  private var values: [String: [String]] = [:]

  init() {}

  /// - Throws: `Problem` for what no form of ours sends.
  init(_ bytes: ByteBuffer) throws {
    let text = String(buffer: bytes)
    let pairs = text.split(separator: "&", omittingEmptySubsequences: true)
    guard pairs.count <= SiteLimits.mostFields else { throw Problem.badForm }
    for pair in pairs {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : "")
      else {
        throw Problem.badForm
      }
      values[name, default: []].append(value)
    }
  }

  mutating func add(_ name: String, _ value: String) {
    values[name, default: []].append(value.precomposedStringWithCanonicalMapping)
  }

  /// The field's text in NFC, empty when the form has none.
  subscript(name: String) -> String { values[name]?.first ?? "" }

  /// nil for a field left empty.
  func optional(_ name: String) -> String? { self[name].allSatisfy(\.isWhitespace) ? nil : self[name] }

  /// The values of boxes that bear the same name.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  private static func decoded(_ text: Substring) -> String? {
    text.replacing("+", with: " ").removingPercentEncoding?.precomposedStringWithCanonicalMapping
  }
}

extension Problem {
  static let badForm = Problem(.badRequest, title: "badRequest", text: "badRequestText")
}
