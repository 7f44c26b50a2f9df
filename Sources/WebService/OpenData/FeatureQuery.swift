import Geospatial
import HTTPTypes
import Hummingbird
import Publication

/// What a request for features asks for.
/// - Source: OGC API - Features 1.0, 7.15: an unknown or unreadable parameter is refused.
struct FeatureQuery {
  let box: BoundingBox?
  let limit: Int
  let offset: Int
  /// The pairs of the query that select features, to be carried on to the next page.
  let selection: String

  init(_ request: Request) throws {
    let parameters = request.uri.queryParameters
    try Self.refuseUnknown(request, but: ["bbox", "datetime", "limit", "offset"])
    let box = parameters["bbox"].map(String.init)
    self.box = box.flatMap { BoundingBox(query: $0) }
    guard box == nil || self.box != nil else { throw Problem.badParameter("badBox") }
    selection = box.map { "bbox=\($0)&" } ?? ""
    limit = min(
      try Self.number(parameters["limit"], least: 1) ?? SiteLimits.featuresOnPage,
      SiteLimits.mostFeaturesOnPage)
    offset = try Self.number(parameters["offset"], least: 0) ?? 0
    // Nothing here has a time of its own, so every well-formed time selects all.
    if let time = parameters["datetime"], !Self.isTime(time) { throw Problem.badParameter("badTime") }
  }

  /// - Parameter known: beside those that every address has.
  static func refuseUnknown(_ request: Request, but known: Set<String> = []) throws {
    for (name, _) in request.uri.queryParameters where !known.union(["f", "lang"]).contains(String(name)) {
      throw Problem.badParameter("unknownParameter", ["name": String(name)])
    }
  }

  private static func number(_ text: Substring?, least: Int) throws -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), number >= least else {
      throw Problem.badParameter("badNumber", ["least": String(least)])
    }
    return number
  }

  /// An instant or interval of RFC 3339, open ends as `..` or nothing.
  private static func isTime(_ text: Substring) -> Bool {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    return ends.count <= 2 && ends.contains { !["", ".."].contains($0) }
      && ends.allSatisfy { end in
        (ends.count == 2 && ["", ".."].contains(end))
          || end.wholeMatch(of: /\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?/) != nil
      }
  }
}

extension Problem {
  fileprivate static func badParameter(_ text: String, _ values: [String: String] = [:]) -> Problem {
    Problem(.badRequest, title: "badRequest", text: text, values)
  }
}
